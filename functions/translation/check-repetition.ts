import type { AlignedSegment } from './aligned-segment.ts';
import type { Finding } from './schema.ts';

/** Shorter texts repeat by nature: “Yes.”, “She said so.” */
const SHORTEST_REPEATED = 12;
/** A loop of an engine: the same words again and again; without a limit the time grows with the square of the text. */
const LOOP = /(?<![\p{L}\p{M}])([\p{L}\p{M}\p{N}][^.!?。！？]{7,200}?)(?:[\s,;]+\1){2,}/u;

/** Different sources with one and the same target, targets that say themselves twice, and neighbours run together. */
export function checkRepetition(segments: readonly AlignedSegment[]): Finding[] {
  const seen = new Map<string, AlignedSegment>();
  return segments.flatMap((segment, index): Finding[] => {
    const { id, target } = segment;
    const text = comparable(target);
    if (text.length < SHORTEST_REPEATED / 2) return [];
    const earlier = seen.get(text);
    if (earlier === undefined) seen.set(text, segment);
    if (earlier !== undefined && text.length >= minimumLength(text) && differ(earlier.source, segment.source)) {
      return [{ kind: 'repeated', segment: id, text: target, message: `same as ${earlier.id}` }];
    }
    const merged = [segments[index - 1], segments[index + 1]].find((other) => includesNeighbour(segment, other));
    if (merged !== undefined)
      return [{ kind: 'merged', segment: id, text: target, message: `has ${merged.id} as well` }];
    return saysItselfTwice(segment) ? [{ kind: 'repeated', segment: id, text: target }] : [];
  });
}

/** The target says what its neighbour's target says, though the sources have nothing of each other. */
function includesNeighbour({ source, target }: AlignedSegment, other: AlignedSegment | undefined): boolean {
  if (other === undefined) return false;
  const [own, next] = [comparable(target), comparable(other.target)];
  if (next.length < minimumLength(next) || next.length >= own.length || !own.includes(next)) return false;
  return !comparable(source).includes(comparable(other.source));
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
