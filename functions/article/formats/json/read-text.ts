import type { ParsedDocument } from '../../document.ts';
import { readFragment } from '../html/page/read-fragment.ts';
import { parsePlainText } from '../plain-text/parse-plain-text.ts';

const MARKUP = /<(?:p|br|div|h[1-6]|ul|ol|a|em|strong|blockquote)\b[^>]*>/i;

/** An article's text whose headline is a field of its own: read as HTML where it has tags, else as lines. */
export function readText(text: string, headline: string): Pick<ParsedDocument, 'blocks' | 'characters' | 'dropped'> {
  if (MARKUP.test(text)) return readFragment(text, headline);
  if (text.trim() === '') {
    return {
      blocks: headline === '' ? [] : [{ kind: 'headline', text: headline }],
      characters: headline.length,
      dropped: [],
    };
  }
  if (headline === '') return parsePlainText(text);
  // With the headline before it the first line of the text is not taken for one.
  return parsePlainText(text.trimStart().startsWith(headline) ? text : `${headline}\n\n${text}`);
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
