// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const PHONETIC_DISTANCES_FILES = {
  topic: 'phonetic-distances',
  languages: 'und'.split(' '),
};
