// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NEWSWIRE_FILES = {
  topic: 'newswire',
  languages: 'af ar az be bg bn ca cs da de el en es et eu fa fi fr gl he hi hr hu hy id is it ja ka kk ko lt lv mk mn ms nb nl pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh'.split(' '),
};
