// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const QUOTATION_MARKS_FILES = {
  topic: 'quotation-marks',
  languages: [
    'bs',
    'da',
    'fi',
    'he',
    'hr',
    'hu',
    'nb',
    'pl',
    'ro',
    'sv',
  ],
};
