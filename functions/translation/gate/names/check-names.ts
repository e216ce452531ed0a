import type { Entity } from '../../../facts/schema.ts';
import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../translator.ts';
import { findUnsaid } from './absence/count-mentions.ts';
import { gatherSigns, type KeptName, placesIn, type SegmentNames, type Usage } from './features/gather-signs.ts';
import { isEnough } from './features/weigh-signs.ts';
import { findLostDirections } from './find-lost-directions.ts';
import { findMissingNames, isSpelled, type NamesBySegment, segmentsByName } from './find-missing-names.ts';
import { followSurnames, type WrongSurname } from './follow-surnames.ts';
import { Strangers } from './matching/find-strangers.ts';
import { ForeignWords } from './matching/foreign-words.ts';
import { TargetNames } from './matching/match-names.ts';
import { checkNamesByEar } from './phonetic/check-names-by-ear.ts';
import { type SourceName, SourceNames } from './source/find-source-names.ts';
import { readSmallWords } from './source/small-words.ts';
import { targetScriptOf } from './target-script.ts';
import { TargetWords } from './target-words.ts';

/**
 * Names of the source that the target neither keeps nor transliterates, and names in foreign letters that no source
 * has. Translators leave a name out, or say it otherwise, now and then: more signs must speak for a mistake.
 */
export function checkNames(
  segments: readonly AlignedSegment[],
  pair: LanguagePair,
  entities: readonly Entity[] = [],
): Finding[] {
  const script = targetScriptOf(pair);
  if (!script.isReadable) return [];
  if (!script.hasCapitals) return checkNamesByEar(segments, pair, script, entities);
  const sources = segments.map(({ source }) => source);
  const words = new TargetWords(pair.to, script);
  const isSmall = readSmallWords(segments, pair.to);
  const targets = new TargetNames(pair.to, script, words, isSmall);
  const strangers = new Strangers(segments, pair, script, words, isSmall);
  const foreignWords = new ForeignWords(sources, script);
  const names = new SourceNames(sources, pair.from, entities);
  const found: NamesBySegment = new Map(segments.map((segment) => [segment, names.find(segment.source)]));
  const missing = findMissingNames(found, targets, pair, script);
  const usageOf = countUsage(found, missing);
  const surnames: WrongSurname[] = [];
  const findings = [...missing].flatMap(([segment, list]) => {
    const foreign = foreignWords.find(segment.target, segment.source);
    if (foreign.length > 0) return foreign.map((text): Finding => ({ kind: 'name', segment: segment.id, text }));
    const kept = keptNames(segment, found.get(segment) ?? [], list, targets);
    const unexplained = strangers.find(segment.source, segment.target, everydayWords(list));
    const own: SegmentNames = { segment, script, missing: list, kept, strangers: unexplained };
    const isOtherwise = ({ isAcronym }: SourceName) =>
      isAcronym && !script.isShared && strangers.translatesAcronyms(segment.source, segment.target);
    const missed = list.filter(
      (name) => !isOtherwise(name) && isEnough(gatherSigns(name, own, usageOf(name, segment))),
    );
    for (const name of missed)
      if (name.isSurname) surnames.push({ segment, name, strangers: unexplained.filter(({ isNoun }) => !isNoun) });
    const wrong = missed.length > 0 ? missed : findReplaced(own, targets, usageOf);
    const lost = findLostDirections(segment, pair.to, (place) => targets.has(segment.target, place));
    return [...wrong.map(({ word }) => word), ...lost].map((word) => toFinding(segment, word));
  });
  const isSaid = (target: string, surname: string) =>
    script.keepsSpelling ? isSpelled(target, surname, pair.to) : targets.has(target, surname);
  const followed = followSurnames(segments, surnames, isSaid);
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
  if (!own.strangers.some(({ isFirst, isNoun }) => !isFirst && !isNoun)) return [];
  const { source, target } = own.segment;
  return own.kept.filter((name) => {
    const kept = own.kept.filter((other) => other !== name);
    const unsaid = findUnsaid(name, source, target, targets, placesIn({ segment: own.segment, kept }));
    if (unsaid === undefined) return false;
    const names = { ...own, kept, missing: [...own.missing, unsaid], unsaid };
    return isEnough(gatherSigns(unsaid, names, usageOf(name, own.segment)));
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
function everydayWords(missing: readonly SourceName[]): ReadonlySet<string> {
  return new Set(missing.filter(({ isEveryday }) => isEveryday).map(({ word }) => word));
}
