import { type Format, isNamed, type TextInput } from '../format.ts';
import { readRoot } from './read-root.ts';

const TAGS = /<\/?(?:p|div|span|a|h[1-6]|br|li|ul|article|body|head|title)\b[^>]*>/gi;
/** A page has many tags within so much of it. */
const LOOKED_AT_CHARACTERS = 50_000;
/** So many tags make a text a page, even where it starts with words. */
const MANY_TAGS = 8;

/** Pages and fragments of pages. */
export const html: Format<TextInput> = {
  mediaTypes: ['text/html'],
  description: {
    name: 'Web pages',
    files: '`.html`, `.htm`, `.xhtml`',
    kept: 'the article with headline, byline, dates, captions, credits, subheads, lists, quotations and tables; JSON-LD, microdata and meta elements',
    leftOut:
      'navigation, advertising, related links, comments of readers, scripts; an article behind a paywall is marked as not whole',
  },
  recognise: (input) => {
    const isPage =
      readRoot(input.start)?.isHtml === true ||
      (isNamed(input, /\.(?:html?|xhtml)$/i, 'html') && /<[a-z]/i.test(input.start)) ||
      (input.text.slice(0, LOOKED_AT_CHARACTERS).match(TAGS)?.length ?? 0) >= MANY_TAGS;
    return isPage ? 'text/html' : undefined;
  },
  parse: async ({ text }) => [(await import('./parse-html.ts')).parseHtml(text)],
};
