// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const UNIT_CONVERSIONS_FILES = {
  topic: 'unit-conversions',
  languages: 'en und'.split(' '),
};
