// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const LETTER_SOUNDS_FILES = {
  topic: 'letter-sounds',
  languages: 'und'.split(' '),
};
