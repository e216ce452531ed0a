import type { FigureWords } from '../../language/numbers/index.ts';
import type { Figure } from '../schema.ts';

/** Points a side, those of basketball included: larger pairs are not scores. */
const MAX_SCORE = 200;
const CONVERTED = new Set(['length', 'area', 'volume', 'mass', 'speed', 'temperature', 'money', 'energy']);

/** What stands before the figure in brackets: a few words, a bracket, and perhaps `about`. */
const IN_BRACKETS = /^[^().;]{0,30}\(/u;
/** How far the word before a range may stand from it: `between $3`. */
const REACH_CHARACTERS = 24;

/** A sentence, the words of its language, and where it begins. */
interface Place {
  readonly text: string;
  readonly words: FigureWords;
  readonly offset: number;
}

/** Joins what two figures say together: a range, a score, a conversion in brackets. */
export function relateFigures(figures: readonly Figure[], place: Place): Figure[] {
  const related: Figure[] = [];
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    const next = figures[index + 1];
    if (figure === undefined) continue;
    const score = next === undefined ? undefined : scoreOf(figure, next, place);
    const range = next === undefined || score !== undefined ? undefined : rangeOf(figure, next, place);
    if (score !== undefined) {
      related.push(score);
      index += 1;
    } else if (range !== undefined) {
      related.push(...range);
      index += 1;
    } else related.push(asConversion(figure, related.at(-1), place));
  }
  return related;
}

function rangeOf(left: Figure, right: Figure, { text, words, offset }: Place): readonly [Figure, Figure] | undefined {
  const [from, to] = [left.value, right.value];
  const start = left.start - offset;
  const gap = text.slice(left.end - offset, right.start - offset);
  const preceding = text.slice(Math.max(0, start - REACH_CHARACTERS), start).replace(/\S{1,3}$/, '');
  const isBetween = words.between.test(preceding) && words.rangeGap.test(gap);
  if (from === null || to === null || from >= to || !(isBetween || words.plainGap.test(gap))) return undefined;
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

/** `won 2-1`: two small numbers and a dash, where the sentence speaks of a match. */
function scoreOf(left: Figure, right: Figure, { text, words, offset }: Place): Figure | undefined {
  const start = left.start - offset;
  const end = right.end - offset;
  const whole = /^(\d{1,3})[-–:](\d{1,3})(?![\d%-])/.exec(text.slice(start, end + 1));
  if (whole === null || left.unit !== null || right.unit !== null || words.scores?.test(text) !== true)
    return undefined;
  if ((left.value ?? MAX_SCORE) >= MAX_SCORE || (right.value ?? MAX_SCORE) >= MAX_SCORE) return undefined;
  const { of: _counted, qualifier: _qualifier, range: _range, ...rest } = left;
  return { ...rest, text: whole[0], end: left.start + whole[0].length, value: null, kind: 'score' };
}

/** `481 square kilometres (186 square miles)`: the same amount in another unit. */
function asConversion(figure: Figure, before: Figure | undefined, { text, words, offset }: Place): Figure {
  if (before === undefined || before.kind !== figure.kind || !CONVERTED.has(figure.kind)) return figure;
  if (before.unit === figure.unit) return figure;
  const gap = text.slice(before.end - offset, figure.start - offset);
  const bracket = IN_BRACKETS.exec(gap)?.[0];
  const inside = bracket === undefined ? undefined : gap.slice(bracket.length);
  const isOpening = inside === '' || words.qualifierBefore(inside ?? '') !== undefined;
  return inside !== undefined && isOpening ? { ...figure, conversionOf: before.start } : figure;
}
