// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const CHANNELS_FILES = {
  topic: 'channels',
  languages: 'und'.split(' '),
};
