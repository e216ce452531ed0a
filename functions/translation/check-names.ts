import type { Entity } from '../facts/schema.ts';
import { findKnownPlace } from '../language/places.ts';
import type { AlignedSegment } from './aligned-segment.ts';
import { type SourceName, SourceNames } from './find-source-names.ts';
import { Strangers } from './find-strangers.ts';
import { learnNames } from './learn-names.ts';
import { TargetNames } from './match-names.ts';
import type { Finding } from './schema.ts';
import { type NameScript, targetScriptOf } from './target-script.ts';
import { TargetWords } from './target-words.ts';
import type { LanguagePair } from './translator.ts';

/** A name that is found by its sound in fewer of its segments is called otherwise in the target language. */
const SHARE_HEARD = 0.3;
/** How often a translation writes a name elsewhere, and in which share of its segments, where it may not leave it out. */
const USUAL_SEGMENTS = 2;
const USUAL_SHARE = 0.8;
/** Chinese, Japanese and Korean names are not written by their sound in Chinese and Japanese. */
const EAST_ASIAN = /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw][yw]?)?[aeiou]+(?:ng?|r)?)+$/i;

/** What speaks for a missing name being wrong, and not only left out or said otherwise. */
interface Evidence {
  readonly script: NameScript;
  /** The target has names that the source does not have. */
  readonly hasStrangers: boolean;
  /** Another word of the same name is there. */
  readonly isPartlyKept: boolean;
  /** In how many other segments the translation keeps the name, and in which share of them. */
  readonly keptElsewhere: number;
  readonly shareKeptElsewhere: number;
}

type Found = ReadonlyMap<AlignedSegment, readonly SourceName[]>;

/**
 * Names of the source that the target neither keeps nor transliterates, and names in foreign letters that no source
 * has. Translators leave a name out, or say it otherwise, now and then: more must speak for a mistake.
 */
export function checkNames(
  segments: readonly AlignedSegment[],
  pair: LanguagePair,
  entities: readonly Entity[] = [],
): Finding[] {
  const script = targetScriptOf(pair);
  if (!script.isReadable) return [];
  const sources = segments.map(({ source }) => source);
  const words = new TargetWords(script);
  const targets = new TargetNames(pair.to, script, words);
  const strangers = new Strangers(sources, script, words);
  const names = new SourceNames(sources, pair.from, entities);
  const found: Found = new Map(segments.map((segment) => [segment, names.find(segment.source)]));
  const missing = findMissing(segments, found, targets);
  const [where, lacking] = [placesOf(found), placesOf(missing)];
  return [...missing].flatMap(([segment, list]) => {
    const foreign = strangers.findForeign(segment.target);
    if (foreign.length > 0) return foreign.map((text): Finding => ({ kind: 'name', segment: segment.id, text }));
    if (list.length === 0) return [];
    const hasStrangers = strangers.find(segment.source, segment.target).length > 0;
    const kept = (found.get(segment) ?? []).filter((name) => !list.includes(name));
    const wrong = list.filter((name) => {
      const others = (where.get(name.word)?.size ?? 1) - 1;
      const keptElsewhere = others - ((lacking.get(name.word)?.size ?? 1) - 1);
      return isWrong(name, {
        script: script.names,
        hasStrangers,
        isPartlyKept: kept.some((other) => other.name === name.name),
        keptElsewhere,
        shareKeptElsewhere: others === 0 ? 0 : keptElsewhere / others,
      });
    });
    return wrong.map(({ word }): Finding => ({ kind: 'name', segment: segment.id, text: word, expected: word }));
  });
}

/** Names of each source that its target does not say, by their sound or as this translation says them elsewhere. */
function findMissing(segments: readonly AlignedSegment[], found: Found, targets: TargetNames): Found {
  const unheard = [...placesOf(found)].filter(([word, places]) => {
    const heard = [...places].filter(({ target }) => targets.has(target, word)).length;
    return heard < places.size * SHARE_HEARD;
  });
  const learned = learnNames(segments, new Map(unheard));
  const says = ({ target }: AlignedSegment, word: string) =>
    targets.has(target, word) || target.includes(learned.get(word) ?? word);
  return new Map([...found].map(([segment, names]) => [segment, names.filter(({ word }) => !says(segment, word))]));
}

/**
 * Where capitals tell a stranger, one must stand in the place of what is surely a name. German capitals tell nothing,
 * and so few names are left out in it that each counts. Elsewhere a name is missed where it is usual.
 */
function isWrong(
  { word, isAcronym, isPersonal }: SourceName,
  { script, hasStrangers, isPartlyKept, keptElsewhere, shareKeptElsewhere }: Evidence,
): boolean {
  const isUsual = script !== 'cased' && keptElsewhere >= USUAL_SEGMENTS && shareKeptElsewhere >= USUAL_SHARE;
  if (isAcronym || isUsual) return isUsual;
  const isSurelyName = keptElsewhere > 0 || isPartlyKept || isPersonal || findKnownPlace(word) !== undefined;
  if (script === 'nouns') return isSurelyName;
  if (script === 'unspaced' && keptElsewhere === 0 && EAST_ASIAN.test(word)) return false;
  return isSurelyName && hasStrangers;
}

function placesOf(found: Found): ReadonlyMap<string, ReadonlySet<AlignedSegment>> {
  const places = new Map<string, Set<AlignedSegment>>();
  for (const [segment, names] of found) {
    for (const { word } of names) places.set(word, (places.get(word) ?? new Set()).add(segment));
  }
  return places;
}
