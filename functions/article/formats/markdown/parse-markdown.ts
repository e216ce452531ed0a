import { marked } from 'marked';
import { RejectedInputError } from '../../../errors.ts';
import { byName } from '../../by-name.ts';
import { type MarkupField, type MarkupValue, markupFrom, type ParsedDocument } from '../../document.ts';
import { readFragment, textOfFragment } from '../html/page/read-fragment.ts';

/** The parser's time grows with the square of some inputs; an article is far shorter. */
const MAX_CHARACTERS = 1_000_000;
/** The parser goes down by recursion, a level for each mark at the start of a line. */
const MAX_DEPTH = 60;
const NESTED_TOO_DEEP = new RegExp(String.raw`^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){${MAX_DEPTH}}`, 'm');
const FRONT_MATTER = /^\s*---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)\s*(?:\r?\n|$)/;
/** Keys of front matter, as site generators have them. */
const FIELDS: ReadonlyMap<string, MarkupField> = byName({
  headline: 'title headline',
  publishedAt: 'date published publishdate',
  modifiedAt: 'updated lastmod modified',
  author: 'author authors byline',
  description: 'description summary',
  language: 'lang language',
  section: 'section category categories',
  publisher: 'publisher source',
  canonicalUrl: 'url canonical canonical-url',
});

/** Markdown (CommonMark with tables), with the front matter that site generators read. */
export function parseMarkdown(text: string): ParsedDocument {
  if (text.length > MAX_CHARACTERS) {
    throw new RejectedInputError(
      'too-large',
      `the Markdown has ${text.length} characters, the limit is ${MAX_CHARACTERS}`,
    );
  }
  if (NESTED_TOO_DEEP.test(text)) {
    throw new RejectedInputError('too-deep', `the Markdown nests quotes or lists more than ${MAX_DEPTH} levels deep`);
  }
  const front = FRONT_MATTER.exec(text);
  const markup = readFrontMatter(front?.[1] ?? '');
  const html = marked.parse(text.slice(front?.[0].length ?? 0), { async: false, gfm: true });
  const heading = /^\s*<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';
  const stated = markup.find(({ field }) => field === 'headline')?.value;
  return { ...readFragment(html, stated ?? textOfFragment(heading)), markup };
}

/** `key: value`, `key: [a, b]` and `- item` lines: what front matter of articles is made of. */
function readFrontMatter(front: string): readonly MarkupValue[] {
  let open: MarkupField | undefined;
  const values = front.split(/\r?\n/).flatMap((line) => {
    const [, key, rest = ''] = /^([\w-]+)\s*[:=]\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined) open = FIELDS.get(key.toLowerCase());
    const text = key === undefined ? (/^\s+-\s+(?:name:\s*)?(.*)$/.exec(line)?.[1] ?? '') : rest;
    const field = open;
    if (field === undefined) return [];
    const listed = /^\[.*\]$/.test(text) ? text.slice(1, -1).split(',') : [text];
    return listed.map((value) => [field, value.trim().replace(/^(["'])(.*)\1$/, '$2')] as const);
  });
  return markupFrom('file', values);
}
