import { DENSE_LETTERS } from '../../../language/scripts/index.ts';

/** A paragraph that was wrapped by hand or by a mail program: lines of like length. */
const MAX_WRAPPED_LINE = 120;
const MIN_WRAPPED_LINE = 40;
const SHORTEST_SHARE = 0.6;
/** One line in so many goes on in lower case: fewer do in German, whose nouns have capitals. */
const CONTINUED = 4;
/** Characters: a column of a newspaper has more, a list of words less. */
const NARROWEST = 20;

const ENDS_SENTENCE = /[.!?…。！？।؟:;]["”»’')\]」』]*$/;
const LIST_ITEM = /^\s*(?:[-*•–—]|\d{1,2}[.)])\s+/;
const INDENT = /^(?:\t|[ \u00a0]{2,}|\u3000+)/;
const DENSE = new RegExp(`[${DENSE_LETTERS}]`, 'u');
/** Marks that no line of Chinese or Japanese may begin with hang over the end of the one before. */
const HANGING = 2;

/** The paragraphs of lines without a blank one between: indented first lines begin them, and wrapped lines are joined. */
export function unwrapLines(lines: readonly string[]): string[] {
  const indented = lines.filter((line) => INDENT.test(line)).length;
  if (indented > 0 && indented < lines.length) return splitAtIndents(lines).flatMap(unwrapLines);
  const trimmed = lines.map((line) => line.trim());
  if (trimmed.some((line) => LIST_ITEM.test(line)) || trimmed.length < 2) return [...lines];
  if (isWrappedEvenly(trimmed)) return [joinLines(trimmed)];
  return splitWrapped(trimmed) ?? [...lines];
}

/** Agencies and books indent the first line of a paragraph; others indent all lines but the first. */
function splitAtIndents(lines: readonly string[]): readonly (readonly string[])[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (INDENT.test(line) && paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
    paragraphs.at(-1)?.push(line.trim());
  }
  return paragraphs;
}

function isWrappedEvenly(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1).map(({ length }) => length);
  const longest = longestOf(lines.slice(0, -1));
  return (
    longest <= MAX_WRAPPED_LINE &&
    full.every((length) => length >= MIN_WRAPPED_LINE && length > longest * SHORTEST_SHARE) &&
    lines.slice(0, -1).some((line) => !ENDS_SENTENCE.test(line))
  );
}

function longestOf(lines: readonly string[]): number {
  return lines.reduce((longest, { length }) => Math.max(longest, length), 0);
}

/**
 * Wrapped text of any width: the first word of a line did not fit on the line before, or the line before ends its
 * paragraph. `undefined` where this does not hold, or where no sentence goes on over the end of a line.
 */
function splitWrapped(lines: readonly string[]): string[] | undefined {
  const width = longestOf(lines);
  if (width > MAX_WRAPPED_LINE || width < NARROWEST) return undefined;
  const paragraphs: string[][] = [[]];
  let goesOn = 0;
  for (const [index, line] of lines.entries()) {
    paragraphs.at(-1)?.push(line);
    const next = lines[index + 1];
    if (next === undefined) break;
    const isFull = line.length + firstWidth(next) > width;
    if (!isFull && !ENDS_SENTENCE.test(line)) return undefined;
    if (!isFull) paragraphs.push([]);
    else if (!ENDS_SENTENCE.test(line) && /^[\p{Ll}\p{Lo}\p{N}"“„«]/u.test(next)) goesOn += 1;
  }
  const isText = goesOn > 0 && goesOn * CONTINUED >= lines.length - paragraphs.length;
  return isText ? paragraphs.map(joinLines) : undefined;
}

/** What a line would have to hold for the next one to begin on it: a space and a word, or a letter of a dense script. */
function firstWidth(line: string): number {
  return DENSE.test(line.charAt(0)) || /^[\p{P}]/u.test(line) ? HANGING : 1 + (/^\S+/.exec(line)?.[0].length ?? 0);
}

/** Scripts without spaces are joined without one; so is a word that was parted at a hyphen of its own. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const isDense = DENSE.test(text.at(-1) ?? '') || DENSE.test(line.charAt(0));
    return text === '' || isDense ? text + line : `${text} ${line}`;
  }, '');
}
