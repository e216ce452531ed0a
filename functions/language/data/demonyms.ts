// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const DEMONYMS_FILES = {
  topic: 'demonyms',
  languages: 'de en fr nl ru sv uk'.split(' '),
};
