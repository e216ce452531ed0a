// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const CLAUSES_FILES = {
  topic: 'clauses',
  languages: 'da de en es fr it nb nl pl pt ru sv uk'.split(' '),
};
