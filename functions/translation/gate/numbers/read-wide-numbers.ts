import { applyScale, WIDE_SCALES, type WideParts } from '../../../language/numbers/wide-numbers.ts';

/** A number in digits and what it may mean; marks are read in every way that they are written in some language. */
export interface DigitNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Most likely first: `1,234` in English is 1234, and may be 1.234. */
  readonly values: readonly number[];
  /** Where marks may part numbers: 3 and 2 of `3:2`. */
  readonly pieces: readonly number[];
  /** The year in short or in full: 90 of `1990s`, 1918 and 2018 of `’18`. */
  readonly years?: readonly number[];
  /** The scale that its values have been multiplied by. */
  readonly scale?: number;
}

const DIGIT_VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SCALES: Readonly<Record<string, number>> = { ...WIDE_SCALES, 천: 1e3 };
const WIDE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** The numerals of Chinese and Japanese, for a class of characters. */
export const NUMERALS = '〇零一二三四五六七八九十百千万萬亿億兆';
const NUMERAL = /[〇零一二两兩双三四五六七八九十百千万萬亿億兆만억조천]/;
/**
 * Digits and numerals in one row, with what may stand between a number and its scale: `20多万`, `2000 万`. Kilometres
 * and their like (`千米`) and percentage points are units.
 */
const ROW =
  /\d[\d.,]*(?:(?:[ \u00a0]?[多余餘几幾数數]|[ \u00a0](?=[百千万萬亿億兆만억조천]))?(?:[十万萬亿億兆만억조]|[千천](?![米克瓦卡])|百(?!分))+(?:\d[\d.,]*)?)+|[〇零一二两兩双三四五六七八九十百千万萬亿億兆]+(?:[多余餘][万萬亿億]+)?/g;

/** 周六 is Saturday; 一周三次 is three times a week. */
const WEEKDAY = /(?<![一二两三四五六七八九十每几\d])(?:周|週|星期|礼拜|禮拜)[一二三四五六]/g;
/** Words of which a numeral is a part, without a number: very, cross, peninsula, in general. */
const WORDS_WITH_NUMERALS =
  /(?<![\d〇零一二两兩三四五六七八九十百千万萬])(?:十分(?![之钟鐘間间以後后前ほで])|十[足字指]|万一|[百千]货|零售|一(?:般|方(?!面)|緒|起|貫|贯|連|连|体|體|気|氣|生|致|切|様|样|定|斉|齐|層|层|流|躍|跃|旦|瞬|見|见|些|直|向|边|邊|旁|共))/g;
/** Numbers in kana, and characters that say two of something. */
const WORDS: Readonly<Record<string, number>> = {
  ...{ ひとつ: 1, ふたつ: 2, ふたり: 2, みっつ: 3, よっつ: 4, いつつ: 5, むっつ: 6, ななつ: 7, やっつ: 8, ここのつ: 9 },
  ...{ 両: 2, 倍: 2, 俩: 2, 倆: 2, 仨: 3, 半: 0.5, はたち: 20 },
};
const KATAKANA_WORDS: Readonly<Record<string, number>> = {
  ...{ ワン: 1, ツー: 2, スリー: 3, フォー: 4, ファイブ: 5, シックス: 6, セブン: 7, エイト: 8, ナイン: 9, テン: 10 },
  ...{ ダブル: 2, ツイン: 2, ペア: 2, トリプル: 3, トリオ: 3, イレブン: 11, ダース: 12 },
};
const WORD = new RegExp(
  `${Object.keys(WORDS).join('|')}|(?<![ァ-ヺー])(?:${Object.keys(KATAKANA_WORDS).join('|')})(?![ァ-ヺー])`,
  'g',
);
/** 一对夫妇, 成对: two of a kind; alone the character is a preposition. */
const PAIR =
  /[一成这這那每][对對]|[对對](?=夫[妇婦妻]|情侣|情侶|恋人|戀人|父|母|兄|姐|姊|搭档|搭檔|新人|双胞|雙胞|翅膀|耳环|老人)/g;
