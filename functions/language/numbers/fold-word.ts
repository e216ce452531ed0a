import { LETTER_VARIANTS_FILES } from '../data/letter-variants.ts';
import { once, readLanguageFile } from '../language-files.ts';

/** Words that stay as they are: the most. */
const PLAIN = /^[a-z\u00df-\u00ff\u0430-\u045f]+$/;
/** Soft hyphens, joiners and marks that may be left out: Arabic and Hebrew vowels, the lengthening of Arabic letters. */
const DROPPED = /[\u00ad\u200b-\u200d\u0591-\u05c7\u0640\u064b-\u0652\u0670]/g;
const GREEK = /\p{Script=Greek}/u;

/** `data/und/letter-variants.json`: usual letter → those that writers use for it: apostrophes, Arabic letters, Romanian ones with a cedilla for the comma. */
const usualLetters = once(() => {
  const variants = readLanguageFile<Readonly<Record<string, string>>>('und', LETTER_VARIANTS_FILES.topic);
  const usual = new Map(
    Object.entries(variants).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
  );
  return { usual, other: new RegExp(`[${[...usual.keys()].join('')}]`, 'g') };
});

/** A word as number words are compared: in lower case, without the marks that writers leave out or choose freely. */
export function foldWord(word: string, language: string): string {
  if (PLAIN.test(word)) return word;
  const lower = word.toLocaleLowerCase(language).normalize('NFC').replace(DROPPED, '');
  // Capitals have no accents in Greek.
  const plain = GREEK.test(lower) ? lower.normalize('NFD').replaceAll('\u0301', '').normalize('NFC') : lower;
  const { usual, other } = usualLetters();
  return plain.replace(other, (letter) => usual.get(letter) ?? letter);
}

/** Where a part of a folded word ends in the word itself. */
export function unfoldedLength(word: string, foldedLength: number, language: string): number {
  if (foldWord(word, language).length === word.length) return foldedLength;
  let length = 0;
  while (length < word.length && foldWord(word.slice(0, length), language).length < foldedLength) length += 1;
  return length;
}
