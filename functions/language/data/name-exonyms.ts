// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NAME_EXONYMS_FILES = {
  topic: 'name-exonyms',
  languages: 'und'.split(' '),
};
