// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const CLOCK_TIMES_FILES = {
  topic: 'clock-times',
  languages: 'cs da de en fi hu nb nl pl ru sv uk'.split(' '),
};
