import type { Entity } from '../../../../facts/schema.ts';
import type { Finding } from '../../../schema.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import { findLostDirections } from '../find-lost-directions.ts';
import { ForeignNames } from '../foreign-names.ts';
import type { NamePair } from '../name-pair.ts';
import { type NameCandidate, NameCandidates } from './name-candidates.ts';
import { propagateSurnames, type WrongSurname } from './propagate-surnames.ts';
import { isLikelyError } from './score-features.ts';

/**
 * Names of the source that the target neither keeps nor transliterates, and names in foreign letters that no source
 * has. Translators leave a name out, or render it in another way, now and then: more must speak for an error.
 */
export function checkCasedNames(
  segments: readonly AlignedSegment[],
  pair: NamePair,
  entities: readonly Entity[],
): Finding[] {
  const sources = segments.map(({ source }) => source);
  const foreignNames = new ForeignNames(sources, pair);
  const candidates = new NameCandidates(segments, pair, entities);
  const surnames: WrongSurname[] = [];
  const findings = segments.flatMap((segment) => {
    const foreign = foreignNames.find(segment.target, segment.source);
    if (foreign.length > 0) return foreign.map((text): Finding => ({ kind: 'name', segment: segment.id, text }));
    const { missing, lessOften, unaligned } = candidates.of(segment);
    const missed = likelyErrors(missing);
    for (const name of missed)
      if (name.isSurname) surnames.push({ segment, name, unaligned: unaligned.filter(({ isNoun }) => !isNoun) });
    const wrong = missed.length > 0 ? missed : likelyErrors(lessOften());
    const lost = findLostDirections(segment, pair, (place) => candidates.has(segment.target, place));
    return [...wrong.map(({ word }) => word), ...lost].map((word) => toFinding(segment, word));
  });
  const propagated = propagateSurnames(segments, surnames, (target, surname) => candidates.hasSurname(target, surname));
  return [...findings, ...propagated.map(({ segment, word }) => toFinding(segment, word))];
}

function likelyErrors(candidates: readonly NameCandidate[]): NameCandidate['name'][] {
  return candidates.filter(({ features }) => isLikelyError(features)).map(({ name }) => name);
}

function toFinding({ id }: AlignedSegment, word: string): Finding {
  return { kind: 'name', segment: id, text: word, expected: word };
}
