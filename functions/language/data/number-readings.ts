// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NUMBER_READINGS_FILES = {
  topic: 'number-readings',
  languages: 'ar de en es fr ja pt ru uk zh'.split(' '),
};
