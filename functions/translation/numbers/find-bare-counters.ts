import type { LanguagePair } from '../translator.ts';
import { mentionsOf } from './compared-numbers.ts';
import { findWordNumbers } from './find-word-numbers.ts';
import { readNumbers } from './read-numbers.ts';

/** Counters that are hardly ever a noun. */
const COUNTERS =
  '枚|校|着|杯|匹|軒|票|冊|発|隻|羽|日間|週間|分間|秒間|か所|カ所|泊|連勝|連敗|ポイント|ページ|キロ|メートル|マイル|フィート|ドル|ポンド|ユーロ|人目|議席|世帯|位|歳|階|倍|週|勝|敗|秒(?![。」]|$)|(?<![とや])つ';
const AFTER =
  '(?=[のはがをにでともやへ、。」）だ]|$|しか|以上|以下|ほど|程度|未満|前|後|余り|あまり|近く|連続|ぶり|当たり|あたり|につき|ずつ)';
/** Counters that are nouns as well: what follows has to call for an amount. */
const NOUNS = '名|台|本|個|件|点|回|頭|戸|組|箱|通|曲|社|度|円|人|日|年|時間|分';
const AFTER_NOUN =
  '(?=しか|以上|以下|ほど|程度|未満|余り|あまり|近く|連続|ぶり|当たり|あたり|につき|ずつ|も(?:た|経|か)|で(?![きはもあす]))';
/** The rest, one by one. */
const OTHERS =
  '日(?=の(?![出光当目丸入])|後(?!半)|前(?!後))|年(?=前(?!半)|後(?!半))|時間(?=前|後)|名(?=が(?![知通あ売]))|点(?=差)|回の(?=\\p{Script=Han})';
const BARE = new RegExp(
  `(?<=[、。「」（・はがをにでともや]|^)(?:(?:${COUNTERS})${AFTER}|(?:${NOUNS})${AFTER_NOUN}|${OTHERS})`,
  'gu',
);
/** `an hour`, `per person`, `another`: amounts that languages with counters say with a one. */
const ONES =
  /(?<!\p{L})(?:(?:an?|per|each|every)[ -](?:\p{L}+[ -])?(?:hour|minute|second|day|week|month|year|decade|century|mile|met|kilomet|foot|inch|pound|point|dollar|euro|goal|game|match|time|person)|another(?!\p{L})|daily(?!\p{L})|once(?!\p{L})|hourly(?!\p{L})|single(?!\p{L}))/giu;
const TWOS = /(?<!\p{L})(?:twice|both|pair|couple|doubl(?:e|ed|es|ing))(?!\p{L})/giu;

/** Counters of a Japanese target without a number, where its source has an amount that the target does not say. */
export function findBareCounters(source: string, target: string, { from, to }: LanguagePair): string[] {
  if (!/^ja(?:-|$)/.test(to) || !/^en(?:-|$)/.test(from)) return [];
  const bare = [...target.matchAll(BARE)].map(([counter]) => counter);
  return bare.length > 0 && hasUnsaidAmount(source, target, { from, to }) ? bare : [];
}

function hasUnsaidAmount(source: string, target: string, { from, to }: LanguagePair): boolean {
  const said = readNumbers(target, to);
  const amounts = [
    ...findWordNumbers(source, from).map(({ value }) => value),
    ...[...source.matchAll(ONES)].map(() => 1),
    ...[...source.matchAll(TWOS)].map(() => 2),
  ];
  return [...Map.groupBy(amounts, (value) => value)].some(([value, all]) => mentionsOf(value, said) < all.length);
}
