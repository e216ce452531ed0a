import type { Entity } from '../../facts/schema.ts';
import type { AlignedSegment } from '../aligned-segment.ts';
import type { Finding } from '../schema.ts';
import { targetScriptOf } from '../target-script.ts';
import { TargetWords } from '../target-words.ts';
import type { LanguagePair } from '../translator.ts';
import { checkNamesByEar } from './check-names-by-ear.ts';
import { findUnsaid } from './count-mentions.ts';
import { type SourceName, SourceNames } from './find-source-names.ts';
import { Strangers } from './find-strangers.ts';
import { ForeignWords } from './foreign-words.ts';
import { gatherSigns, placesIn, type SegmentNames, type Usage } from './gather-signs.ts';
import { learnNames } from './learn-names.ts';
import { TargetNames } from './match-names.ts';
import { readSmallWords } from './small-words.ts';
import { isEnough } from './weigh-signs.ts';

const LATIN = /^\p{Script=Latin}/u;

type Found = ReadonlyMap<AlignedSegment, readonly SourceName[]>;

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
  const found: Found = new Map(segments.map((segment) => [segment, names.find(segment.source)]));
  const missing = findMissing(segments, found, targets);
  const [where, lacking] = [placesOf(found), placesOf(missing)];
  return [...missing].flatMap(([segment, list]) => {
    const foreign = foreignWords.find(segment.target, segment.source);
    if (foreign.length > 0) return foreign.map((text): Finding => ({ kind: 'name', segment: segment.id, text }));
    const said = (found.get(segment) ?? []).filter((name) => !list.includes(name));
    const places = targets.find(
      segment.target,
      said.map(({ word }) => word),
    );
    const own: SegmentNames = {
      segment,
      script: script.names,
      missing: list,
      kept: said.map((name) => ({ ...name, target: places.get(name.word) ?? 0 })),
      strangers: strangers.find(segment.source, segment.target),
      isOneAlphabet: script.isShared,
      isForeign: (word) => script.code !== 'Latn' && LATIN.test(word),
    };
    const usageOf = ({ word }: SourceName): Usage => {
      const others = (where.get(word)?.size ?? 1) - 1;
      const lack = lacking.get(word);
      return { others, keptElsewhere: others - ((lack?.size ?? 0) - (lack?.has(segment) === true ? 1 : 0)) };
    };
    const missed = list.filter((name) => isEnough(gatherSigns(name, own, usageOf(name))));
    const wrong = missed.length > 0 ? missed : findReplaced(own, targets, usageOf);
    return wrong.map(({ word }): Finding => ({ kind: 'name', segment: segment.id, text: word, expected: word }));
  });
}

/** Names that the target says as well, but less often than the source, with signs that another word stands for one. */
function findReplaced(own: SegmentNames, targets: TargetNames, usageOf: (name: SourceName) => Usage): SourceName[] {
  if (!own.strangers.some(({ isFirst }) => !isFirst)) return [];
  const { source, target } = own.segment;
  return own.kept.filter((name) => {
    const kept = own.kept.filter((other) => other !== name);
    const unsaid = findUnsaid(name, source, target, targets, placesIn({ segment: own.segment, kept }));
    if (unsaid === undefined) return false;
    const names = { ...own, kept, missing: [...own.missing, unsaid], unsaid };
    return isEnough(gatherSigns(unsaid, names, usageOf(name)));
  });
}

/** Names of each source that its target does not say, by their sound or as this translation says them elsewhere. */
function findMissing(segments: readonly AlignedSegment[], found: Found, targets: TargetNames): Found {
  const heard = [...placesOf(found)].map(
    ([word, places]) =>
      [word, new Map([...places].map((segment) => [segment, targets.has(segment.target, word)]))] as const,
  );
  const learned = learnNames(segments, new Map(heard));
  return new Map(
    [...found].map(([segment, names]) => {
      const said = targets.find(
        segment.target,
        names.map(({ word }) => word),
      );
      const isSaid = (word: string) => said.has(word) || segment.target.includes(learned.get(word) ?? word);
      return [segment, names.filter(({ word }) => !isSaid(word))];
    }),
  );
}

function placesOf(found: Found): ReadonlyMap<string, ReadonlySet<AlignedSegment>> {
  const places = new Map<string, Set<AlignedSegment>>();
  for (const [segment, names] of found) {
    for (const { word } of names) places.set(word, (places.get(word) ?? new Set()).add(segment));
  }
  return places;
}
