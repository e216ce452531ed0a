// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const DIRECTIONS_FILES = {
  topic: 'directions',
  languages: [
    'und',
  ],
};
