import { hasUnspacedLetters } from '../scripts/index.ts';
import { functionWordsOf } from './function-words.ts';
import { stemWord } from './stem-word.ts';

/** Stems of what a text is about; pairs of characters in scripts without spaces. */
export function contentStems(text: string, language: string): string[] {
  const functionWords = functionWordsOf(language);
  if (hasUnspacedLetters(text)) return characterPairs(text);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.filter((word) => !functionWords.has(word.toLowerCase())).map((word) => stemWord(word, language));
}

function characterPairs(text: string): string[] {
  const characters = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
