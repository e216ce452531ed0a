// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const CITIES_FILES = {
  topic: 'cities',
  languages: 'und'.split(' '),
};
