import {
  agencyNamed,
  findDateline,
  findPhrase,
  isByline,
  isCredit,
  isSignature,
} from '../../../language/newswire/index.ts';
import type { MarkupValue, ParsedBlock, ParsedDocument } from '../../document.ts';
import { guardLength } from '../../guard-length.ts';
import { tidyText } from '../../tidy-text.ts';
import { splitCredit } from '../../wire-structure.ts';
import { unwrapLines } from './unwrap-lines.ts';

/** A longer first line is text. */
const MAX_HEADLINE_WORDS = 30;
/** A longer line within the text is a paragraph. */
const MAX_SUBHEAD_WORDS = 12;

const DATE_LINE = /^\s*date\s+(\d{4}-\d{2}-\d{2})\b\s*(.*)$/i;
const ENDS_SENTENCE = /[.!?…。！？।؟:;]["”»’')\]]*$/;
const LIST_ITEM = /^\s*(?:[-*•–—]|\d{1,2}[.)])\s+/;

/**
 * Wire copy, newsletters and anything else that is only lines: what each line is shows by its place and shape. Throws
 * `RejectedInputError` `too-large`.
 */
export function parsePlainText(text: string): ParsedDocument {
  guardLength(text.length);
  const paragraphs = splitParagraphs(text);
  guardLength(text.length, paragraphs.length);
  const { paragraphs: body, date } = takeDateLine(paragraphs);
  const blocks: ParsedBlock[] = date === undefined ? [] : [{ kind: 'other', text: `date ${date}` }];
  let hasBody = false;
  for (const [index, paragraph] of body.entries()) {
    const found = classify(paragraph, index, body, hasBody);
    blocks.push(...found);
    hasBody ||= found.some(({ kind }) => kind === 'paragraph');
  }
  const markup: MarkupValue[] = date === undefined ? [] : [{ field: 'publishedAt', value: date, from: 'text' }];
  const { kept, dropped, truncated } = cutUnfinished(blocks);
  return {
    blocks: kept,
    markup,
    characters: tidyText(text).length,
    dropped: dropped === '' ? [] : [{ characters: dropped.length, reason: 'invitation to read on' }],
    ...(truncated === undefined ? {} : { truncated }),
  };
}

/** A last line such as “Continue reading” says that the text goes on elsewhere. */
function cutUnfinished(blocks: readonly ParsedBlock[]) {
  const last = blocks.at(-1);
  const phrase =
    last === undefined || last.text.length > MAX_INVITATION ? undefined : findPhrase(last.text, 'unfinished');
  if (phrase === undefined || last === undefined) return { kept: blocks, dropped: '' };
  return { kept: blocks.slice(0, -1), dropped: last.text, truncated: `the text ends in “${phrase}”` };
}

/** Characters of an invitation to subscribe at the end. */
const MAX_INVITATION = 120;

/** Blank lines and indents separate paragraphs; without any, each line is one, unless the lines have been wrapped. */
function splitParagraphs(text: string): string[] {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').split('\n');
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0).flatMap(unwrapLines);
}

function takeDateLine(paragraphs: readonly string[]): { paragraphs: readonly string[]; date?: string } {
  const match = DATE_LINE.exec(paragraphs[0] ?? '');
  if (match?.[1] === undefined || Number.isNaN(Date.parse(match[1]))) return { paragraphs };
  const rest = match[2]?.trim() ?? '';
  return { paragraphs: rest === '' ? paragraphs.slice(1) : [rest, ...paragraphs.slice(1)], date: match[1] };
}

function classify(raw: string, index: number, all: readonly string[], hasBody: boolean): readonly ParsedBlock[] {
  const text = tidyText(raw);
  if (text === '') return [];
  const words = text.split(' ').length;
  if (index === 0 && isHeadline(text, words, all.length) && !isReport(text)) return [{ kind: 'headline', text }];
  if (isBylineLine(text, words, hasBody, all.length - index)) return [{ kind: 'byline', text }];
  if (!hasBody && isDatelineAlone(text, words)) return [{ kind: 'dateline', text }];
  if (isCredit(text)) return [{ kind: 'credit', text }];
  const captioned = splitCredit(text);
  if (captioned !== undefined) return captioned;
  if (findPhrase(text, 'corrections') !== undefined) return [{ kind: 'other', text }];
  if (isListItem(raw, all[index - 1], all[index + 1]))
    return [{ kind: 'list-item', text: text.replace(LIST_ITEM, '') }];
  const dateline = hasBody ? undefined : findDateline(text);
  if (dateline !== undefined) {
    return [{ kind: 'dateline', text: dateline.raw }, ...splitSignature(text.slice(dateline.raw.length))];
  }
  return hasBody && isSubhead(text, words, all[index + 1]) ? [{ kind: 'subhead', text }] : splitSignature(text);
}

const AGENCY_SIGNATURE = /^(.*[.!?…]['"”»]?)\s+(\p{Lu}[\p{Lu}\d]+)$/su;

/** A last paragraph that the agency signs with its name: `… informó este martes. EFE`. */
function splitSignature(text: string): readonly ParsedBlock[] {
  const [, said, name] = AGENCY_SIGNATURE.exec(text.trim()) ?? [];
  if (said === undefined || name === undefined || agencyNamed(name) === undefined) return [{ kind: 'paragraph', text }];
  return [
    { kind: 'paragraph', text: said },
    { kind: 'byline', text: name },
  ];
}

const DASHED = /^\s*[–—-]\s+/;

/** Dashes open speech as well: they make a list where several follow each other and end as no sentence does. */
function isListItem(line: string, before: string | undefined, after: string | undefined): boolean {
  if (!LIST_ITEM.test(line)) return false;
  if (!DASHED.test(line)) return true;
  return !ENDS_SENTENCE.test(line.trim()) && [before, after].some((each) => each !== undefined && DASHED.test(each));
}

/** Several names with their roles or places. */
const MAX_BYLINE_WORDS = 16;
/** Signatures stand so near the end: agency, editors, a date. */
const LAST_LINES = 3;

/** A byline stands before the first paragraph or, with the agency's signature, behind the last. */
function isBylineLine(text: string, words: number, hasBody: boolean, left: number): boolean {
  if (words > MAX_BYLINE_WORDS) return false;
  if (!hasBody) return isByline(text);
  return left <= LAST_LINES && (isByline(text) || (left === 1 && isSignature(text)));
}

function isHeadline(text: string, words: number, count: number): boolean {
  return (
    count > 1 &&
    words <= MAX_HEADLINE_WORDS &&
    text.length <= 250 &&
    !/[.。।]["”»’]?$/.test(text.replace(/\bU\.S\.$/, ''))
  );
}

/** A flash of one paragraph: no headline begins with a place and an agency. */
function isReport(text: string): boolean {
  return (findDateline(text)?.agencies.length ?? 0) > 0;
}

/** `KIEV`, `WASHINGTON, Feb. 3`, on a line of its own. */
function isDatelineAlone(text: string, words: number): boolean {
  const place = text.split(',')[0] ?? '';
  return (
    words <= 6 &&
    /\p{Lu}{2}/u.test(place) &&
    place === place.toUpperCase() &&
    !ENDS_SENTENCE.test(text.replace(/\.$/, ''))
  );
}

function isSubhead(text: string, words: number, next: string | undefined): boolean {
  return (
    next !== undefined &&
    words <= MAX_SUBHEAD_WORDS &&
    !ENDS_SENTENCE.test(text) &&
    !/^["“«„‘'(]/.test(text) &&
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    tidyText(next).length > text.length
  );
}
