import { distance } from 'fastest-levenshtein';
import { loadCases } from '../../test/functions/article/article-case.ts';
import { bundledKilobytes, nanoseconds, printTable } from './measure.ts';

const PAIRS = 50_000;

/** Edit distance of words of the fixtures: the same result, and how long it takes. */
export async function compareEdits(): Promise<void> {
  const texts = loadCases().flatMap(({ expected }) => JSON.stringify(expected));
  const words = [...new Set(texts.join(' ').match(/\p{L}{3,}/gu))];
  const pairs = Array.from({ length: PAIRS }, (_, index) => {
    const one = words[index % words.length] ?? '';
    return [one, words[(index * 7 + 1) % words.length] ?? ''] as const;
  });
  const differing = pairs.filter(([one, other]) => byHand(one, other) !== distance(one, other)).length;
  printTable(`Edit distance of ${PAIRS} pairs of words: ${differing} results differ`, [
    { by: 'hand', ns: Math.round(nanoseconds(pairs, ([one, other]) => byHand(one, other))) },
    { by: 'fastest-levenshtein', ns: Math.round(nanoseconds(pairs, ([one, other]) => distance(one, other))) },
  ]);
  console.log('fastest-levenshtein', bundledKilobytes("export { distance } from 'fastest-levenshtein';"));
}

/** What stood in the gate: a row at a time (Wagner and Fischer). */
function byHand(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let index = 0; index < other.length; index += 1) {
      const changed = (row[index] ?? 0) + (one[at] === other[index] ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
