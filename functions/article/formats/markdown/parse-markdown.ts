import { marked } from 'marked';
import { RejectedInputError } from '../../../errors.ts';
import type { MarkupField, MarkupValue, ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { readFragment } from '../html/page/read-fragment.ts';

/** The parser's time grows with the square of some inputs; an article is far shorter. */
const MAX_CHARACTERS = 1_000_000;
/** The parser goes down by recursion, a level for each mark at the start of a line. */
const MAX_DEPTH = 60;
const NESTED_TOO_DEEP = new RegExp(String.raw`^(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))){${MAX_DEPTH}}`, 'm');
const FRONT_MATTER = /^\s*---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)\s*(?:\r?\n|$)/;
const FIELDS = new Map<string, MarkupField>(
  Object.entries({
    title: 'headline',
    headline: 'headline',
    date: 'publishedAt',
    published: 'publishedAt',
    publishdate: 'publishedAt',
    updated: 'modifiedAt',
    lastmod: 'modifiedAt',
    modified: 'modifiedAt',
    author: 'author',
    authors: 'author',
    byline: 'author',
    description: 'description',
    summary: 'description',
    lang: 'language',
    language: 'language',
    section: 'section',
    category: 'section',
    categories: 'section',
    publisher: 'publisher',
    source: 'publisher',
    url: 'canonicalUrl',
    canonical: 'canonicalUrl',
    'canonical-url': 'canonicalUrl',
  }),
);

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
  const heading = /^\s*<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html);
  const stated = markup.find(({ field }) => field === 'headline')?.value;
  const headline =
    stated ??
    tidyText(
      readFragment(heading?.[1] ?? '')
        .blocks.map((block) => block.text)
        .join(' '),
    );
  const fragment = readFragment(html, headline === '' ? undefined : headline);
  return { ...fragment, markup: markup.filter(({ value }) => value !== '') };
}

/** `key: value`, `key: [a, b]` and `- item` lines: what front matter of articles is made of. */
function readFrontMatter(front: string): MarkupValue[] {
  let open: MarkupField | undefined;
  return front.split(/\r?\n/).flatMap((line): MarkupValue[] => {
    const [, key, rest = ''] = /^([\w-]+)\s*[:=]\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined) open = FIELDS.get(key.toLowerCase());
    const text = key === undefined ? (/^\s+-\s+(?:name:\s*)?(.*)$/.exec(line)?.[1] ?? '') : rest;
    const field = open;
    if (field === undefined) return [];
    const values = /^\[.*\]$/.test(text) ? text.slice(1, -1).split(',') : [text];
    return values.map((value) => ({
      field,
      value: tidyText(value.trim().replace(/^(["'])(.*)\1$/, '$2')),
      from: 'file',
    }));
  });
}
