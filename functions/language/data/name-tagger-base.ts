// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NAME_TAGGER_BASE_FILES = {
  topic: 'name-tagger-base',
  languages: 'und'.split(' '),
};
