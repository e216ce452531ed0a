import type { Entity } from '../../../../facts/schema.ts';
import { normalizeWidth } from '../../../../language/names/index.ts';
import type { Finding } from '../../../schema.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import { findLostDirections } from '../find-lost-directions.ts';
import { ForeignNames } from '../foreign-names.ts';
import type { NamePair } from '../name-pair.ts';
import { SourceNames } from '../source/source-names.ts';
import { TargetWords } from '../target/target-words.ts';
import { type FoundOmission, findOmissions } from './find-omissions.ts';
import { PhoneticNames } from './phonetic-names.ts';
import { isLikelyError } from './score-omission.ts';

/**
 * Names of the source that a target without capitals does not have. There names are told from other words by their sound
 * alone, and so it is their omission that counts: translators keep nearly every name.
 */
export function checkUncasedNames(
  segments: readonly AlignedSegment[],
  pair: NamePair,
  entities: readonly Entity[],
): Finding[] {
  const { narrowed, matcher, foreignNames, omissions } = findDocumentOmissions(segments, pair, entities);
  const bySegment = Map.groupBy(omissions, ({ segment }) => segment);
  return narrowed.flatMap((segment) => {
    const foreign = foreignNames.find(segment.target);
    if (foreign.length > 0) return foreign.map((text): Finding => ({ kind: 'name', segment: segment.id, text }));
    const wrong = (bySegment.get(segment) ?? []).filter(({ omission }) => isLikelyError(omission));
    const lost = findLostDirections(segment, pair, (place) => matcher.has(segment.source, segment.target, place));
    return [...wrong.map(({ omission: { name } }) => name.word), ...lost].map(
      (name): Finding => ({ kind: 'name', segment: segment.id, text: name, expected: name }),
    );
  });
}

interface DocumentOmissions {
  /** The segments, with letters of the usual width. */
  readonly narrowed: readonly AlignedSegment[];
  readonly matcher: PhoneticNames;
  readonly foreignNames: ForeignNames;
  /** Names that targets do not have, whether by mistake or not. */
  readonly omissions: readonly FoundOmission[];
}

export function findDocumentOmissions(
  segments: readonly AlignedSegment[],
  pair: NamePair,
  entities: readonly Entity[],
): DocumentOmissions {
  const narrowed = segments.map((segment) => ({ ...segment, target: normalizeWidth(segment.target) }));
  const sources = segments.map(({ source }) => source);
  const names = new SourceNames(sources, pair.from, entities);
  const foreignNames = new ForeignNames(sources, pair);
  const words = new TargetWords(pair);
  const matcher = new PhoneticNames(pair, words);
  const omissions = findOmissions(narrowed, { pair, names, words, matcher, foreignNames });
  return { narrowed, matcher, foreignNames, omissions };
}
