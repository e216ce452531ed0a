import {
  createChance,
  type FaultyText,
  faultMaterialOf,
  injectFault,
  type ParallelText,
  replaceSurnames,
  toParallelText,
} from '../../bench/gate/faulty-texts.ts';
import type { ParallelDocument } from '../../bench/gate/parallel-corpus.ts';
import type { AlignedSegment } from '../../functions/translation/segments/aligned-segment.ts';
import type { Example } from './logistic-regression.ts';

/** A name that a target does not say, as the gate sees it. */
export interface MissingName {
  readonly segment: AlignedSegment;
  readonly word: string;
  readonly features: ReadonlyMap<string, number>;
}

/** An example with the language that it is in. */
export interface NameExample extends Example {
  readonly language: string;
}

type FindMissing = (segments: readonly AlignedSegment[], text: ParallelText) => readonly MissingName[];

/**
 * Names that are missing from translations into a language: those that translators left out or rendered in another way
 * are not errors, those that a fault was put in place of are.
 */
export function nameExamples(documents: readonly ParallelDocument[], to: string, find: FindMissing): NameExample[] {
  const texts = documents.map((document) => toParallelText(document, 'en', to));
  const material = faultMaterialOf(texts);
  const [swaps, translations, surnames] = FAULT_SEEDS.map(createChance);
  return texts.flatMap((text) => {
    const named = material.names;
    const versions = [
      ...injectFault('name swapped', text, material, { ...ROUNDS, chance: swaps ?? Math.random }),
      ...injectFault('name translated', text, material, { ...ROUNDS, chance: translations ?? Math.random }),
      ...replaceSurnames(text, material, surnames ?? Math.random),
    ];
    const clean = find(text.segments, text).map(({ features }) => ({ language: to, features, isError: false }));
    const errors = versions.flatMap((version) => {
      const isWrong = wrongNames(version, text, (id) => named.get(id) ?? []);
      return find(version.segments, text)
        .filter(({ segment, word }) => isWrong(segment, word))
        .map(({ features }) => ({ language: to, features, isError: true }));
    });
    return [...clean, ...errors];
  });
}

/** The same faults in each run. */
const FAULT_SEEDS = [1, 2, 3];
/** One segment in four is faulty at a time, as an article with some faults is. */
const ROUNDS = { every: 4, rounds: 4 };

/** Whether a name of a faulty segment stood in its target before the fault. */
function wrongNames(
  { segments, faulty }: FaultyText,
  text: ParallelText,
  namesOf: (id: string) => readonly { readonly source: string; readonly target: string }[],
): (segment: AlignedSegment, word: string) => boolean {
  const before = new Map(segments.map((segment, index) => [segment.id, text.segments[index]?.target ?? '']));
  const changed = new Map(faulty.map((segment) => [segment.id, segment.target]));
  return ({ id }, word) => {
    const target = changed.get(id);
    if (target === undefined) return false;
    const forms = [word, ...namesOf(id).flatMap(({ source, target: form }) => (source === word ? [form] : []))];
    return forms.some((form) => before.get(id)?.includes(form) === true && !target.includes(form));
  };
}

/**
 * The examples, each counted by how many its language has, so that no language outweighs the others; those without error
 * count as several errors.
 */
export function weighLanguages(examples: readonly NameExample[], falseAlarmCost: number): NameExample[] {
  const counts = Map.groupBy(examples, ({ language }) => language);
  const mean = examples.length / counts.size;
  return examples.map((example) => {
    const share = Math.sqrt(mean / (counts.get(example.language)?.length ?? mean));
    return { ...example, weight: share * (example.isError ? 1 : falseAlarmCost) };
  });
}
