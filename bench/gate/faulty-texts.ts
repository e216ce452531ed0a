import { articleOfLines } from '../../functions/article/assemble-article.ts';
import { findEntities } from '../../functions/facts/entities/find-entities.ts';
import type { Entity } from '../../functions/facts/schema.ts';
import type { AlignedSegment } from '../../functions/translation/segments/aligned-segment.ts';
import { type Fault, INJECT, pick } from './inject-faults.ts';
import { type LocatedName, locateNames } from './locate-names.ts';
import type { ParallelDocument } from './parallel-corpus.ts';
import { surnamesIn, translateSurname } from './translate-surnames.ts';

/** A document in two languages, with the names that the pipeline finds in its source. */
export interface ParallelText {
  readonly document: ParallelDocument;
  readonly from: string;
  readonly to: string;
  readonly segments: readonly AlignedSegment[];
  readonly entities: readonly Entity[];
}

export function toParallelText(document: ParallelDocument, from: string, to: string): ParallelText {
  const sources = document.lines[from] ?? [];
  const segments = sources.map(
    (source, index): AlignedSegment => ({
      id: `${document.id}:${index + 1}`,
      kind: 'sentence',
      source,
      target: document.lines[to]?.[index] ?? '',
    }),
  );
  return { document, from, to, segments, entities: findEntities(articleOfLines(sources.join('\n'), from), from) };
}

/** What faults are made from, of all texts together. */
export interface FaultMaterial {
  readonly names: ReadonlyMap<string, readonly LocatedName[]>;
  readonly allNames: readonly string[];
  readonly words: readonly string[];
}

export function faultMaterialOf(texts: readonly ParallelText[]): FaultMaterial {
  const segments = texts.flatMap((text) => text.segments);
  const located = locateNames(segments);
  const names = new Map(segments.map(({ id }, index) => [id, located[index] ?? []]));
  const allNames = [...new Set(located.flat().map(({ target }) => target))];
  return { names, allNames, words: wordsOf(segments.map(({ target }) => target)) };
}

/** Words of some length in lower case; two characters at a time where words are not parted. */
function wordsOf(targets: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const target of targets) {
    for (const [word] of target.matchAll(/(?<![\p{L}\p{N}])[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}]{4,}(?![\p{L}\p{N}])/gu)) {
      if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(word)) words.add(word.slice(0, 2));
      else words.add(`${word.charAt(0).toUpperCase()}${word.slice(1)}`);
    }
  }
  return [...words];
}

/** Some segments of a text with a fault, all others as they are. */
export interface FaultyText {
  readonly segments: readonly AlignedSegment[];
  readonly faulty: readonly AlignedSegment[];
}

/** How a fault is spread: into every so many segments at once, in so many rounds. */
export interface Rounds {
  readonly every: number;
  readonly rounds: number;
}

/** A text with one kind of fault, in as many versions as there are rounds. */
export function injectFault(
  fault: Fault,
  text: ParallelText,
  material: FaultMaterial,
  { every, rounds, chance }: Rounds & { readonly chance: () => number },
): FaultyText[] {
  const targets = text.segments.map((_, line) => faultyTarget(fault, text, line, { material, chance }));
  const applicable = text.segments.filter(
    ({ target }, line) => targets[line] !== undefined && targets[line] !== target,
  );
  const places = new Map(applicable.map((segment, place) => [segment, place]));
  return Array.from({ length: Math.min(rounds, every, applicable.length) }, (_, round) => {
    const segments = text.segments.map((segment, line) =>
      (places.get(segment) ?? -1) % every === round ? { ...segment, target: targets[line] ?? '' } : segment,
    );
    return { segments, faulty: segments.filter((segment, line) => segment !== text.segments[line]) };
  });
}

function faultyTarget(
  fault: Fault,
  { document, from, to, segments }: ParallelText,
  line: number,
  { material, chance }: { readonly material: FaultMaterial; readonly chance: () => number },
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
    names: material.names.get(segment.id) ?? [],
    otherNames: material.allNames,
    otherWords: material.words,
    elsewhere: elsewhere === undefined ? undefined : document.lines[elsewhere]?.[line],
    chance,
  });
}

/** A text once for each surname in it, replaced by the same word wherever it stands. */
export function replaceSurnames(
  text: ParallelText,
  { names, words }: FaultMaterial,
  chance: () => number,
): FaultyText[] {
  return surnamesIn(text.segments.map(({ source }) => source)).map((surname) => {
    const word = pick(words, chance) ?? '';
    const segments = translateSurname(text.segments, surname, word, ({ id }) => names.get(id) ?? []);
    return { segments, faulty: segments.filter((segment) => !text.segments.includes(segment)) };
  });
}

/** A linear congruential generator: the faults are the same in each run. */
export function createChance(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
