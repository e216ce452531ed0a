// Made by scripts/build-language-index.ts from the files beside it: npm run build:index
export const SPEECH_FILES = {
  topic: 'speech',
  languages: 'ca cs da de en es fi fr hu it nb nl pl pt ro ru sv uk'.split(' '),
};
