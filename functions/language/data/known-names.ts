// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const KNOWN_NAMES_FILES = {
  topic: 'known-names',
  languages: [
    'ar',
    'ja',
    'zh',
  ],
};
