// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NAME_PARTS_FILES = {
  topic: 'name-parts',
  languages: 'und'.split(' '),
};
