// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const UNITS_FILES = {
  topic: 'units',
  languages: 'ar bg ca cs da de el en es fi fr gl hu id it ja ko nb nl pl pt ro ru sv tr uk und zh'.split(' '),
};
