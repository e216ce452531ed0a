import { CJK_NUMERALS_FILES } from '../../data/cjk-numerals.ts';
import { everyLanguage, once } from '../../language-files.ts';
import { anyOf } from '../../word-patterns.ts';

/** Value → characters, or words parted by spaces. */
type ByValue = Readonly<Record<string, string>>;

/** `data/<code>/cjk-numerals.json`: numerals, and words for numbers where no space parts words. */
interface CjkNumeralFile {
  readonly digits?: ByValue;
  /** Digits that stand with other numerals, and are something else alone: `两`. */
  readonly otherDigits?: ByValue;
  readonly scales?: ByValue;
  /** Characters for some of a scale before it, and for more of it. */
  readonly some?: string;
  readonly more?: string;
  /** Characters behind the number of a month. */
  readonly month?: string;
  readonly words?: ByValue;
  /** Patterns: units that begin with a scale, two of a kind, what makes tenths of a number, what may be half of one. */
  readonly units?: string;
  readonly pairs?: string;
  readonly tenths?: string;
  readonly halved?: string;
  /** What stands between both sides of a score or a range. */
  readonly between?: string;
  /** A pattern of words with a numeral that name no number; `NUMERAL` stands for digits and numerals in a class. */
  readonly exceptions?: string;
}

type PatternKey = 'between' | 'units' | 'pairs' | 'tenths' | 'halved' | 'exceptions';

/** From here on scales take a whole number before them: 万, 億. */
const LARGE_SCALE = 1e4;
const KATAKANA_WORD = /^[\p{Script=Katakana}ー]+$/u;
const NO_KATAKANA = String.raw`[\p{Script=Katakana}ー]`;

const filesOf = everyLanguage<CjkNumeralFile>(CJK_NUMERALS_FILES);

/** Chinese and Japanese numerals, for a class of characters. */
export const numeralClass = once(() => han('digits') + han('otherDigits') + han('scales'));

/** What is known of numerals, made ready to read them. Patterns find every match. */
export const cjkNumerals = once(() => {
  const [digit, numeral] = [han('digits').slice(2), numeralClass()];
  const scales = charactersOf('scales');
  const [some, more] = [filesOf().flatMap((file) => file.some ?? []), filesOf().flatMap((file) => file.more ?? [])];
  const large = [...valuesOf('scales')].filter(([, value]) => value >= LARGE_SCALE).map(([scale]) => scale);
  const words = valuesOf('words', ' ');
  const [kana, others] = [[...words.keys()].filter(isKatakana), [...words.keys()].filter((word) => !isKatakana(word))];
  const amount = String.raw`(\d+(?:\.\d+)?|[${numeral}]+)`;
  const mark = `[ \\u00a0]`;
  return {
    values: new Map([...valuesOf('digits'), ...valuesOf('otherDigits')]),
    scales: valuesOf('scales'),
    words,
    hasNumeral: new RegExp(`[${numeral}${scales}]`),
    /** Digits and numerals in one row, with what may stand between a number and its scale: `20多万`, `2000 万`. */
    row: new RegExp(
      `\\d[\\d.,]*(?:(?:${mark}?[${some}${more}]|${mark}(?=[${scales}]))?(?:(?!${patternOf('units')})[${scales}])+(?:\\d[\\d.,]*)?)+|[${numeral}]+(?:[${more}][${large.join('')}]+)?`,
      'g',
    ),
    someBefore: new RegExp(`[${some}]$`),
    exceptions: new RegExp(patternOf('exceptions').replaceAll('NUMERAL', `\\d${numeral}`), 'g'),
    pairs: new RegExp(patternOf('pairs'), 'g'),
    word: new RegExp(`${anyOf(others)}|(?<!${NO_KATAKANA})${anyOf(kana)}(?!${NO_KATAKANA})`, 'gu'),
    tenths: new RegExp(`${amount}(?:${patternOf('tenths')})`, 'g'),
    andHalf: new RegExp(`${amount}${mark}?(?:${patternOf('halved')})半`, 'g'),
    /** 十四五 is fourteen or fifteen, 五六万 fifty or sixty thousand. */
    eitherTeen: new RegExp(`([${digit}]?十)([${digit}])([${digit}])(?![${scales}])`, 'g'),
    eitherScale: new RegExp(`([${digit}${han('otherDigits')}])([${digit}])([${scales}])`, 'g'),
    /** 一比一, 两到四. */
    twoNumerals: new RegExp(`[${numeral}](?:${patternOf('between')})?[${numeral}]`),
    between: `(?:${patternOf('between')})`,
    month: `[${filesOf()
      .flatMap((file) => file.month ?? [])
      .join('')}]`,
    tens: new RegExp(`[${digit}]十[${digit}]?`, 'g'),
  };
});

function isKatakana(word: string): boolean {
  return KATAKANA_WORD.test(word);
}

function patternOf(key: PatternKey): string {
  return filesOf()
    .flatMap((file) => file[key] ?? [])
    .join('|');
}

function valuesOf(key: 'digits' | 'otherDigits' | 'scales' | 'words', separator = ''): ReadonlyMap<string, number> {
  const all = filesOf().flatMap((file) => Object.entries(file[key] ?? {}));
  return new Map(all.flatMap(([value, forms]) => forms.split(separator).map((form) => [form, Number(value)] as const)));
}

function charactersOf(key: 'digits' | 'otherDigits' | 'scales'): string {
  return [...valuesOf(key).keys()].join('');
}

/** Hangul is a part of too many words where no digit stands before it. */
function han(key: 'digits' | 'otherDigits' | 'scales'): string {
  return charactersOf(key).replace(/\P{Script=Han}/gu, '');
}
