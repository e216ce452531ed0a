// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const DIRECTIONS_FILES = {
  topic: 'directions',
  languages: 'ar da de en es fr he it ja ko nb nl pl pt ro ru sv tr uk zh'.split(' '),
};
