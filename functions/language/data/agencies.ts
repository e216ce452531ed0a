// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const AGENCIES_FILES = {
  topic: 'agencies',
  languages: 'und'.split(' '),
};
