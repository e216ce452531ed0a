// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const NAME_RULES_FILES = {
  topic: 'name-rules',
  languages: 'ar az be bg bs cs de es et fi fr hr hu lt lv mk pl pt ro ru sk sl sq sr tr uk uz'.split(' '),
};
