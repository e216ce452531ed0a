import { consonantsIn, hasAcceptedRendering, hasAnaphor } from '../../../../language/names/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { ForeignNames } from '../foreign-names.ts';
import { learnRenderings } from '../learn-renderings.ts';
import type { SourceName, SourceNames } from '../source/source-names.ts';
import type { TargetWords } from '../target/target-words.ts';
import { isCountry } from './country-names.ts';
import { findJoinedNames } from './find-joined-names.ts';
import type { PhoneticNames } from './phonetic-names.ts';
import type { Omission } from './score-omission.ts';
import { isTranslation } from './translated-surnames.ts';

const FEWEST_ELSEWHERE = 2;
/** A translation says a name the same way each time: what is heard so much worse than elsewhere, in nats, is another word. */
const TOLERANCE = 8;
/** What is heard so much better than it must be is heard, even beside words that keep their letters. */
const SURELY = 3;

/** One name in one segment. */
interface Mention {
  readonly segment: AlignedSegment;
  readonly name: SourceName;
  /** How much better the target says it, as it sounds, than it must, in nats; infinitely where it surely says it. */
  readonly score: number;
  /** The target has it in its own letters. */
  readonly isKept: boolean;
}

/** A name that a segment does not say, and what is known of it. */
export interface FoundOmission {
  readonly segment: AlignedSegment;
  readonly omission: Omission;
}

/** What names are found with. */
interface Tools {
  readonly names: SourceNames;
  readonly words: TargetWords;
  readonly ear: PhoneticNames;
  readonly foreignNames: ForeignNames;
  /** Of the target. */
  readonly language: string;
}

/** Names of each source that its target does not say, whether by mistake or not. */
export function findOmissions(
  segments: readonly AlignedSegment[],
  { names, words, ear, foreignNames, language }: Tools,
): FoundOmission[] {
  const mentions = segments.flatMap((segment) =>
    names.find(segment.source).map((name): Mention => {
      const { source, target } = segment;
      const isWritten = ear.isWritten(source, target, name.word);
      const score = isWritten ? Infinity : ear.score(source, target, name.word);
      return { segment, name, score, isKept: isWritten && ear.isKept(target, name.word) };
    }),
  );
  const byWord = Map.groupBy(mentions, ({ name }) => name.word);
  const bySegment = Map.groupBy(mentions, ({ segment }) => segment);
  const learned = learnWays(segments, byWord);
  const isTranslated = ({ segment, name, score }: Mention) => {
    const way = learned.get(name.word);
    const isNear = score > -Infinity;
    return way !== undefined && segment.target.includes(way) && isTranslation(name, way, ear.writing, words, isNear);
  };
  const missing = findMissing(byWord, bySegment, learned, isTranslated);
  const places = new Map(segments.map((segment, place) => [segment, place]));
  const kept = countKept(mentions);
  return segments.flatMap((segment) => {
    const own = bySegment.get(segment) ?? [];
    const omitted = own.filter((mention) => missing.has(mention));
    if (omitted.length === 0) return [];
    const { source, target } = segment;
    const hasForeignName = foreignNames.findMoved(source, target).length > 0;
    const hasOtherCountry = omitted.some(({ name }) => isCountry(name.word)) && ear.hasOtherCountry(source, target);
    const keptShare = (kept - countKept(own)) / Math.max(1, mentions.length - own.length);
    return omitted.map((mention): FoundOmission => {
      const { name } = mention;
      const others = (byWord.get(name.word) ?? []).filter((other) => other.segment !== segment);
      const ofName = own.filter((other) => other.name.name === name.name);
      const said = ofName.filter((other) => !missing.has(other)).map((other) => other.name);
      const isJoined = () =>
        isJoinedToOther(segment, name, said, own, (text, { word }) => ear.says(source, text, word));
      return {
        segment,
        omission: {
          name,
          writing: ear.writing,
          shortfall: Math.max(0, -mention.score),
          consonants: consonantsIn(words.keyOf(name.word)),
          others: others.length,
          foundElsewhere: others.filter((other) => !missing.has(other)).length,
          isKnown: hasAcceptedRendering(name.word, language),
          isInPreviousSegment: others.some((other) => places.get(other.segment) === (places.get(segment) ?? 0) - 1),
          hasAnaphor: hasAnaphor(segment.source, segment.target, language),
          isTranslated: isTranslated(mention),
          isBesideLatin: ofName.some(({ isKept }) => isKept),
          isPartOmitted: ear.writing !== undefined && said.length > 0 && !isJoined(),
          isShortened: [...byWord.keys()].some((word) => word !== name.word && word.startsWith(name.word)),
          otherOmissions: omitted.filter((other) => other.name.name !== name.name).length,
          hasForeignName: hasForeignName || (hasOtherCountry && isCountry(name.word)),
          keptShare,
        },
      };
    });
  });
}

/**
 * Whether a dot joins a word that is said to something else than a word of the source, where the missing word of the
 * same name should stand: 布雷特·该国 for Brett Kavanaugh.
 */
function isJoinedToOther(
  { target }: AlignedSegment,
  missing: SourceName,
  said: readonly SourceName[],
  own: readonly Mention[],
  says: (text: string, name: SourceName) => boolean,
): boolean {
  return findJoinedNames(target).some(([before, after]) =>
    said.some((name) => {
      const [place, other] = name.at < missing.at ? [before, after] : [after, before];
      return says(place, name) && !own.some((mention) => says(other, mention.name));
    }),
  );
}

function countKept(mentions: readonly Mention[]): number {
  return mentions.filter(({ isKept }) => isKept).length;
}

type Ways = ReadonlyMap<string, string>;

/** How this translation says names that are not heard in it. */
function learnWays(segments: readonly AlignedSegment[], byWord: ReadonlyMap<string, readonly Mention[]>): Ways {
  const score = [...byWord].map(
    ([word, all]) => [word, new Map(all.map(({ segment, score }) => [segment, score >= 0]))] as const,
  );
  return learnRenderings(segments, new Map(score));
}

/** Mentions that the target does not say, by their sound or as this translation says the name elsewhere. */
function findMissing(
  byWord: ReadonlyMap<string, readonly Mention[]>,
  bySegment: ReadonlyMap<AlignedSegment, readonly Mention[]>,
  learned: Ways,
  isTranslated: (mention: Mention) => boolean,
): ReadonlySet<Mention> {
  const missing = [...byWord].flatMap(([word, all]) => {
    const way = learned.get(word);
    return all.filter((mention) => {
      if (way !== undefined && mention.segment.target.includes(way)) return isTranslated(mention);
      return !isFound(mention, all) || isChanceMatch(mention, bySegment.get(mention.segment) ?? []);
    });
  });
  return new Set(missing);
}

/** By chance something sounds like a name whose other words keep their letters. */
function isChanceMatch(mention: Mention, own: readonly Mention[]): boolean {
  if (mention.score > SURELY) return false;
  return own.some((other) => other.name.name === mention.name.name && other.isKept);
}

function isFound({ segment, score }: Mention, all: readonly Mention[]): boolean {
  if (score < 0) return false;
  const elsewhere = all
    .filter((other) => other.segment !== segment && other.score >= 0 && other.score < Infinity)
    .map((other) => other.score)
    .sort((a, b) => a - b);
  if (elsewhere.length < FEWEST_ELSEWHERE) return true;
  return score >= (elsewhere[Math.floor(elsewhere.length / 2)] ?? 0) - TOLERANCE;
}
