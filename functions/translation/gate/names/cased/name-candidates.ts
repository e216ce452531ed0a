import type { Entity } from '../../../../facts/schema.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { NamePair } from '../name-pair.ts';
import { type SourceName, SourceNames } from '../source/source-names.ts';
import { readLowerCaseWords } from '../target/lower-case-words.ts';
import { TargetWords } from '../target/target-words.ts';
import { alignPlaces, findUnmatchedMention, type KeptName } from './align-names.ts';
import { extractFeatures, type SegmentNames, type Usage } from './extract-features.ts';
import { findMissingNames, isSpelled, type NamesBySegment, segmentsByName } from './find-missing-names.ts';
import { TargetNames } from './match-names.ts';
import type { Feature } from './score-features.ts';
import { type UnalignedName, UnalignedNames } from './unaligned-names.ts';

/** A name of a source that its target may have wrong, with what speaks for that and against it. */
export interface NameCandidate {
  readonly name: SourceName;
  readonly features: ReadonlySet<Feature>;
}

/** What the names of a segment are judged by. */
export interface SegmentCandidates {
  /** Names that the target does not have. */
  readonly missing: readonly NameCandidate[];
  /** Names that it has less often than the source, where another word may stand for one. */
  readonly lessOften: () => readonly NameCandidate[];
  /** Words of the target that may stand for a name and that nothing in the source explains. */
  readonly unaligned: readonly UnalignedName[];
}

/** The names of a document that may be wrong in a translation whose script has capitals. */
export class NameCandidates {
  readonly #pair: NamePair;
  readonly #targets: TargetNames;
  readonly #unaligned: UnalignedNames;
  readonly #found: NamesBySegment;
  readonly #missing: NamesBySegment;
  readonly #usageOf: (name: SourceName, segment: AlignedSegment) => Usage;

  constructor(segments: readonly AlignedSegment[], pair: NamePair, entities: readonly Entity[]) {
    const words = new TargetWords(pair);
    const isLowerCased = readLowerCaseWords(segments, pair.to);
    const sources = segments.map(({ source }) => source);
    const names = new SourceNames(sources, pair.from, entities);
    this.#pair = pair;
    this.#targets = new TargetNames(pair, words, isLowerCased);
    this.#unaligned = new UnalignedNames(segments, pair, words, isLowerCased);
    this.#found = new Map(segments.map((segment) => [segment, names.find(segment.source)]));
    this.#missing = findMissingNames(this.#found, this.#targets, pair);
    this.#usageOf = countUsage(this.#found, this.#missing);
  }

  of(segment: AlignedSegment): SegmentCandidates {
    const { source, target } = segment;
    const missing = this.#missing.get(segment) ?? [];
    const unaligned = this.#unaligned.find(source, target, commonWordSurnames(missing));
    const names: SegmentNames = {
      segment,
      pair: this.#pair,
      missing,
      kept: this.#keptNames(segment, missing),
      unaligned,
    };
    const isTranslated = ({ isAcronym }: SourceName) =>
      isAcronym && !this.#pair.isShared && this.#unaligned.translatesAcronyms(source, target);
    return {
      missing: missing
        .filter((name) => !isTranslated(name))
        .map((name) => ({ name, features: extractFeatures(name, names, this.#usageOf(name, segment)) })),
      lessOften: () => this.#lessOften(names),
      unaligned,
    };
  }

  /** Whether a target has a surname; where names keep their spelling, as it is spelled. */
  hasSurname(target: string, surname: string): boolean {
    return this.#pair.keepsSpelling ? isSpelled(target, surname, this.#pair.to) : this.has(target, surname);
  }

  has(target: string, name: string): boolean {
    return this.#targets.has(target, name);
  }

  #keptNames(segment: AlignedSegment, missing: readonly SourceName[]): KeptName[] {
    const kept = (this.#found.get(segment) ?? []).filter((name) => !missing.includes(name));
    const places = this.#targets.find(
      segment.target,
      kept.map(({ word }) => word),
    );
    return kept.map((name) => ({ ...name, target: places.get(name.word) ?? 0 }));
  }

  #lessOften(own: SegmentNames): NameCandidate[] {
    if (!own.unaligned.some(({ isFirst, isNoun }) => !isFirst && !isNoun)) return [];
    return own.kept.flatMap((name) => {
      const kept = own.kept.filter((other) => other !== name);
      const unmatched = findUnmatchedMention(name, own.segment, this.#targets, alignPlaces(own.segment, kept));
      if (unmatched === undefined) return [];
      const names = { ...own, kept, missing: [...own.missing, unmatched], unmatched };
      return [{ name, features: extractFeatures(unmatched, names, this.#usageOf(name, own.segment)) }];
    });
  }
}

function countUsage(found: NamesBySegment, missing: NamesBySegment) {
  const [where, lacking] = [segmentsByName(found), segmentsByName(missing)];
  return ({ word }: SourceName, segment: AlignedSegment): Usage => {
    const others = (where.get(word)?.size ?? 1) - 1;
    const lack = lacking.get(word);
    return { others, keptElsewhere: others - ((lack?.size ?? 0) - (lack?.has(segment) === true ? 1 : 0)) };
  };
}

/** Surnames that are common words, and missing: what sounds like one may be its translation. */
function commonWordSurnames(missing: readonly SourceName[]): ReadonlySet<string> {
  return new Set(missing.filter(({ isAlsoCommonWord }) => isAlsoCommonWord).map(({ word }) => word));
}
