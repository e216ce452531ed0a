import { type Format, isNamed, type TextInput } from '../format.ts';

/** Headings, links, bold type, code, underlined headings, quotations, front matter and tables. */
const FEATURES: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /\[[^[\]\n]{2,}\]\((?:https?:|\/|#|mailto:)[^)\s]*\)/,
  /(?<![\w*])\*\*[^\s*][^*\n]*\*\*/,
  /^(?:```|~~~)/m,
  /^\S.*\n(?:={3,}|-{3,})\s*$/m,
  /^> \S/m,
  /^---\r?\n(?:[\w-]+:.*\r?\n)+---\r?\n/,
  /^\|.+\|\s*\r?\n\|[\s:|-]+\|/m,
];

/** By its name, with one feature in the text; without the name only where two agree. */
export const markdown: Format<TextInput> = {
  mediaTypes: ['text/markdown'],
  description: {
    name: 'Markdown',
    files: '`.md`, `.markdown`',
    kept: 'headings, paragraphs, lists, quotations, tables; front matter',
    leftOut: 'code of pages within, pictures',
  },
  recognise: (input) => {
    const fewest = isNamed(input, /\.(?:md|markdown|mdown|mkd)$/i, 'markdown') ? 1 : 2;
    const found = FEATURES.filter((feature) => feature.test(input.start)).length;
    return found >= fewest ? 'text/markdown' : undefined;
  },
  parse: async ({ text }) => [(await import('./parse-markdown.ts')).parseMarkdown(text)],
};
