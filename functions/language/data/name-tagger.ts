// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NAME_TAGGER_FILES = {
  topic: 'name-tagger',
  languages: 'da de nb sv'.split(' '),
};
