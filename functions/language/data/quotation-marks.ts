// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const QUOTATION_MARKS_FILES = {
  topic: 'quotation-marks',
  languages: 'be bg bs ca cs da el es et fi fr gl he hr hu it lt lv mk nb nn pl pt ro ru sk sl sr sv tr uk'.split(' '),
};
