// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NAME_CHARACTERS_FILES = {
  topic: 'name-characters',
  languages: 'zh'.split(' '),
};
