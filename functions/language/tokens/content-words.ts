import { functionWordsOf } from './function-words.ts';

/** Letters of the longest shared beginning that make two inflected forms one word. */
const STEM_CHARACTERS = 6;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A word without its inflection, cheaply: plural and verb endings of English, else the first letters. */
export function stemWord(word: string, language: string): string {
  const lower = word.toLowerCase().replace(/[’']s?$/, '');
  if (language !== 'en') return lower.length > STEM_CHARACTERS ? lower.slice(0, STEM_CHARACTERS) : lower;
  return lower
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:ing|edly|ed|es|s|ly)$/, (ending) => (lower.length - ending.length >= 3 ? '' : ending))
    .replace(/(?<=...)e$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
}

/** Stems of what a text is about; pairs of characters in scripts without spaces. */
export function contentStems(text: string, language: string): string[] {
  const functionWords = functionWordsOf(language);
  if (UNSPACED.test(text)) return characterPairs(text);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.filter((word) => !functionWords.has(word.toLowerCase())).map((word) => stemWord(word, language));
}

function characterPairs(text: string): string[] {
  const characters = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
