import type { Figure } from '../schema.ts';

const RANGE_GAP = /^\s?(?:-|–|—|to|and|bis|und|a|y|à|et|tot|en|до|и|по|та|і)\s?$/u;
const BETWEEN =
  /(?:\bbetween|\bfrom|\bzwischen|\bvon|\bentre|\bde|\btussen|\bvan|между|від|от|между|між)\s+(?:\S{1,3})?$/iu;
const PLAIN_GAP = /^\s?(?:-|–|—|to|bis|à|tot|до)\s?$/u;
const SCORE_WORDS =
  /(?<!\p{L})(?:won|win|wins|beat|beats|defeat\p{L}*|draw|drew|drawn|lost|lose|victory|lead|leads|led|score\p{L}*|goals?|half-?time|set|sets|match|cup|gegen|Sieg|gewann|verlor|Remis|ganó|venció|perdió|empat\p{L}*|gol\p{L}*|battu|gagné|victoire|wint|won|verloor|gelijk\p{L}*|матч\p{L}*|счет\p{L}*|счёт\p{L}*|рахун\p{L}*)(?!\p{L})/iu;
const MAX_SCORE = 200;
const CONVERTED = new Set(['length', 'area', 'volume', 'mass', 'speed', 'temperature', 'money', 'energy']);

/** Joins what two figures say together: a range, a score, a conversion in brackets. */
export function relateFigures(figures: readonly Figure[], text: string, offset: number): Figure[] {
  const related: Figure[] = [];
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    const next = figures[index + 1];
    if (figure === undefined) continue;
    const score = next === undefined ? undefined : scoreOf(figure, next, text, offset);
    const range = next === undefined || score !== undefined ? undefined : rangeOf(figure, next, text, offset);
    if (score !== undefined) {
      related.push(score);
      index += 1;
    } else if (range !== undefined) {
      related.push(...range);
      index += 1;
    } else related.push(asConversion(figure, related.at(-1), text, offset));
  }
  return related;
}

function rangeOf(left: Figure, right: Figure, text: string, offset: number): readonly [Figure, Figure] | undefined {
  const [from, to] = [left.value, right.value];
  const start = left.start - offset;
  const gap = text.slice(start + lengthOfAmount(left), right.start - offset);
  const isBetween = BETWEEN.test(text.slice(Math.max(0, start - 24), start)) && RANGE_GAP.test(gap);
  if (from === null || to === null || from >= to || !(isBetween || PLAIN_GAP.test(gap))) return undefined;
  const isSameUnit = left.unit === null || right.unit === null || left.unit === right.unit;
  if (!isSameUnit) return undefined;
  const range = { from, to };
  const shared = { unit: left.unit ?? right.unit, kind: left.unit === null ? right.kind : left.kind };
  const of = right.of ?? left.of;
  const whole = { ...shared, range, ...(of === undefined ? {} : { of }) };
  return [
    { ...left, ...whole },
    { ...right, ...whole },
  ];
}

/** A figure's words without the noun that it counts, which another figure may stand in. */
function lengthOfAmount(figure: Figure): number {
  return figure.text.length;
}

/** `won 2-1`: two small numbers and a dash, where the sentence speaks of a match. */
function scoreOf(left: Figure, right: Figure, text: string, offset: number): Figure | undefined {
  const start = left.start - offset;
  const end = right.end - offset;
  const whole = /^(\d{1,3})[-–:](\d{1,3})(?![\d%-])/.exec(text.slice(start, end + 1));
  if (whole === null || left.unit !== null || right.unit !== null || !SCORE_WORDS.test(text)) return undefined;
  if ((left.value ?? MAX_SCORE) >= MAX_SCORE || (right.value ?? MAX_SCORE) >= MAX_SCORE) return undefined;
  const { of: _counted, qualifier: _qualifier, range: _range, ...rest } = left;
  return { ...rest, text: whole[0], end: left.start + whole[0].length, value: null, kind: 'score' };
}

/** `481 square kilometres (186 square miles)`: the same amount in another unit. */
function asConversion(figure: Figure, before: Figure | undefined, text: string, offset: number): Figure {
  if (before === undefined || before.kind !== figure.kind || !CONVERTED.has(figure.kind)) return figure;
  if (before.unit === figure.unit) return figure;
  const gap = text.slice(before.end - offset, figure.start - offset);
  return /^[^().;]{0,30}\((?:about |around |some |etwa |rund |unos |environ |ongeveer |около )?$/u.test(gap)
    ? { ...figure, conversionOf: before.start }
    : figure;
}
