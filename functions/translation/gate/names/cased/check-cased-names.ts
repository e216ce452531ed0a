import type { Entity } from '../../../../facts/schema.ts';
import type { Finding } from '../../../schema.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../../translator.ts';
import { findLostDirections } from '../find-lost-directions.ts';
import { ForeignNames } from '../foreign-names.ts';
import { type SourceName, SourceNames } from '../source/source-names.ts';
import { readLowerCaseWords } from '../target/lower-case-words.ts';
import { TargetWords } from '../target/target-words.ts';
import type { TargetScript } from '../target-script.ts';
import { extractFeatures, type KeptName, placesIn, type SegmentNames, type Usage } from './extract-features.ts';
import { findMissingNames, isSpelled, type NamesBySegment, segmentsByName } from './find-missing-names.ts';
import { findUnmatchedMention } from './find-unmatched-mention.ts';
import { TargetNames } from './match-names.ts';
import { propagateSurnames, type WrongSurname } from './propagate-surnames.ts';
import { isLikelyError } from './score-features.ts';
import { UnalignedNames } from './unaligned-names.ts';

/**
 * Names of the source that the target neither keeps nor transliterates, and names in foreign letters that no source
 * has. Translators leave a name out, or say it otherwise, now and then: more signs must speak for a mistake.
 */
export function checkCasedNames(
  segments: readonly AlignedSegment[],
  pair: LanguagePair,
  script: TargetScript,
  entities: readonly Entity[],
): Finding[] {
  const sources = segments.map(({ source }) => source);
  const words = new TargetWords(pair.to, script);
  const isLowerCased = readLowerCaseWords(segments, pair.to);
  const targets = new TargetNames(pair.to, script, words, isLowerCased);
  const unaligned = new UnalignedNames(segments, pair, script, words, isLowerCased);
  const foreignNames = new ForeignNames(sources, script);
  const names = new SourceNames(sources, pair.from, entities);
  const found: NamesBySegment = new Map(segments.map((segment) => [segment, names.find(segment.source)]));
  const missing = findMissingNames(found, targets, pair, script);
  const usageOf = countUsage(found, missing);
  const surnames: WrongSurname[] = [];
  const findings = [...missing].flatMap(([segment, list]) => {
    const foreign = foreignNames.find(segment.target, segment.source);
    if (foreign.length > 0) return foreign.map((text): Finding => ({ kind: 'name', segment: segment.id, text }));
    const kept = keptNames(segment, found.get(segment) ?? [], list, targets);
    const unexplained = unaligned.find(segment.source, segment.target, commonWordSurnames(list));
    const own: SegmentNames = { segment, script, missing: list, kept, unaligned: unexplained };
    const isOtherwise = ({ isAcronym }: SourceName) =>
      isAcronym && !script.isShared && unaligned.translatesAcronyms(segment.source, segment.target);
    const missed = list.filter(
      (name) => !isOtherwise(name) && isLikelyError(extractFeatures(name, own, usageOf(name, segment))),
    );
    for (const name of missed)
      if (name.isSurname) surnames.push({ segment, name, unaligned: unexplained.filter(({ isNoun }) => !isNoun) });
    const wrong = missed.length > 0 ? missed : findReplaced(own, targets, usageOf);
    const lost = findLostDirections(segment, pair.to, (place) => targets.has(segment.target, place));
    return [...wrong.map(({ word }) => word), ...lost].map((word) => toFinding(segment, word));
  });
  const isSaid = (target: string, surname: string) =>
    script.keepsSpelling ? isSpelled(target, surname, pair.to) : targets.has(target, surname);
  const followed = propagateSurnames(segments, surnames, isSaid);
  return [...findings, ...followed.map(({ segment, word }) => toFinding(segment, word))];
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

/** Names that the target says as well, but less often than the source, with signs that another word stands for one. */
function findReplaced(own: SegmentNames, targets: TargetNames, usageOf: UsageOf): SourceName[] {
  if (!own.unaligned.some(({ isFirst, isNoun }) => !isFirst && !isNoun)) return [];
  const { source, target } = own.segment;
  return own.kept.filter((name) => {
    const kept = own.kept.filter((other) => other !== name);
    const unmatched = findUnmatchedMention(name, source, target, targets, placesIn({ segment: own.segment, kept }));
    if (unmatched === undefined) return false;
    const names = { ...own, kept, missing: [...own.missing, unmatched], unmatched };
    return isLikelyError(extractFeatures(unmatched, names, usageOf(name, own.segment)));
  });
}

function keptNames(
  { target }: AlignedSegment,
  names: readonly SourceName[],
  missing: readonly SourceName[],
  targets: TargetNames,
): KeptName[] {
  const said = names.filter((name) => !missing.includes(name));
  const places = targets.find(
    target,
    said.map(({ word }) => word),
  );
  return said.map((name) => ({ ...name, target: places.get(name.word) ?? 0 }));
}

function toFinding({ id }: AlignedSegment, word: string): Finding {
  return { kind: 'name', segment: id, text: word, expected: word };
}

/** Surnames that are everyday words, and not said: what sounds like one may be its translation. */
function commonWordSurnames(missing: readonly SourceName[]): ReadonlySet<string> {
  return new Set(missing.filter(({ isAlsoCommonWord }) => isAlsoCommonWord).map(({ word }) => word));
}
