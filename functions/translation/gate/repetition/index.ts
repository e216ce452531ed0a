import type { Finding } from '../../schema.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';
import type { DocumentCheck } from '../gate-check.ts';

/** Shorter texts repeat by nature: “Yes.”, “She said so.” */
const MIN_CHARACTERS = 12;
/** A loop of an engine: the same words again and again; without a limit the time grows with the square of the text. */
const LOOP = /(?<![\p{L}\p{M}])([\p{L}\p{M}\p{N}][^.!?。！？]{7,200}?)(?:[\s,;]+\1){2,}/u;

export const repetitionCheck: DocumentCheck = {
  kind: ['repeated', 'merged'],
  severity: 10,
  scope: 'document',
  check: checkRepetition,
};

/** Different sources with one and the same target, targets that are there twice, and neighbours run together. */
function checkRepetition(segments: readonly AlignedSegment[]): Finding[] {
  const seen = new Map<string, AlignedSegment>();
  const texts = segments.map(({ target }) => comparable(target));
  return segments.flatMap((segment, index): Finding[] => {
    const { id, target } = segment;
    const text = texts[index] ?? '';
    if (text.length < MIN_CHARACTERS / 2) return [];
    const earlier = seen.get(text);
    if (earlier === undefined) seen.set(text, segment);
    if (earlier !== undefined && text.length >= minimumLength(text) && differ(earlier.source, segment.source)) {
      return [{ kind: 'repeated', segment: id, text: target, message: `same as ${earlier.id}` }];
    }
    const merged = [index - 1, index + 1].find((other) => {
      const neighbour = segments[other];
      return neighbour !== undefined && includes(text, texts[other] ?? '') && isApart(segment, neighbour);
    });
    if (merged !== undefined)
      return [{ kind: 'merged', segment: id, text: target, message: `has ${segments[merged]?.id} as well` }];
    return isThereTwice(segment, text) ? [{ kind: 'repeated', segment: id, text: target }] : [];
  });
}

/** Whether a text has another one in it that is longer than a word. */
function includes(text: string, other: string): boolean {
  return other.length >= minimumLength(other) && other.length < text.length && text.includes(other);
}

/** Whether the source has nothing of its neighbour's, though its target has. */
function isApart({ source }: AlignedSegment, neighbour: AlignedSegment): boolean {
  return !comparable(source).includes(comparable(neighbour.source));
}

function isThereTwice({ source, target }: AlignedSegment, text: string): boolean {
  return (isDoubled(text) && !isDoubled(comparable(source))) || (LOOP.test(target) && !LOOP.test(source));
}

/** The second half is the first once more, whatever stands between them. */
function isDoubled(letters: string): boolean {
  if (letters.length < MIN_CHARACTERS || letters.length % 2 !== 0) return false;
  const half = letters.length / 2;
  return letters.slice(0, half) === letters.slice(half);
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function minimumLength(text: string): number {
  return /\p{Script=Han}|\p{Script=Katakana}/u.test(text) ? MIN_CHARACTERS / 2 : MIN_CHARACTERS;
}

/** Sources that differ in more than marks and case. */
function differ(a: string, b: string): boolean {
  return comparable(a) !== comparable(b);
}
