// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const IDENTIFICATION_FILES = {
  topic: 'identification',
  languages: 'af ar az be bg bs ca ckb cs cy da de en eo es et eu fa fi fil fr fy ga gl hi hr ht hu id is it kk ky la lb lt lv mk mn mr ms mt nb ne nl pl ps pt ro ru sd sk sl so sq sr-Cyrl sr-Latn sv sw tg tr tt ug uk ur uz vi zh zu'.split(' '),
};
