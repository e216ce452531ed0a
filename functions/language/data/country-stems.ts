// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const COUNTRY_STEMS_FILES = {
  topic: 'country-stems',
  languages: 'und'.split(' '),
};
