// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const CALENDAR_FILES = {
  topic: 'calendar',
  languages: 'ar be bg bn bs ca cs da de el en es et eu fa fi fr gl he hi hr hu id is it ja ko lt lv mk mn mr mul nb nl pl pt ro ru sk sl sq sr sv ta te th tr uk ur vi zh'.split(' '),
};
