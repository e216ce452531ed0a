import { once } from '../language-files.ts';
import { DENSE_LETTERS } from '../scripts/index.ts';
import { newswireWords } from './newswire-words.ts';

/** What a standing phrase at the start of a short block says of the block. */
export type PhraseKind = 'boilerplate' | 'unfinished' | 'corrections' | 'byline' | 'preamble';

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Characters: no phrase of the lists is longer. */
const MAX_PHRASE = 80;
/** Letters by which phrases are looked up. */
const PREFIX = 2;
const DENSE = new RegExp(`[${DENSE_LETTERS}]`, 'u');
const OPENING = /^[\s>»→•*+|[(–—-]+/;
/** By kind and first letters; the longest first: “text by” before “text:”. */
const BY_KIND: Readonly<Record<PhraseKind, () => ReadonlyMap<string, readonly string[]>>> = {
  boilerplate: once(() => indexPhrases('boilerplate')),
  unfinished: once(() => indexPhrases('unfinished')),
  corrections: once(() => indexPhrases('corrections')),
  byline: once(() => indexPhrases('byline')),
  preamble: once(() => indexPhrases('preamble')),
};

function indexPhrases(kind: PhraseKind): ReadonlyMap<string, readonly string[]> {
  const phrases = [...new Set(newswireWords((data) => data[kind]))];
  phrases.sort((one, other) => other.length - one.length);
  return Map.groupBy(phrases, (phrase) => phrase.slice(0, PREFIX));
}

/**
 * The phrase of a kind that a text starts with, in any language. A phrase ends where a word ends, so that “share” is not
 * found in “shareholders”.
 */
export function findPhrase(text: string, kind: PhraseKind): string | undefined {
  const start = text.slice(0, MAX_PHRASE).toLowerCase().replace(OPENING, '');
  const phrases = BY_KIND[kind]().get(start.slice(0, PREFIX));
  return phrases?.find((phrase) => {
    if (!start.startsWith(phrase)) return false;
    const [last = '', next = ''] = [phrase.at(-1), start.charAt(phrase.length)];
    // `Per-Erik Dahl`: a hyphen goes on with the word.
    const goesOn = LETTER.test(next) || /^-\p{L}/u.test(start.slice(phrase.length));
    return !LETTER.test(last) || !goesOn || DENSE.test(last);
  });
}

/** A byline without the words that announce it: `Written by: Jane Roe` → `Jane Roe`. */
export function withoutBylineWords(text: string): string {
  let bare = text.replace(OPENING, '');
  for (;;) {
    const phrase = findPhrase(bare, 'byline');
    if (phrase === undefined) return bare;
    bare = bare.slice(phrase.length).replace(/^[\s:：／/՝]+/, '');
  }
}
