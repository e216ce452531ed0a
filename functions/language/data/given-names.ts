// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const GIVEN_NAMES_FILES = {
  topic: 'given-names',
  languages: 'ar cs de en es fr hr hu it nl pl pt ro ru sv tr uk und'.split(' '),
};
