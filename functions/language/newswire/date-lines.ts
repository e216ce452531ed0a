import { type FoundTimestamp, findTimestamps, isWeekday } from '../calendar/index.ts';
import { once } from '../language-files.ts';
import { findKnownPlace } from '../places/index.ts';
import { anyOf } from '../word-patterns.ts';
import { agencyNamed } from './agencies.ts';
import { isFullName } from './bylines.ts';
import { authorWords, newswireWords } from './newswire-words.ts';
import { findPhrase, withoutBylineWords } from './phrases.ts';

/** What the words beside a date say that it is the date of. */
export type DateLabel = 'published' | 'modified';

/** A date of a line, and what the line says that it is the date of. */
export interface LabelledDate extends FoundTimestamp {
  readonly label: DateLabel | undefined;
}

const LABELS: readonly DateLabel[] = ['published', 'modified'];

/** Words of labels, at the end of what stands before a date, at the start of what stands behind it, or alone. */
const labelPatterns = once(() => {
  const between = anyOf([...authorWords('timeWords'), ...authorWords('beforeDates')]);
  const pass = String.raw`(?:[\s\p{P}\d|+]|(?<!\p{L})${between}(?!\p{L}))*`;
  return LABELS.map((label) => {
    const words = anyOf(newswireWords(({ dateLabels }) => dateLabels?.[label]));
    return {
      label,
      before: new RegExp(String.raw`(?<![\p{L}\p{M}])${words}${pass}$`, 'iu'),
      behind: new RegExp(String.raw`^[\s\p{P}]*${words}(?![\p{L}\p{M}])`, 'iu'),
      /** A text that is nothing but a label, and what leads on to the date. */
      whole: new RegExp(`^[^\\p{L}]*${words}${pass}$`, 'iu'),
      word: new RegExp(`^${words}$`, 'iu'),
    };
  });
});

/** What a text says that is nothing but the label of a date: `Published:`. */
export function labelAlone(text: string): DateLabel | undefined {
  return labelPatterns().find(({ whole }) => whole.test(text))?.label;
}

/** What a text right before a date says that it is the date of: `Last updated on`; `undefined` where it says nothing. */
export function labelBeforeDate(text: string): DateLabel | undefined {
  return labelPatterns().find(({ before }) => before.test(text.trimEnd()))?.label;
}

/**
 * The dates of a line, each with its label: `Updated 4 May 2026 · Published 3 May 2026`. Labels stand before their dates
 * unless the line begins with a date and ends in a label: `2026年5月3日 公開`.
 */
export function findLabelledDates(text: string, language: string | undefined): readonly LabelledDate[] {
  const dates = findTimestamps(text, language);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isLabelledBehind =
    !/\p{L}/u.test(text.slice(0, first.start)) &&
    labelPatterns().some(({ behind }) => behind.test(text.slice(last.end)));
  return dates.map((date, index) => {
    const [from, to] = [dates[index - 1]?.end ?? 0, dates[index + 1]?.start];
    const label = isLabelledBehind
      ? labelPatterns().find(({ behind }) => behind.test(text.slice(date.end, to)))?.label
      : labelBeforeDate(text.slice(from, date.start));
    return { ...date, label };
  });
}

const CUT = '\u0000';
/** Between the parts of a line that say different things: `4 May 2026 | Sport`. */
const PARTS = /[\n\t|•·∙▪]|\s[–—-]\s/;
const MARKS = /[,،、;:：()[\]（）/–—“”"]/;
/** Words of a byline or an agency in a date line. */
const MAX_NAME_WORDS = 3;
/** Characters of a part that is neither date, time nor label. */
const MAX_OTHER_PART = 60;
const SENTENCE_END = /[.!?。！？।؟]["”’»]?$/;
/** `5 min`, `120 comments`. */
const COUNT = /^\p{Nd}{1,3}[\s-]?\p{L}+(?:\s\p{L}+){0,2}$/u;

/**
 * Whether a short text is a line of dates: besides them it has labels, times, a byline or a place, and where other things
 * may stand beside them (`isOpen`, as below a headline) the name of a section or of a town that nobody knows.
 */
export function isDateLine(
  text: string,
  dates: readonly { readonly start: number; readonly end: number }[],
  { isOpen = false }: { readonly isOpen?: boolean } = {},
): boolean {
  const [first] = dates;
  if (first === undefined) return false;
  const hasByline = findPhrase(text, 'byline') !== undefined;
  if (labelPatterns().some(({ whole }) => whole.test(text.slice(0, first.start))) && !SENTENCE_END.test(text))
    return true;
  const cut = dates.reduceRight((rest, { start, end }) => rest.slice(0, start) + CUT + rest.slice(end), text);
  return cut.split(PARTS).every((part) => {
    if (isOpen && !part.includes(CUT)) return part.length <= MAX_OTHER_PART && !SENTENCE_END.test(part);
    return part.split(MARKS).every((piece) => isOfDateLine(piece, { isOpen, hasByline }));
  });
}

interface DateLineForm {
  readonly isOpen: boolean;
  /** Whether the line begins as a byline does: a name may lead to the date. */
  readonly hasByline: boolean;
}

function isOfDateLine(piece: string, { isOpen, hasByline }: DateLineForm): boolean {
  if (!piece.includes(CUT)) return isBesideDate(piece.trim()) || (isOpen && isShortName(piece.trim()));
  // What is joined to a date without a mark is part of a phrase: “born on”, “the law of”.
  const [before = '', ...behind] = piece.split(CUT).map((each) => each.trim());
  const leads =
    isJoinedToDate(before) ||
    (isOpen && isFullName(before)) ||
    (hasByline && isShortName(before.replace(smallWords(), ' ').trim()));
  return leads && behind.every((each) => isJoinedToDate(each) || (isOpen && isShortName(each)));
}

function isBesideDate(piece: string): boolean {
  return isJoinedToDate(piece) || isFullName(piece) || COUNT.test(piece) || findKnownPlace(piece) !== undefined;
}

/** A label, a time, a byline or an agency, with the function words that lead to a date. */
function isJoinedToDate(piece: string): boolean {
  if (isTimeOrLabel(piece)) return true;
  const bare = piece.replace(smallWords(), ' ').trim();
  const name = withoutBylineWords(bare);
  return (name !== bare && isShortName(name)) || agencyNamed(bare) !== undefined;
}

function isShortName(piece: string): boolean {
  const words = piece.split(/\s+/);
  return words.length <= MAX_NAME_WORDS && words.every((word) => /^[\p{Lu}\p{Lo}\p{N}&+@#]/u.test(word));
}

const smallWords = once(() => {
  const words = [...authorWords('timeWords'), ...authorWords('beforeDates'), ...authorWords('dayEndings')];
  return new RegExp(String.raw`(?<![\p{L}\p{M}])${anyOf(words)}(?![\p{L}\p{M}])`, 'giu');
});
/** Abbreviations of time zones. */
const ZONE = /\b[A-Z]{2,5}\b/g;

function isTimeOrLabel(part: string): boolean {
  if (labelPatterns().some(({ word }) => word.test(part.replace(/[\s\p{P}]+$/u, '')))) return true;
  const rest = part
    .replace(smallWords(), ' ')
    .replace(ZONE, ' ')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  return rest === '' || rest.split(' ').every(isWeekday) || labelPatterns().some(({ word }) => word.test(rest));
}
