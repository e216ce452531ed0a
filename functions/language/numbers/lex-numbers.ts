import { rememberedBy } from '../remembered.ts';
import { foldWord, unfoldedLength } from './fold-word.ts';
import type { Lexeme } from './lexeme.ts';
import { type NumberLexicon, numberLexiconOf, WORD_GAP } from './number-lexicon.ts';
import { longestPiece, segmentWord } from './number-pieces.ts';

/** A word, or a part of one, that may belong to a number, at its place in a text. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly lexeme: Lexeme;
  readonly isAfterComma?: boolean;
}

/** Items that stand together, with nothing but spaces or hyphens between them. */
export type Run = readonly Item[];

const WORD = /[\p{L}\p{M}\u00ad\u200c\u200d]+(?:['’ʼʻ`´‘][\p{L}\p{M}]+)*/gu;
const ELISION = /^[\p{L}\p{M}]+['’ʼʻ`´‘](?=\p{L})/u;
const GAP = new RegExp(`^(?:${WORD_GAP})$`, 'u');
const COMMA = /^,\s$/;
const LETTER = /\p{L}/u;

/** The number words of a text, and the digits that are given, as far as they stand together. */
export function lexNumbers(text: string, digits: readonly Item[], lexicon: NumberLexicon): Run[] {
  const words = lexicon.grammar.isUnspaced ? lexUnspaced(text, lexicon) : lexWords(text, lexicon);
  const runs: Item[][] = [];
  let last: Item | undefined;
  for (const item of [...digits, ...words].sort((a, b) => a.start - b.start)) {
    const gap = last === undefined ? undefined : text.slice(last.end, item.start);
    const isAfterComma = lexicon.grammar.groupsWithComma && gap !== undefined && COMMA.test(gap);
    if (isAfterComma) runs.at(-1)?.push({ ...item, isAfterComma });
    else if (gap === '' || (gap !== undefined && GAP.test(gap))) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = item;
  }
  return runs;
}

/** The numbers that a word alone is made of, in any case of its letters: 5 and 20 of `fünfundzwanzig`. */
export function numbersInWord(word: string, language: string): number[] {
  const lexicon = numberLexiconOf(language);
  const items = lexicon === undefined ? [] : lexWord(word, foldWord(word, lexicon.code), 0, lexicon);
  return items.flatMap(({ lexeme }) => (lexeme.isAdded || lexeme.isScale ? [lexeme.value] : []));
}

/** Each chain of number words in a text without spaces, wherever it begins. */
function lexUnspaced(text: string, lexicon: NumberLexicon): Item[] {
  const found: Item[] = [];
  let position = 0;
  while (position < text.length) {
    const isContinued = found.at(-1)?.end === position;
    const exception = isContinued ? undefined : exceptionAt(text, position, lexicon);
    const isInWord = lexicon.grammar.beginsWithWord && !isContinued && LETTER.test(text[position - 1] ?? '');
    const piece = exception !== undefined || isInWord ? undefined : longestPiece(text, position, lexicon);
    const end = position + (exception ?? piece?.form ?? ' ').length;
    if (piece !== undefined) found.push({ start: position, end, lexeme: piece.lexeme });
    position = end;
  }
  return found;
}

function exceptionAt(text: string, position: number, { exceptions }: NumberLexicon): string | undefined {
  return exceptions.get(text[position] ?? '')?.find((word) => text.startsWith(word, position));
}

function lexWords(text: string, lexicon: NumberLexicon): Item[] {
  const items: Item[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < end || !beginsNumber(word, lexicon)) continue;
    const start = index + elisionOf(word, lexicon);
    const rest = word.slice(start - index);
    const folded = foldWord(rest, lexicon.code);
    const phrase = phraseAt(text, start, folded, lexicon);
    items.push(...(phrase === undefined ? lexWord(rest, folded, start, lexicon) : [phrase]));
    end = phrase?.end ?? end;
  }
  return items;
}

/** Most words neither are numbers nor begin them. */
const beginsNumber = rememberedBy((word: string, lexicon: NumberLexicon): boolean => {
  const rest = word.slice(elisionOf(word, lexicon));
  const folded = foldWord(rest, lexicon.code);
  return lexicon.phrases.has(folded) || lexWord(rest, folded, 0, lexicon).length > 0;
});

/** `d’un million`: what an apostrophe ties to a number belongs to another word. */
function elisionOf(word: string, { code, words }: NumberLexicon): number {
  const elision = ELISION.exec(word)?.[0];
  return elision === undefined || words.has(foldWord(word, code)) ? 0 : elision.length;
}

function phraseAt(text: string, start: number, folded: string, { phrases }: NumberLexicon): Item | undefined {
  for (const { pattern, lexeme } of phrases.get(folded) ?? []) {
    pattern.lastIndex = start;
    const phrase = pattern.exec(text)?.[0];
    if (phrase !== undefined) return { start, end: start + phrase.length, lexeme };
  }
  return undefined;
}

function lexWord(word: string, folded: string, start: number, lexicon: NumberLexicon): Item[] {
  const lexeme = lexicon.words.get(folded);
  if (lexeme !== undefined) return [{ start, end: start + word.length, lexeme }];
  const pieces = exceptionAt(folded, 0, lexicon) === folded ? undefined : segmentWord(folded, lexicon);
  let length = 0;
  return (pieces ?? []).map((piece) => {
    const from = unfoldedLength(word, length, lexicon.code);
    length += piece.form.length;
    return { start: start + from, end: start + unfoldedLength(word, length, lexicon.code), lexeme: piece.lexeme };
  });
}
