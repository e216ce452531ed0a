import { type Format, isNamed, type TextInput } from '../format.ts';
import { parseJson } from './parse-json.ts';

/** ninjs, schema.org articles and JSON Feed. */
export const json: Format<TextInput> = {
  mediaTypes: ['application/json'],
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
