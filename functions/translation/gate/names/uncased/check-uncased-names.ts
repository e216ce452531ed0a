import type { Entity } from '../../../../facts/schema.ts';
import { normalizeWidth } from '../../../../language/names/index.ts';
import type { Finding } from '../../../schema.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../../translator.ts';
import { findLostDirections } from '../find-lost-directions.ts';
import { ForeignNames } from '../foreign-names.ts';
import { SourceNames } from '../source/source-names.ts';
import { TargetWords } from '../target/target-words.ts';
import type { TargetScript } from '../target-script.ts';
import { type FoundOmission, findOmissions } from './find-omissions.ts';
import { PhoneticNames } from './phonetic-names.ts';
import { isLikelyError } from './score-omission.ts';

/**
 * Names of the source that a target without capitals does not say. There names are told from other words by their sound
 * alone, and so it is their absence that counts: translators say nearly every name.
 */
export function checkUncasedNames(
  segments: readonly AlignedSegment[],
  pair: LanguagePair,
  script: TargetScript,
  entities: readonly Entity[],
): Finding[] {
  const { narrowed, matcher, foreignNames, omissions } = findDocumentOmissions(segments, pair, script, entities);
  return narrowed.flatMap((segment) => {
    const foreign = foreignNames.find(segment.target);
    if (foreign.length > 0) return foreign.map((text): Finding => ({ kind: 'name', segment: segment.id, text }));
    const wrong = omissions.filter((found) => found.segment === segment && isLikelyError(found.omission));
    const isSaid = (place: string) => matcher.says(segment.source, segment.target, place);
    const lost = findLostDirections(segment, pair.to, isSaid);
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
  /** Names that targets do not say, whether by mistake or not. */
  readonly omissions: readonly FoundOmission[];
}

export function findDocumentOmissions(
  segments: readonly AlignedSegment[],
  pair: LanguagePair,
  script: TargetScript,
  entities: readonly Entity[],
): DocumentOmissions {
  const narrowed = segments.map((segment) => ({ ...segment, target: normalizeWidth(segment.target) }));
  const sources = segments.map(({ source }) => source);
  const names = new SourceNames(sources, pair.from, entities);
  const foreignNames = new ForeignNames(sources, script);
  const words = new TargetWords(pair.to, script);
  const matcher = new PhoneticNames(pair.to, script, words);
  const omissions = findOmissions(narrowed, { names, words, ear: matcher, foreignNames, language: pair.to });
  return { narrowed, matcher, foreignNames, omissions };
}
