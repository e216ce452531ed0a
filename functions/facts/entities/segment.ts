import { isDemonym } from '../../language/places/index.ts';
import type { KnownName } from './match-known-name.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** What a run of capitals is cut into: names that are known, and the words between them. */
export interface Part {
  readonly index: number;
  readonly length: number;
  readonly known?: KnownName;
}

/** Words of a sentence that may hold several names, cut into parts. */
export interface Segment {
  readonly reading: SentenceReading;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

/** Cuts the words from `start` to `end` at the names that are known. */
export function cutSegment(reading: SentenceReading, start: number, end: number): Segment {
  const parts: Part[] = [];
  let from = start;
  for (let index = start; index < end; ) {
    const known = knownAt(reading, index);
    if (known === undefined) {
      index += 1;
      continue;
    }
    if (index > from) parts.push({ index: from, length: index - from });
    parts.push({ index, length: known.length, known });
    index += known.length;
    from = index;
  }
  if (end > from) parts.push({ index: from, length: end - from });
  return { reading, start, end, parts };
}

/** A word that names a people too is not a place by itself. */
function knownAt(reading: SentenceReading, index: number): KnownName | undefined {
  const token = reading.tokens[index];
  if (token === undefined || !/^[\p{Lu}\d]/u.test(token.text)) return undefined;
  const known = reading.knownAt(index);
  const isPeople = known?.type === 'place' && known.length === 1 && isDemonym(token.lower, reading.lexicon.language);
  return isPeople ? undefined : known;
}

/** Whether a word belongs to an organisation or a name of several words that is known. */
export function isInKnown({ parts }: Segment, index: number): boolean {
  const part = parts.findLast((each) => each.index <= index);
  return (
    part?.known !== undefined &&
    index < part.index + part.length &&
    (part.known.type === 'organization' || part.length > 1)
  );
}
