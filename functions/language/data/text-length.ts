// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const TEXT_LENGTH_FILES = {
  topic: 'text-length',
  languages: 'ar de en es fr he it ja ko nl pl pt ru uk zh'.split(' '),
};
