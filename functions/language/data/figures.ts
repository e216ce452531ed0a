// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const FIGURES_FILES = {
  topic: 'figures',
  languages: 'ar da de en es fr it ja nb nl pl pt ru sv uk zh'.split(' '),
};
