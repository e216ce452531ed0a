import type { Qualifier } from '../../../language/numbers/index.ts';
import { toBaseUnit, type Unit } from '../../../language/units/index.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { CheckContext, SegmentCheck } from '../gate-check.ts';
import { blankNonTranslatables } from '../non-translatables/non-translatables.ts';
import { type Measure, measuresIn } from './measures.ts';

export const unitsCheck: SegmentCheck = { kind: 'number', severity: 5, scope: 'segment', check: checkUnits };

/** A ton of one country and one of another: what words for both have in common is no error. */
const SAME_SHARE = 0.15;
/** Bounds that a number has below it, and those that it has above it. */
const [LOWER, UPPER]: readonly ReadonlySet<Qualifier>[] = [
  new Set(['more-than', 'at-least']),
  new Set(['less-than', 'at-most']),
];

/**
 * Amounts that a target gives in another unit or currency than its source (`$3 million` → *3 millones de euros*), and
 * bounds that it turns round (*fewer than 500* → *más de 500*). Only what both sides say once, and in words or signs that
 * are known in both languages, is compared: a converted amount has another number.
 */
function checkUnits(segment: AlignedSegment, { pair }: CheckContext): Finding[] {
  const { source, target } = blankNonTranslatables(segment);
  if (!/\p{N}/u.test(target)) return [];
  const said = measuresIn(target, pair.to);
  const given = measuresIn(source, pair.from);
  return given.flatMap((own): Finding[] => {
    const other = only(said, own.value);
    if (other === undefined || only(given, own.value) === undefined) return [];
    if (!isOtherUnit(own.unit, other.unit) && !isOtherBound(own, other)) return [];
    return [{ kind: 'number', segment: segment.id, text: other.text, expected: own.text }];
  });
}

/** The one amount of a value; `undefined` where there is none, or several. */
function only(measures: readonly Measure[], value: number): Measure | undefined {
  const [first, second] = measures.filter((each) => each.value === value);
  return second === undefined ? first : undefined;
}

function isOtherUnit(one: Unit | undefined, other: Unit | undefined): boolean {
  if (one === undefined || other === undefined || one.unit === other.unit) return false;
  if (isOneKind(one, other)) return false;
  if (one.kind !== other.kind) return true;
  const [a, b] = [toBaseUnit(1, one), toBaseUnit(1, other)];
  return a === undefined || b === undefined || Math.abs(a - b) > SAME_SHARE * Math.abs(a);
}

/** Kinds that words leave open: degrees of which scale, points of percent, miles of which an hour. */
const OPEN_KINDS: readonly ReadonlySet<Unit['kind']>[] = [
  new Set(['temperature', 'ratio']),
  new Set(['percent', 'points']),
  new Set(['speed', 'length']),
];

function isOneKind(one: Unit, other: Unit): boolean {
  const isTemperature = one.kind === 'temperature' && other.kind === 'temperature';
  return (
    isTemperature ||
    (one.kind !== other.kind && OPEN_KINDS.some((kinds) => kinds.has(one.kind) && kinds.has(other.kind)))
  );
}

function isOtherBound({ qualifier: one }: Measure, { qualifier: other }: Measure): boolean {
  if (one === undefined || other === undefined) return false;
  return (LOWER?.has(one) && UPPER?.has(other)) || (UPPER?.has(one) && LOWER?.has(other)) || false;
}
