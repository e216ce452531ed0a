import type { Entity } from '../../functions/facts/schema.ts';
import { checkTranslation } from '../../functions/translation/gate/check-translation.ts';
import type { Finding } from '../../functions/translation/schema.ts';
import type { AlignedSegment } from '../../functions/translation/segments/aligned-segment.ts';
import {
  createChance,
  type FaultMaterial,
  type FaultyText,
  faultMaterialOf,
  injectFault,
  type ParallelText,
  type Rounds,
  replaceSurnames,
  toParallelText,
} from './faulty-texts.ts';
import { FAULTS, type Fault } from './inject-faults.ts';
import type { ParallelCorpus } from './parallel-corpus.ts';

/** One surname of a document at a time is replaced wherever it stands. */
export const SURNAME = 'surname throughout';

export interface Tally {
  readonly caught: number;
  readonly of: number;
}

export interface Measured {
  readonly language: string;
  readonly falseAlarms: Tally;
  readonly faults: Readonly<Record<Fault, Tally>>;
  /** Segments with a surname that was replaced by the same word wherever it stands in the document. */
  readonly surnames: Tally;
  readonly words: number;
  readonly seconds: number;
}

/** Two measurements of the same language together. */
export function addMeasured(one: Measured, other: Measured): Measured {
  const faults = Object.fromEntries(FAULTS.map((fault) => [fault, addTallies(one.faults[fault], other.faults[fault])]));
  return {
    language: one.language,
    falseAlarms: addTallies(one.falseAlarms, other.falseAlarms),
    faults: faults as Record<Fault, Tally>,
    surnames: addTallies(one.surnames, other.surnames),
    words: one.words + other.words,
    seconds: one.seconds + other.seconds,
  };
}

function addTallies(one: Tally, other: Tally): Tally {
  return { caught: one.caught + other.caught, of: one.of + other.of };
}

/** What the gate said of one segment, for those who want to see why. */
export type Witness = (event: {
  readonly fault: Fault | typeof SURNAME | undefined;
  readonly segment: AlignedSegment;
  readonly findings: readonly Finding[];
}) => void;

interface Options extends Rounds {
  readonly from: string;
  readonly to: string;
  readonly witness?: Witness;
}

type Documents = ParallelCorpus['documents'];

/** False alarms of the gate on human translations, and how many injected faults of each kind it catches. */
export function measureGate(documents: Documents, options: Options): Measured {
  const { from, to, witness } = options;
  const texts = documents.map((document) => toParallelText(document, from, to));
  for (const text of texts) findingsBySegment(text, options);
  const started = performance.now();
  const clean = texts.map((text) => findingsBySegment(text, options));
  const seconds = (performance.now() - started) / 1000;
  let alarms = 0;
  for (const [index, { segments }] of texts.entries()) {
    for (const segment of segments) {
      const findings = clean[index]?.get(segment.id) ?? [];
      if (findings.length > 0) alarms += 1;
      if (findings.length > 0) witness?.({ fault: undefined, segment, findings });
    }
  }
  const all = texts.flatMap(({ segments }) => segments);
  const material = faultMaterialOf(texts);
  const faults = Object.fromEntries(
    FAULTS.map((fault) => [fault, measureFault(fault, texts, clean, { ...options, material })]),
  ) as Record<Fault, Tally>;
  const words = all.reduce((sum, { source }) => sum + (source.match(/\S+/g)?.length ?? 0), 0);
  const surnames = measureSurnames(texts, clean, { ...options, material });
  return { language: to, falseAlarms: { caught: alarms, of: all.length }, faults, surnames, words, seconds };
}

interface FindableText {
  readonly segments: readonly AlignedSegment[];
  readonly entities: readonly Entity[];
}

function findingsBySegment({ segments, entities }: FindableText, { from, to }: Options) {
  const findings = checkTranslation(segments, { from, to }, { glossary: [], entities });
  return Map.groupBy(findings, ({ segment }) => segment ?? '');
}

function measureFault(
  fault: Fault,
  texts: readonly ParallelText[],
  clean: readonly FindingsBySegment[],
  { material, ...options }: Options & { readonly material: FaultMaterial },
): Tally {
  const chance = createChance(fault.length);
  const tallies = texts.map((text, index) => {
    const faulty = injectFault(fault, text, material, { ...options, chance });
    return countCaught(fault, text, faulty, { ...options, clean: clean[index] ?? new Map() });
  });
  return tallies.reduce(addTallies, { caught: 0, of: 0 });
}

/** One surname of a document at a time, throughout. */
function measureSurnames(
  texts: readonly ParallelText[],
  clean: readonly FindingsBySegment[],
  { material, ...options }: Options & { readonly material: FaultMaterial },
): Tally {
  const chance = createChance(0);
  const tallies = texts.map((text, index) =>
    countCaught(SURNAME, text, replaceSurnames(text, material, chance), {
      ...options,
      clean: clean[index] ?? new Map(),
    }),
  );
  return tallies.reduce(addTallies, { caught: 0, of: 0 });
}

function countCaught(
  fault: Fault | typeof SURNAME,
  { entities }: ParallelText,
  versions: readonly FaultyText[],
  options: Options & { readonly clean: FindingsBySegment },
): Tally {
  const tallies = versions.map(({ segments, faulty }) => {
    const found = findingsBySegment({ segments, entities }, options);
    const caught = faulty.filter((segment) => isCaught(fault, segment, found, options));
    return { caught: caught.length, of: faulty.length };
  });
  return tallies.reduce(addTallies, { caught: 0, of: 0 });
}

type FindingsBySegment = ReadonlyMap<string, readonly Finding[]>;

/** Whether the gate says more of a faulty segment than of the same one before; the witness sees those that it misses. */
function isCaught(
  fault: Fault | typeof SURNAME,
  segment: AlignedSegment,
  found: FindingsBySegment,
  { clean, witness }: Options & { readonly clean: FindingsBySegment },
): boolean {
  const before = new Set(clean.get(segment.id)?.map(nameOf));
  const findings = found.get(segment.id) ?? [];
  const isNew = findings.some((finding) => !before.has(nameOf(finding)));
  if (!isNew) witness?.({ fault, segment, findings });
  return isNew;
}

function nameOf({ kind, text }: Finding): string {
  return `${kind} ${text}`;
}
