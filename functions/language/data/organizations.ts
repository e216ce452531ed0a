// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const ORGANIZATIONS_FILES = {
  topic: 'organizations',
  languages: 'de en es fr nl ru sv uk'.split(' '),
};
