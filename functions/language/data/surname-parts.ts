// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const SURNAME_PARTS_FILES = {
  topic: 'surname-parts',
  languages: 'und'.split(' '),
};
