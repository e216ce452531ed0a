// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NUMBERS_FILES = {
  topic: 'numbers',
  languages: 'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lb lo lt lv mk ml mn mr ms nb ne nl nn pl pt ro ru sk sl sq sr sv ta te tg th tr tt uk ur uz vi zh'.split(' '),
};
