// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const CLASSIFIERS_FILES = {
  topic: 'classifiers',
  languages: 'ja zh'.split(' '),
};
