import type { Finding, FindingKind } from '../schema.ts';
import type { AlignedSegment } from '../segments/aligned-segment.ts';
import type { LanguagePair } from '../translator.ts';
import { bracketsCheck } from './brackets/index.ts';
import { datesCheck } from './dates/index.ts';
import { type CheckContext, type GateCheck, UNUSABLE } from './gate-check.ts';
import { glossaryCheck } from './glossary/index.ts';
import { languageCheck } from './language/index.ts';
import { lengthCheck } from './length/index.ts';
import { markupCheck } from './markup/index.ts';
import { missingCheck } from './missing/index.ts';
import { namesCheck } from './names/index.ts';
import { nonTranslatablesCheck } from './non-translatables/index.ts';
import { numbersCheck } from './numbers/index.ts';
import { quotationsCheck } from './quotations/index.ts';
import { repetitionCheck } from './repetition/index.ts';
import { unitsCheck } from './units/index.ts';

/** All checks, in the order of their findings. */
const CHECKS: readonly GateCheck[] = [
  missingCheck,
  lengthCheck,
  languageCheck,
  numbersCheck,
  unitsCheck,
  datesCheck,
  bracketsCheck,
  markupCheck,
  nonTranslatablesCheck,
  glossaryCheck,
  namesCheck,
  quotationsCheck,
  repetitionCheck,
];
const SEGMENT_CHECKS = CHECKS.filter((check) => check.scope === 'segment');
const DOCUMENT_CHECKS = CHECKS.filter((check) => check.scope === 'document');
const SEVERITIES: ReadonlyMap<FindingKind, number> = new Map(
  CHECKS.flatMap(({ kind, severity }) => [kind].flat().map((each) => [each, severity])),
);

/** The gate: what is wrong with a translation, segment by segment and as a whole. Empty when nothing was found. */
export function checkTranslation(
  segments: readonly AlignedSegment[],
  pair: LanguagePair,
  options: Omit<CheckContext, 'pair'>,
): Finding[] {
  const context: CheckContext = { ...options, pair };
  return [
    ...segments.flatMap((segment) => checkSegment(segment, context)),
    ...DOCUMENT_CHECKS.flatMap(({ check }) => check(segments, context)),
  ];
}

/** How much worse a finding of this kind makes a segment. */
export function severityOf(kind: FindingKind): number {
  return SEVERITIES.get(kind) ?? 0;
}

function checkSegment(segment: AlignedSegment, context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const { check, severity } of SEGMENT_CHECKS) {
    const found = check(segment, context);
    findings.push(...found);
    if (found.length > 0 && severity >= UNUSABLE) break;
  }
  return findings;
}
