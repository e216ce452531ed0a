import type { Format, TextInput } from '../format.ts';

export const plainText: Format<TextInput> = {
  mediaTypes: ['text/plain'],
  description: {
    name: 'Plain text',
    files: '`.txt`, agency wires',
    kept: 'paragraphs, however their lines are wrapped; headline, dateline, byline, captions, credits',
    leftOut: 'headers of agency messages',
  },
  recognise: () => 'text/plain',
  parse: async ({ text }) => [(await import('./parse-plain-text.ts')).parsePlainText(text)],
};
