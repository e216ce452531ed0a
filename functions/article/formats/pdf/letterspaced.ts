import type { TextRun } from './text-run.ts';

const SPACED = /^[\p{L}\p{N}]\p{M}*(?: [\p{L}\p{N}]\p{M}*)*[.,:;!?]?$/u;
/** Fewer letters may be a list or results. */
const MIN_LETTERS = 6;
/** Gaps between words are wider than those between letters by so much. */
const MIN_TIMES_WIDER = 1.5;

/** Whether a row is set letter by letter: `V A L L E Y   O P E N S`. */
export function isLetterspaced(row: readonly TextRun[]): boolean {
  const letters = row.map(({ text }) => text.trim());
  return (
    letters.every((text) => text.split(/ {2,}/).every((word) => SPACED.test(word))) &&
    letters.join('').replace(/[^\p{L}]/gu, '').length >= MIN_LETTERS
  );
}

/** The words of such a row. */
export function joinLetterspaced(row: readonly TextRun[]): string {
  const gaps = row.slice(1).map((run, index) => run.left - (row[index]?.right ?? run.left));
  const [narrowest, widest] = [Math.min(...gaps), Math.max(...gaps)];
  const isEven = widest < narrowest * MIN_TIMES_WIDER;
  const ofWords = isEven ? widest : (narrowest + widest) / 2;
  const areWords = row.every(({ text }) => text.trim().length > 1);
  let text = '';
  for (const [index, run] of row.entries()) {
    const gap = gaps[index - 1];
    const startsWord = areWords || (!isEven && gap !== undefined && gap > ofWords);
    const words = run.text.trim().split(/ {2,}/);
    text += (gap !== undefined && startsWord ? ' ' : '') + words.map((word) => word.replaceAll(' ', '')).join(' ');
  }
  return text;
}
