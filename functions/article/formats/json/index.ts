import { type Format, isNamed, type TextInput } from '../format.ts';
import { parseJson } from './parse-json.ts';

/** ninjs, schema.org articles and JSON Feed. */
export const json: Format<TextInput> = {
  mediaTypes: ['application/json'],
  description: {
    name: 'News as JSON',
    files: 'ninjs 1–3, schema.org, JSON Feed',
    kept: 'text, headline, byline, dates, captions and language; each item is an article',
    leftOut: 'fields that hold no text of an article',
  },
  recognise: (input) => {
    if (!/^[{[]/.test(input.start)) return undefined;
    return isNamed(input, /\.(?:json|ninjs)$/i, 'json') || isJson(input.text) ? 'application/json' : undefined;
  },
  parse: async ({ text }) => (await import('./parse-news-json.ts')).parseNewsJson(text),
};

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}
