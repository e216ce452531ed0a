// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const COUNTRY_NAMES_FILES = {
  topic: 'country-names',
  languages: 'und'.split(' '),
};
