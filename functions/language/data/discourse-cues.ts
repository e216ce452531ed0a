// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const DISCOURSE_CUES_FILES = {
  topic: 'discourse-cues',
  languages: 'de en es fr nl ru uk'.split(' '),
};
