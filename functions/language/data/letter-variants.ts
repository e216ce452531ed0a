// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const LETTER_VARIANTS_FILES = {
  topic: 'letter-variants',
  languages: 'und'.split(' '),
};
