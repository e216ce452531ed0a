// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const SENTENCES_FILES = {
  topic: 'sentences',
  languages: 'ar az be bg bs ca cs da de el en es et eu fi fr hi hr hu is it ja lb lt lv mk nb nl nn pl pt ro ru sk sl sr sv th tr uk und zh'.split(' '),
};