/** Tenths: 3割, 七成. */
const TENTHS = /([\d.]+|[一二三四五六七八九十]+)(?:割|成(?![为為立功员員长長果就本都年]))/g;
/** 1年半, 2時間半, 三个半小时. */
const AND_A_HALF =
  /(\d+|[一二两兩三四五六七八九十]+)[ \u00a0]?(?:[年月週周天日]|[かヶカ]月|時間?|小时|小時|个|個|点|點)半/g;
const MINUTES_IN_HALF_AN_HOUR = 30;

/** Numbers with Chinese, Japanese and Korean numerals; those that begin with digits count as digits. */
export function readWideNumbers(text: string): {
  readonly digits: readonly DigitNumber[];
  readonly words: readonly number[];
} {
  if (!WIDE_SCRIPT.test(text)) return { digits: [], words: [] };
  const spelled = spelledNumbers(text);
  if (!NUMERAL.test(text)) return { digits: [], words: spelled };
  // `百分之` is "per cent" and names no hundred.
  const readable = text
    .replace(/百分之/g, '   ')
    .replace(WORDS_WITH_NUMERALS, (word) => ' '.repeat(word.length))
    .replace(WEEKDAY, (weekday) => ' '.repeat(weekday.length));
  const digits: DigitNumber[] = [];
  const words: number[] = [...spelled];
  for (const match of readable.matchAll(ROW)) {
    const value = composeWide(match[0]);
    if (/^\d/.test(match[0])) {
      const end = match.index + match[0].length;
      digits.push({
        start: match.index,
        end,
        text: match[0],
        values: [value],
        pieces: [],
        ...scaleOf(match[0], value),
      });
    } else words.push(value, ...partsOf(match[0]));
  }
  return { digits, words };
}

function scaleOf(row: string, value: number): { readonly scale?: number } {
  const amount = /^([\d.,]+)[^\d]+$/.exec(row)?.[1];
  return amount === undefined ? {} : { scale: Math.round(value / Number(amount.replace(/,/g, ''))) };
}

function spelledNumbers(text: string): number[] {
  const amountOf = (amount = '') => (/^\d/.test(amount) ? Number(amount) : composeWide(amount));
  return [
    ...(text.match(PAIR) ?? []).map(() => 2),
    ...(text.match(WORD) ?? []).map((word) => WORDS[word] ?? KATAKANA_WORDS[word] ?? 0),
    ...[...text.matchAll(TENTHS)].map(([, amount]) => Math.round(amountOf(amount) * 10)),
    ...[...text.matchAll(AND_A_HALF)].flatMap(([, amount]) => [amountOf(amount) + 0.5, MINUTES_IN_HALF_AN_HOUR]),
  ];
}

function composeWide(row: string): number {
  let [total, section, current]: WideParts = [0, 0, 0];
  for (const [token] of row.matchAll(/\d+(?:[.,]\d+)*|./gu)) {
    const scale = SCALES[token];
    if (/^\d/.test(token)) current = Number(token.replace(/,/g, ''));
    else if (token in DIGIT_VALUES) current = current * 10 + (DIGIT_VALUES[token] ?? 0);
    else if (scale !== undefined) [total, section, current] = applyScale([total, section, current], scale);
  }
  return Number((total + section + current).toPrecision(12));
}

/** Single numerals and tens within a row: 3, 20 and 23 may all be meant by `二十三`. */
function partsOf(row: string): number[] {
  const single = [...row].map((numeral) => DIGIT_VALUES[numeral] ?? SCALES[numeral] ?? 0);
  // 十四五: fourteen or fifteen.
  const teens = [
    ...row.matchAll(/([二三四五六七八九]?十)([一二三四五六七八])([二三四五六七八九])(?![十百千万萬亿億])/g),
  ].flatMap(([, tens, one, two]) => [composeWide(`${tens}${one}`), composeWide(`${tens}${two}`)]);
  // 二三十, 五六万: twenty or thirty, fifty or sixty thousand.
  const some = [...row.matchAll(/([一二两兩三四五六七八九])([二三四五六七八九])([十百千万萬亿億])/g)].flatMap(
    ([, one, two, scale]) => [composeWide(`${one}${scale}`), composeWide(`${two}${scale}`)],
  );
  return [
    ...single,
    ...teens,
    ...some,
    ...[...row.matchAll(/[一二三四五六七八九]十[一二三四五六七八九]?/g)].map((match) => composeWide(match[0])),
  ];
}
