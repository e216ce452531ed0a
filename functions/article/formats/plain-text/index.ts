import type { Format, TextInput } from '../format.ts';

export const plainText: Format<TextInput> = {
  mediaTypes: ['text/plain'],
  recognise: () => 'text/plain',
  parse: async ({ text }) => [(await import('./parse-plain-text.ts')).parsePlainText(text)],
};
