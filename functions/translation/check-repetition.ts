import type { AlignedSegment } from './aligned-segment.ts';
import type { Finding } from './schema.ts';

/** Shorter texts repeat by nature: “Yes.”, “She said so.” */
const SHORTEST_REPEATED = 12;
/** A loop of an engine: the same words again and again. */
const LOOP = /(?<![\p{L}\p{M}])([\p{L}\p{M}\p{N}][^.!?。！？]{7,}?)(?:[\s,;]+\1){2,}/u;

/** Different sources with one and the same target, and targets that say themselves twice. */
export function checkRepetition(segments: readonly AlignedSegment[]): Finding[] {
  const seen = new Map<string, AlignedSegment>();
  return segments.flatMap((segment): Finding[] => {
    const text = comparable(segment.target);
    if (text.length < SHORTEST_REPEATED / 2) return [];
    const earlier = seen.get(text);
    if (earlier === undefined) seen.set(text, segment);
    if (earlier !== undefined && text.length >= minimumLength(text) && differ(earlier.source, segment.source)) {
      return [{ kind: 'repeated', segment: segment.id, text: segment.target, message: `same as ${earlier.id}` }];
    }
    return saysItselfTwice(segment) ? [{ kind: 'repeated', segment: segment.id, text: segment.target }] : [];
  });
}

function saysItselfTwice({ source, target }: AlignedSegment): boolean {
  return (isDoubled(target) && !isDoubled(source)) || (LOOP.test(target) && !LOOP.test(source));
}

/** The second half is the first once more, whatever stands between them. */
function isDoubled(text: string): boolean {
  const letters = comparable(text);
  if (letters.length < SHORTEST_REPEATED || letters.length % 2 !== 0) return false;
  const half = letters.length / 2;
  return letters.slice(0, half) === letters.slice(half);
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function minimumLength(text: string): number {
  return /\p{Script=Han}|\p{Script=Katakana}/u.test(text) ? SHORTEST_REPEATED / 2 : SHORTEST_REPEATED;
}

/** Sources that differ in more than marks and case. */
function differ(a: string, b: string): boolean {
  return comparable(a) !== comparable(b);
}
