import { hasUnspacedLetters } from '../../../language/scripts/index.ts';
import type { AlignedSegment } from '../../segments/aligned-segment.ts';

/** A name that is matched in fewer of its segments has another name in the target language. */
const MAX_SHARE_MATCHED = 0.3;
/** Seen less often, what stands beside a name may stand there by chance. */
const MIN_SEGMENTS = 3;
/** Shorter words are looked for whole. */
const MIN_STEM_CHARACTERS = 4;
/** Names have two to four characters. */
const MAX_ROW_CHARACTERS = 4;
/** How many of the name's segments have it, and how many of the others may have it too. */
const MIN_SHARE = 0.7;
/** Of the other segments: a word that more of them have is a common word. */
const MAX_SHARE_ELSEWHERE = 0.1;
const WORD = /[\p{L}\p{M}]+/gu;

/** For a name, its segments and whether the name was matched in each. */
export type Matches = ReadonlyMap<AlignedSegment, boolean>;

/**
 * What a translation always writes where its source has a name, though it does not sound like it: 湖人 for the Lakers.
 * Learned from the translation itself, where some segments may render it in another way or not at all.
 */
export function learnRenderings(
  segments: readonly AlignedSegment[],
  matches: ReadonlyMap<string, Matches>,
): ReadonlyMap<string, string> {
  const keys = new Map(segments.map((segment) => [segment, keysOf(segment.target)]));
  const learned = new Map<string, string>();
  for (const [name, where] of matches) {
    const matched = [...where.values()].filter((isMatched) => isMatched).length;
    if (where.size < MIN_SEGMENTS || matched >= where.size * MAX_SHARE_MATCHED) continue;
    const others = segments.filter((segment) => !where.has(segment));
    const isRareElsewhere = (key: string) =>
      others.filter((segment) => keys.get(segment)?.has(key)).length <= others.length * MAX_SHARE_ELSEWHERE;
    const rendering = frequentKeys([...where.keys()].map((segment) => keys.get(segment) ?? NO_KEYS)).find(
      isRareElsewhere,
    );
    if (rendering !== undefined) learned.set(name, rendering);
  }
  return learned;
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** Keys that most of several texts have, the most frequent and longest first. */
function frequentKeys(texts: readonly ReadonlySet<string>[]): string[] {
  const counts = new Map<string, number>();
  for (const keys of texts) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, texts.length * MIN_SHARE))
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)
    .map(([key]) => key);
}

/** Beginnings of longer words, and short rows of characters in scripts without spaces. */
function keysOf(text: string): ReadonlySet<string> {
  return new Set(
    (text.match(WORD) ?? []).flatMap((word) => {
      if (hasUnspacedLetters(word)) return rowsOf(word);
      const isName = word.length >= MIN_STEM_CHARACTERS && !/^\p{Ll}/u.test(word);
      return isName ? [word.slice(0, Math.max(MIN_STEM_CHARACTERS, word.length - 2))] : [];
    }),
  );
}

function rowsOf(word: string): string[] {
  const rows: string[] = [];
  for (let size = 2; size <= MAX_ROW_CHARACTERS; size += 1) {
    for (let at = 0; at + size <= word.length; at += 1) rows.push(word.slice(at, at + size));
  }
  return rows;
}
