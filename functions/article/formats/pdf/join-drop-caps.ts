import { sizeOfText, type TextRun } from './text-run.ts';

/** A letter that is larger than the text by so much, with a quotation mark before it or an apostrophe behind. */
const MIN_TIMES_LARGER = 1.8;
const CAP = /^["'\p{Ps}\p{Pi}„]?\p{L}\p{M}*['’]?$/u;
/** In font sizes of the text: how far from the letter its word goes on. */
const MAX_GAP = 1.3;
const MAX_OVERLAP = 0.5;
/** No page has more of them. */
const MAX_CAPS = 20;

/** First letters over several lines, joined to the words that they begin; the lines beside them start where they start. */
export function joinDropCaps(runs: readonly TextRun[]): readonly TextRun[] {
  const size = sizeOfText(runs);
  const caps = runs.filter((run) => run.size > size * MIN_TIMES_LARGER && CAP.test(run.text.trim()));
  if (caps.length === 0 || caps.length > MAX_CAPS) return runs;
  return caps.reduce(joinDropCap, runs);
}

function joinDropCap(runs: readonly TextRun[], cap: TextRun): readonly TextRun[] {
  const beside = firstOfRows(runs.filter((run) => isBeside(run, cap)));
  const [first] = beside;
  if (first === undefined || !/^\p{L}/u.test(first.text)) return runs;
  const text = joinWord(cap.text.trim(), first.text, runs);
  const moved = new Map(beside.map((run) => [run, { ...run, left: cap.left }]));
  moved.set(first, { ...first, text, left: cap.left });
  return runs.filter((run) => run !== cap).map((run) => moved.get(run) ?? run);
}

function isBeside(run: TextRun, cap: TextRun): boolean {
  const gap = (run.left - cap.right) / run.size;
  return (
    run.text.trim() !== '' &&
    run.size * MIN_TIMES_LARGER < cap.size &&
    gap >= -MAX_OVERLAP &&
    gap <= MAX_GAP &&
    run.baseline > cap.baseline - cap.size &&
    run.baseline <= cap.baseline + run.size * 0.35
  );
}

/** The leftmost piece on each baseline, top down. */
function firstOfRows(runs: readonly TextRun[]): TextRun[] {
  const rows = Map.groupBy(runs, ({ baseline }) => Math.round(baseline));
  return [...rows.values()]
    .map((row) => row.reduce((one, other) => (other.left < one.left ? other : one)))
    .toSorted((one, other) => one.baseline - other.baseline);
}

/** A letter may be a word of its own: where the page has it so, and has what follows but not both as one. */
function joinWord(letter: string, rest: string, runs: readonly TextRun[]): string {
  if (/^\p{Lu}\p{Ll}/u.test(rest)) return `${letter} ${rest}`;
  const words = new Set(runs.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []));
  const [next = ''] = /^[\p{L}\p{M}]+/u.exec(rest.toLowerCase()) ?? [];
  const alone = letter.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');
  const others = runs.some(({ text }) => new RegExp(String.raw`(?<=\s|^)${alone}(?=\s)`, 'u').test(text));
  const isWord = others && next !== '' && words.has(next) && !words.has(alone + next);
  return isWord ? `${letter} ${rest}` : letter + rest;
}
