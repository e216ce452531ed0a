// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NAME_RENDERINGS_FILES = {
  topic: 'name-renderings',
  languages: 'ar ja zh'.split(' '),
};
