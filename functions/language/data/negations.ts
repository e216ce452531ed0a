// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NEGATIONS_FILES = {
  topic: 'negations',
  languages: 'de en es fr nl ru sv uk'.split(' '),
};
