import type { Entity } from '../../../../facts/schema.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../../translator.ts';
import { type SourceName, SourceNames } from '../source/source-names.ts';
import { readLowerCaseWords } from '../target/lower-case-words.ts';
import { TargetWords } from '../target/target-words.ts';
import type { TargetScript } from '../target-script.ts';
import { extractFeatures, type KeptName, placesIn, type SegmentNames, type Usage } from './extract-features.ts';
import { findMissingNames, isSpelled, type NamesBySegment, segmentsByName } from './find-missing-names.ts';
import { findUnmatchedMention } from './find-unmatched-mention.ts';
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
  /** Names that the target does not say. */
  readonly missing: readonly NameCandidate[];
  /** Names that it says, but less often than the source, where another word may stand for one. */
  readonly lessOften: () => readonly NameCandidate[];
  /** Words of the target that may stand for a name and that nothing in the source explains. */
  readonly unaligned: readonly UnalignedName[];
}

/** The names of a document that may be wrong in a translation whose script has capitals. */
export class NameCandidates {
  readonly #pair: LanguagePair;
  readonly #script: TargetScript;
  readonly #targets: TargetNames;
  readonly #unaligned: UnalignedNames;
  readonly #found: NamesBySegment;
  readonly #missing: NamesBySegment;
  readonly #usageOf: UsageOf;

  constructor(
    segments: readonly AlignedSegment[],
    pair: LanguagePair,
    script: TargetScript,
    entities: readonly Entity[],
  ) {
    const words = new TargetWords(pair.to, script);
    const isLowerCased = readLowerCaseWords(segments, pair.to);
    const names = new SourceNames(
      segments.map(({ source }) => source),
      pair.from,
      entities,
    );
    this.#pair = pair;
    this.#script = script;
    this.#targets = new TargetNames(pair.to, script, words, isLowerCased);
    this.#unaligned = new UnalignedNames(segments, pair, script, words, isLowerCased);
    this.#found = new Map(segments.map((segment) => [segment, names.find(segment.source)]));
    this.#missing = findMissingNames(this.#found, this.#targets, pair, script);
    this.#usageOf = countUsage(this.#found, this.#missing);
  }

  of(segment: AlignedSegment): SegmentCandidates {
    const missing = this.#missing.get(segment) ?? [];
    const kept = this.#keptNames(segment, missing);
    const unaligned = this.#unaligned.find(segment.source, segment.target, commonWordSurnames(missing));
    const names: SegmentNames = { segment, script: this.#script, missing, kept, unaligned };
    const mayBeSpelledOut = !this.#script.isShared;
    const isSpelledOut = ({ isAcronym }: SourceName) =>
      isAcronym && mayBeSpelledOut && this.#unaligned.translatesAcronyms(segment.source, segment.target);
    return {
      missing: missing
        .filter((name) => !isSpelledOut(name))
        .map((name) => ({ name, features: extractFeatures(name, names, this.#usageOf(name, segment)) })),
      lessOften: () => this.#saidLessOften(names),
      unaligned,
    };
  }

  /** Whether a target says a surname; where names keep their spelling, as it is spelled. */
  says(target: string, surname: string): boolean {
    return this.#script.keepsSpelling ? isSpelled(target, surname, this.#pair.to) : this.mentions(target, surname);
  }

  mentions(target: string, name: string): boolean {
    return this.#targets.has(target, name);
  }

  #keptNames(segment: AlignedSegment, missing: readonly SourceName[]): KeptName[] {
    const said = (this.#found.get(segment) ?? []).filter((name) => !missing.includes(name));
    const places = this.#targets.find(
      segment.target,
      said.map(({ word }) => word),
    );
    return said.map((name) => ({ ...name, target: places.get(name.word) ?? 0 }));
  }

  #saidLessOften(own: SegmentNames): NameCandidate[] {
    if (!own.unaligned.some(({ isFirst, isNoun }) => !isFirst && !isNoun)) return [];
    const { source, target } = own.segment;
    return own.kept.flatMap((name) => {
      const kept = own.kept.filter((other) => other !== name);
      const placeOf = placesIn({ segment: own.segment, kept });
      const unmatched = findUnmatchedMention(name, source, target, this.#targets, placeOf);
      if (unmatched === undefined) return [];
      const names = { ...own, kept, missing: [...own.missing, unmatched], unmatched };
      return [{ name, features: extractFeatures(unmatched, names, this.#usageOf(name, own.segment)) }];
    });
  }
}

type UsageOf = (name: SourceName, segment: AlignedSegment) => Usage;

function countUsage(found: NamesBySegment, missing: NamesBySegment): UsageOf {
  const [where, lacking] = [segmentsByName(found), segmentsByName(missing)];
  return ({ word }, segment) => {
    const others = (where.get(word)?.size ?? 1) - 1;
    const lack = lacking.get(word);
    return { others, keptElsewhere: others - ((lack?.size ?? 0) - (lack?.has(segment) === true ? 1 : 0)) };
  };
}

/** Surnames that are everyday words, and not said: what sounds like one may be its translation. */
function commonWordSurnames(missing: readonly SourceName[]): ReadonlySet<string> {
  return new Set(missing.filter(({ isAlsoCommonWord }) => isAlsoCommonWord).map(({ word }) => word));
}
