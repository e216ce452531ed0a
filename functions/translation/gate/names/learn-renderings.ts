import type { AlignedSegment } from '../../segments/aligned-segment.ts';

/** A name that is heard in fewer of its segments is called otherwise in the target language. */
const SHARE_HEARD = 0.3;
/** Seen less often, what stands beside a name may stand there by chance. */
const FEWEST_SEGMENTS = 3;
const SHORTEST_STEM = 4;
const LONGEST_ROW = 4;
/** How many of the name's segments have it. */
const SMALLEST_SHARE = 0.7;
/** How many of the other segments may have it too. */
const LARGEST_SHARE_ELSEWHERE = 0.1;
const WORD = /[\p{L}\p{M}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * What a translation always writes where its source has a name, though it does not sound like it: 湖人 for the Lakers.
 * Learned from the translation itself, where some segments may say it otherwise or not at all, from each name's segments
 * and whether the target is heard to say it there.
 */
export function learnRenderings(
  segments: readonly AlignedSegment[],
  names: ReadonlyMap<string, ReadonlyMap<AlignedSegment, boolean>>,
): ReadonlyMap<string, string> {
  const keys = new Map(segments.map((segment) => [segment, keysOf(segment.target)]));
  const learned = new Map<string, string>();
  for (const [name, where] of names) {
    const score = [...where.values()].filter((isFound) => isFound).length;
    if (where.size < FEWEST_SEGMENTS || score >= where.size * SHARE_HEARD) continue;
    const counts = new Map<string, number>();
    for (const segment of where.keys()) {
      for (const key of keys.get(segment) ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const others = segments.filter((segment) => !where.has(segment));
    const isRareElsewhere = (key: string) =>
      others.filter((segment) => keys.get(segment)?.has(key)).length <= others.length * LARGEST_SHARE_ELSEWHERE;
    const best = [...counts]
      .filter(([, count]) => count >= Math.max(2, where.size * SMALLEST_SHARE))
      .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)
      .find(([key]) => isRareElsewhere(key));
    if (best !== undefined) learned.set(name, best[0]);
  }
  return learned;
}

/** Beginnings of longer words, and short rows of characters in scripts without spaces. */
function keysOf(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    if (UNSPACED.test(word)) {
      for (let size = 2; size <= LONGEST_ROW; size += 1) {
        for (let at = 0; at + size <= word.length; at += 1) keys.add(word.slice(at, at + size));
      }
    } else if (word.length >= SHORTEST_STEM && !/^\p{Ll}/u.test(word)) {
      keys.add(word.slice(0, Math.max(SHORTEST_STEM, word.length - 2)));
    }
  }
  return keys;
}
