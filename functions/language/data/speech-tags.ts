// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const SPEECH_TAGS_FILES = {
  topic: 'speech-tags',
  languages: 'en'.split(' '),
};
