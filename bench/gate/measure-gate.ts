import { articleOfLines } from '../../functions/article/article-of-lines.ts';
import { findEntities } from '../../functions/facts/entities/find-entities.ts';
import type { Entity } from '../../functions/facts/schema.ts';
import { checkTranslation } from '../../functions/translation/gate/check-translation.ts';
import type { Finding } from '../../functions/translation/schema.ts';
import type { AlignedSegment } from '../../functions/translation/segments/aligned-segment.ts';
import { FAULTS, type Fault, INJECT, pick } from './inject-faults.ts';
import { type LocatedName, locateNames } from './locate-names.ts';
import type { ParallelCorpus } from './parallel-corpus.ts';
import { surnamesIn, translateSurname } from './translate-surnames.ts';

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

interface Options {
  readonly from: string;
  readonly to: string;
  /** A fault is put into every so many segments at once, round after round until each has had it. */
  readonly every: number;
  readonly rounds: number;
  readonly witness?: Witness;
}

type Documents = ParallelCorpus['documents'];

/** A document in two languages, with the names that the pipeline finds in its source. */
interface Text {
  readonly segments: readonly AlignedSegment[];
  readonly entities: readonly Entity[];
}

/** False alarms of the gate on human translations, and how many injected faults of each kind it catches. */
export function measureGate(documents: Documents, options: Options): Measured {
  const { from, to, witness } = options;
  const texts = documents.map((document) => toText(document, from, to));
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
  const material = materialOf(all);
  const faults = Object.fromEntries(
    FAULTS.map((fault) => [fault, measureFault(fault, documents, texts, clean, material, options)]),
  ) as Record<Fault, Tally>;
  const words = all.reduce((sum, { source }) => sum + (source.match(/\S+/g)?.length ?? 0), 0);
  const surnames = measureSurnames(texts, clean, material, options);
  return { language: to, falseAlarms: { caught: alarms, of: all.length }, faults, surnames, words, seconds };
}

function toText(document: Documents[number], from: string, to: string): Text {
  const article = articleOfLines((document.lines[from] ?? []).join('\n'), from);
  return { segments: alignedLines(document, from, to), entities: findEntities(article, from) };
}

function alignedLines({ id, lines }: Documents[number], from: string, to: string): AlignedSegment[] {
  return (lines[from] ?? []).map((source, index) => ({
    id: `${id}:${index + 1}`,
    kind: 'sentence',
    source,
    target: lines[to]?.[index] ?? '',
  }));
}

function findingsBySegment({ segments, entities }: Text, { from, to }: Options) {
  const findings = checkTranslation(segments, { from, to }, { glossary: [], entities });
  return Map.groupBy(findings, ({ segment }) => segment ?? '');
}

interface Material {
  readonly names: ReadonlyMap<string, readonly LocatedName[]>;
  readonly allNames: readonly string[];
  readonly words: readonly string[];
}

function materialOf(segments: readonly AlignedSegment[]): Material {
  const located = locateNames(segments);
  const names = new Map(segments.map(({ id }, index) => [id, located[index] ?? []]));
  const allNames = [...new Set(located.flat().map(({ target }) => target))];
  return { names, allNames, words: wordsOf(segments.map(({ target }) => target)) };
}

/** Words of some length in lower case; two characters at a time where words are not parted. */
function wordsOf(texts: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}]{4,}(?![\p{L}\p{N}])/gu)) {
      if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(word)) words.add(word.slice(0, 2));
      else words.add(`${word.charAt(0).toUpperCase()}${word.slice(1)}`);
    }
  }
  return [...words];
}

function measureFault(
  fault: Fault,
  documents: Documents,
  texts: readonly Text[],
  clean: readonly FindingsBySegment[],
  material: Material,
  options: Options,
): Tally {
  const chance = createChance(fault.length);
  const tallies = documents.map((document, index) => {
    const text = texts[index] ?? { segments: [], entities: [] };
    const faulty = text.segments.map((_, line) =>
      injectInto(fault, document, text.segments, line, material, options, chance),
    );
    return measureRounds(fault, text, faulty, clean[index] ?? new Map(), options);
  });
  return tallies.reduce(addTallies, { caught: 0, of: 0 });
}

/** Faults of one document, some at a time: each round has those of every so many segments. */
function measureRounds(
  fault: Fault,
  { segments, entities }: Text,
  faulty: readonly (string | undefined)[],
  clean: FindingsBySegment,
  options: Options,
): Tally {
  let [caught, of] = [0, 0];
  const applicable = segments.filter(
    (_, line) => faulty[line] !== undefined && faulty[line] !== segments[line]?.target,
  );
  const places = new Map(applicable.map((segment, place) => [segment, place]));
  for (let round = 0; round < Math.min(options.rounds, options.every, applicable.length); round += 1) {
    const isFaulty = (segment: AlignedSegment) => (places.get(segment) ?? -1) % options.every === round;
    const changed = segments.map((segment, line) =>
      isFaulty(segment) ? { ...segment, target: faulty[line] ?? '' } : segment,
    );
    const found = findingsBySegment({ segments: changed, entities }, options);
    for (const segment of changed.filter((_, line) => segments[line] !== undefined && isFaulty(segments[line]))) {
      of += 1;
      caught += isCaught(fault, segment, found, clean, options) ? 1 : 0;
    }
  }
  return { caught, of };
}

/** One surname of a document at a time, throughout. */
function measureSurnames(
  texts: readonly Text[],
  clean: readonly FindingsBySegment[],
  { names, words }: Material,
  options: Options,
): Tally {
  const chance = createChance(0);
  let [caught, of] = [0, 0];
  for (const [index, { segments, entities }] of texts.entries()) {
    for (const surname of surnamesIn(segments.map(({ source }) => source))) {
      const word = pick(words, chance) ?? '';
      const changed = translateSurname(segments, surname, word, ({ id }) => names.get(id) ?? []);
      const found = findingsBySegment({ segments: changed, entities }, options);
      for (const segment of changed.filter((each) => !segments.includes(each))) {
        of += 1;
        caught += isCaught(SURNAME, segment, found, clean[index] ?? new Map(), options) ? 1 : 0;
      }
    }
  }
  return { caught, of };
}

type FindingsBySegment = ReadonlyMap<string, readonly Finding[]>;

/** Whether the gate says more of a faulty segment than of the same one before; the witness sees those that it misses. */
function isCaught(
  fault: Fault | typeof SURNAME,
  segment: AlignedSegment,
  found: FindingsBySegment,
  clean: FindingsBySegment,
  { witness }: Options,
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

function injectInto(
  fault: Fault,
  document: Documents[number],
  segments: readonly AlignedSegment[],
  line: number,
  { names, allNames, words }: Material,
  { from, to }: Options,
  chance: () => number,
): string | undefined {
  const segment = segments[line];
  if (segment === undefined || segment.target === '') return undefined;
  const others = Object.keys(document.lines).filter((language) => language !== from && language !== to);
  const elsewhere = pick(others, chance);
  return INJECT[fault]({
    source: segment.source,
    target: segment.target,
    previous: segments[line - 1]?.target,
    next: segments[line + 1]?.target,
    names: names.get(segment.id) ?? [],
    otherNames: allNames,
    otherWords: words,
    elsewhere: elsewhere === undefined ? undefined : document.lines[elsewhere]?.[line],
    chance,
  });
}

/** A linear congruential generator: the faults are the same in each run. */
function createChance(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
