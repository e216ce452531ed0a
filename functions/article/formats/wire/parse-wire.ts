import { findPhrase, isByline } from '../../../language/newswire/index.ts';
import { charactersOf, markupFrom, type ParsedBlock, type ParsedDocument } from '../../document.ts';
import { guardLength } from '../../guard-length.ts';
import { tidyText } from '../../tidy-text.ts';
import { parsePlainText } from '../plain-text/parse-plain-text.ts';
import { withoutControls } from './without-controls.ts';

/** The parts of a message: what stands above its text, the text, and the lines below that are not for publication. */
interface WireParts {
  readonly head: readonly string[];
  readonly body: string;
  readonly below: string;
  readonly sentAt: string | undefined;
}

/** `=` ends a line of the head in IPTC 7901, `<` one in ANPA 1312, where `^` begins it. */
const HEAD_END = /\s*[=<]\s*$/;
const ANPA_LINE = /^\^(.*?)\s*[<=]?\s*$/;
/** `131211 GMT Nov 24`: day, hour and minute, month and year. */
const FILING_TIME = /^\s*(\d{2})(\d{2})(\d{2}) GMT (\p{L}{3}) (\d{2})\s*$/mu;
/** `AP-WF-11-13-13 1509GMT`: month, day and year, hour and minute. */
const ANPA_TIME = /^\s*\w+-\w+-(\d{2})-(\d{2})-(\d{2}) (\d{2})(\d{2})GMT.*$/m;
/** Notes for desks begin with a heading, a row of stars or dashes; the text is over. */
const NOTES = /^(?:#+ .*|\s*(?:\* ?){3,}|\s*_{3,}\s*)$/m;

/**
 * Messages as agencies' teleprinters sent them and their satellites still do: a header, a slug, headlines, then
 * indented paragraphs. Sources: IPTC 7901 (1995), ANPA 1312 (1989). Throws `RejectedInputError` `too-large`.
 */
export function parseWire(text: string): ParsedDocument {
  guardLength(text.length);
  const lines = withoutControls(text).trimStart();
  const parts = /^\^/m.test(lines) ? readAnpa(lines) : readIptc(lines);
  const head = readHead(parts.head);
  const body = parsePlainText(parts.body);
  const blocks = [...head, ...body.blocks.map(asBody)];
  const headline = head.find(({ kind }) => kind === 'headline')?.text;
  const dropped =
    parts.below.trim() === '' ? [] : [{ characters: tidyText(parts.below).length, reason: 'notes for desks' }];
  return {
    ...body,
    blocks,
    markup: markupFrom('header', [
      ['headline', headline],
      ['publishedAt', parts.sentAt],
    ]),
    characters: Math.max(tidyText(lines).length, charactersOf(blocks)),
    dropped: [...body.dropped, ...dropped],
  };
}

/** The headline stands above; the first line of the text is none. */
function asBody(block: ParsedBlock): ParsedBlock {
  return block.kind === 'headline' ? { ...block, kind: 'paragraph' } : block;
}

function readIptc(text: string): WireParts {
  const [header = '', ...rest] = text.split('\n');
  const lines = rest
    .join('\n')
    .replace(/^\s*\n/, '')
    .split('\n');
  const isSlug = /\/\s*$/.test(lines[0] ?? '');
  const after = isSlug ? lines.slice(1) : lines;
  const ends = after.slice(0, MAX_HEAD_LINES).findIndex((line) => /=\s*$/.test(line));
  const blank = after.findIndex((line) => line.trim() === '');
  const headEnd = ends >= 0 ? ends + 1 : Math.max(1, blank);
  const { body, below } = splitNotes(after.slice(headEnd).join('\n').replace(FILING_TIME, ''));
  return { head: after.slice(0, headEnd), body, below: `${header} ${below}`, sentAt: filingTime(text) };
}

/** Lines of keyword, headline and byline before the text. */
const MAX_HEAD_LINES = 12;

function readAnpa(text: string): WireParts {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('^'));
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('^'));
  const [slug = '', ...head] = lines.slice(first, end).map((line) => line.replace(ANPA_LINE, '$1'));
  const rest = lines.slice(end).map((line) => line.replace(/<\s*$/, ''));
  const { body, below } = splitNotes(rest.join('\n').replace(ANPA_TIME, ''));
  return {
    head,
    body: body.replace(/``|''/g, '"').replace(/ _ /g, ' — ').replace(/\) _ /g, ') — '),
    below: `${lines.slice(0, first).join(' ')} ${slug} ${below}`,
    sentAt: filingTime(text),
  };
}

function splitNotes(text: string): { body: string; below: string } {
  const at = text.search(NOTES);
  return at < 0 ? { body: text, below: '' } : { body: text.slice(0, at), below: text.slice(at) };
}

function filingTime(text: string): string | undefined {
  const [, day, hour, minute, month, year] = FILING_TIME.exec(text) ?? [];
  if (day !== undefined) return `${day} ${month} 20${year} ${hour}:${minute} GMT`;
  const [, anpaMonth, anpaDay, anpaYear, anpaHour, anpaMinute] = ANPA_TIME.exec(text) ?? [];
  return anpaMonth && `20${anpaYear}-${anpaMonth}-${anpaDay}T${anpaHour}:${anpaMinute}Z`;
}

/** Labels in capitals stand above the headline, and picture numbers and notes for editors below it. */
function readHead(raw: readonly string[]): readonly ParsedBlock[] {
  const lines = raw.map((line) => tidyText(line.replace(HEAD_END, ''))).filter((line) => line !== '');
  const blocks: ParsedBlock[] = [];
  for (const text of lines) {
    const hasHeadline = blocks.some(({ kind }) => kind === 'headline');
    if (isByline(text)) blocks.push({ kind: 'byline', text });
    else if (!hasHeadline && !isLabel(text)) blocks.push({ kind: 'headline', text });
    else if (hasHeadline && isContinued(blocks, text)) continueHeadline(blocks, text);
    else blocks.push({ kind: 'other', text });
  }
  return blocks.some(({ kind }) => kind === 'headline') ? blocks : blocks.map(labelAsHeadline);
}

function isLabel(text: string): boolean {
  return text === text.toUpperCase() || findPhrase(text, 'corrections') !== undefined;
}

/** A headline of two lines goes on in lower case. */
function isContinued(blocks: readonly ParsedBlock[], text: string): boolean {
  return blocks.at(-1)?.kind === 'headline' && /^\p{Ll}/u.test(text);
}

function continueHeadline(blocks: ParsedBlock[], text: string): void {
  const last = blocks.pop();
  if (last !== undefined) blocks.push({ ...last, text: `${last.text} ${text}` });
}

function labelAsHeadline(block: ParsedBlock, index: number, all: readonly ParsedBlock[]): ParsedBlock {
  return index === all.findLastIndex(({ kind }) => kind === 'other') ? { ...block, kind: 'headline' } : block;
}
