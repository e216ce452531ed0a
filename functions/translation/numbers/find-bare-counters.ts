import type { LanguagePair } from '../translator.ts';
import { mentionsOf } from './compared-numbers.ts';
import { findWordNumbers } from './find-word-numbers.ts';
import { readNumbers } from './read-numbers.ts';

/** Counters that stand between particles, where a noun could stand as well; `時間`, `人` and the like with more care. */
const COUNTERS =
  '名|台|本|個|件|枚|点|回|校|着|杯|匹|頭|軒|戸|票|組|冊|箱|発|隻|羽|日間|週間|分間|秒間|か所|カ所|泊|連勝|連敗|ポイント|ページ|キロ|メートル|マイル|フィート|ドル|ポンド|ユーロ|円|人目|議席|世帯|位|歳|階|倍|日|週|年|曲|社|勝|敗|通(?![しじ])|度(?!が)|分(?![がか])|秒(?![。」]|$)|人(?!が|間)|時間(?![と、。])|(?<![とや])つ';
const BARE = new RegExp(
  `(?<=[、。「」（・はがをにでともや]|^)(?:${COUNTERS})(?=[のはがをにでともやへ、。」）だ]|$|しか|以上|以下|ほど|程度|未満|前|後|余り|あまり|近く|連続|ぶり|当たり|あたり|につき|ずつ)`,
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
