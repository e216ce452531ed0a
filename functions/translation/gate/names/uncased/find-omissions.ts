import { consonantsIn, hasAcceptedRendering, hasAnaphor } from '../../../../language/names/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { SourceName } from '../source/source-names.ts';
import { isCountry } from './country-mentions.ts';
import { findJoinedNames } from './find-joined-names.ts';
import { type Mention, NameMentions, type NameTools } from './name-mentions.ts';
import type { Omission } from './score-omission.ts';

/** A name that a segment does not have, and what is known of it. */
export interface FoundOmission {
  readonly segment: AlignedSegment;
  readonly omission: Omission;
}

/** Names of each source that its target does not have, whether by mistake or not. */
export function findOmissions(segments: readonly AlignedSegment[], tools: NameTools): FoundOmission[] {
  const mentions = new NameMentions(segments, tools);
  const kept = countKept(mentions.all);
  return segments.flatMap((segment, place) => {
    const own = mentions.bySegment.get(segment) ?? [];
    const omitted = own.filter((mention) => mentions.isOmitted(mention));
    if (omitted.length === 0) return [];
    const context: SegmentContext = {
      previous: segments[place - 1],
      own,
      omitted,
      ...foreignIn(segment, omitted, tools),
      keptShare: (kept - countKept(own)) / Math.max(1, mentions.all.length - own.length),
    };
    return omitted.map((mention) => ({ segment, omission: describeOmission(mention, context, mentions, tools) }));
  });
}

/** What all omissions of a segment have in common. */
interface SegmentContext {
  readonly previous: AlignedSegment | undefined;
  readonly own: readonly Mention[];
  readonly omitted: readonly Mention[];
  /** The target has a name in Latin letters, or a country, that its source does not have. */
  readonly hasForeignName: boolean;
  readonly hasOtherCountry: boolean;
  readonly keptShare: number;
}

function foreignIn(
  { source, target }: AlignedSegment,
  omitted: readonly Mention[],
  { foreignNames, matcher }: NameTools,
) {
  return {
    hasForeignName: foreignNames.hasOther(source, target),
    hasOtherCountry: omitted.some(({ name }) => isCountry(name.word)) && matcher.hasOtherCountry(source, target),
  };
}

function describeOmission(
  mention: Mention,
  { previous, own, omitted, hasForeignName, hasOtherCountry, keptShare }: SegmentContext,
  mentions: NameMentions,
  { pair, words, matcher }: NameTools,
): Omission {
  const { segment, name } = mention;
  const { source, target } = segment;
  const others = (mentions.byWord.get(name.word) ?? []).filter((other) => other.segment !== segment);
  const ofName = own.filter((other) => other.name.name === name.name);
  const found = ofName.filter((other) => !mentions.isOmitted(other)).map((other) => other.name);
  const has = (text: string, word: string) => matcher.has(source, text, word);
  return {
    name,
    language: pair.from,
    writing: pair.writing,
    shortfall: Math.max(0, -mention.score),
    consonants: consonantsIn(words.keyOf(name.word)),
    others: others.length,
    foundElsewhere: others.filter((other) => !mentions.isOmitted(other)).length,
    isKnown: hasAcceptedRendering(name.word, pair.to),
    isInPreviousSegment: others.some((other) => other.segment === previous),
    hasAnaphor: hasAnaphor(source, target, pair.to),
    isTranslated: mentions.isTranslated(mention),
    isBesideLatin: ofName.some(({ isKept }) => isKept),
    isPartOmitted: pair.writing !== 'letters' && found.length > 0 && !isJoinedToOther(mention, found, own, has),
    isShortened: [...mentions.byWord.keys()].some((word) => word !== name.word && word.startsWith(name.word)),
    otherOmissions: omitted.filter((other) => other.name.name !== name.name).length,
    hasForeignName: hasForeignName || (hasOtherCountry && isCountry(name.word)),
    keptShare,
  };
}

/**
 * Whether a dot joins a word that is found to something else than a word of the source, where the omitted word of the
 * same name should stand: 布雷特·该国 for Brett Kavanaugh.
 */
function isJoinedToOther(
  { segment, name }: Mention,
  found: readonly SourceName[],
  own: readonly Mention[],
  has: (text: string, word: string) => boolean,
): boolean {
  return findJoinedNames(segment.target).some(([before, after]) =>
    found.some(({ at, word }) => {
      const [place, other] = at < name.at ? [before, after] : [after, before];
      return has(place, word) && !own.some((mention) => has(other, mention.name.word));
    }),
  );
}

function countKept(mentions: readonly Mention[]): number {
  return mentions.filter(({ isKept }) => isKept).length;
}
