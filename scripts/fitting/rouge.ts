/**
 * How much two texts have in common: the mean F1 of single words, of pairs of words and of the longest common
 * subsequences of sentences (ROUGE-1, ROUGE-2 and ROUGE-Lsum: Lin, 2004), without stemming.
 */
export function rouge(reference: readonly string[], summary: readonly string[]): number {
  const [wanted, given] = [reference.map(wordsOf), summary.map(wordsOf)];
  return (
    (sharedRows(wanted.flat(), given.flat(), 1) + sharedRows(wanted.flat(), given.flat(), 2) + union(wanted, given)) / 3
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** F1 of rows of so many words, each counted as often as both have it. */
function sharedRows(wanted: readonly string[], given: readonly string[], length: number): number {
  const [one, other] = [countRows(wanted, length), countRows(given, length)];
  const shared = [...one].reduce((sum, [row, times]) => sum + Math.min(times, other.get(row) ?? 0), 0);
  return f1(shared, Math.max(0, wanted.length - length + 1), Math.max(0, given.length - length + 1));
}

function countRows(words: readonly string[], length: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let start = 0; start + length <= words.length; start += 1) {
    const row = words.slice(start, start + length).join(' ');
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}

/** F1 of the words of each wanted sentence that stand in the same order in some given one. */
function union(wanted: readonly (readonly string[])[], given: readonly (readonly string[])[]): number {
  const [needed, there] = [countRows(wanted.flat(), 1), new Map(countRows(given.flat(), 1))];
  const left = new Map(needed);
  let shared = 0;
  for (const sentence of wanted) {
    const places = new Set(given.flatMap((other) => commonSubsequence(sentence, other)));
    for (const place of places) {
      const word = sentence[place] ?? '';
      if ((there.get(word) ?? 0) === 0 || (left.get(word) ?? 0) === 0) continue;
      shared += 1;
      there.set(word, (there.get(word) ?? 0) - 1);
      left.set(word, (left.get(word) ?? 0) - 1);
    }
  }
  return f1(shared, wanted.flat().length, given.flat().length);
}

/** Places in the first list of words of a longest common subsequence with the second. */
function commonSubsequence(one: readonly string[], other: readonly string[]): number[] {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      lengths[row * width + column] =
        one[row - 1] === other[column - 1]
          ? at(row - 1, column - 1) + 1
          : Math.max(at(row - 1, column), at(row, column - 1));
    }
  }
  const places: number[] = [];
  for (let [row, column] = [one.length, other.length]; row > 0 && column > 0; ) {
    if (one[row - 1] === other[column - 1]) {
      places.push(row - 1);
      row -= 1;
      column -= 1;
    } else if (at(row - 1, column) >= at(row, column - 1)) row -= 1;
    else column -= 1;
  }
  return places;
}

function f1(shared: number, wanted: number, given: number): number {
  return shared === 0 ? 0 : (2 * shared) / (wanted + given);
}
