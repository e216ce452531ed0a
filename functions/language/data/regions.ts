// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const REGIONS_FILES = {
  topic: 'regions',
  languages: 'sv und'.split(' '),
};
