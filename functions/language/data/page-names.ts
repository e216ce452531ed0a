// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const PAGE_NAMES_FILES = {
  topic: 'page-names',
  languages: 'cs da de en es fr is it nl pl pt ru sv tr und vi'.split(' '),
};
