import { localeOf } from '../language-tags.ts';
import { remembered } from '../remembered.ts';

export { charactersPer100English } from './text-length.ts';

/** Letters of scripts, for use within the brackets of a pattern with the flag `u` or `v`: first Chinese and Japanese ones. */
export const IDEOGRAPHIC_LETTERS = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
export const EAST_ASIAN_LETTERS = String.raw`${IDEOGRAPHIC_LETTERS}\p{Script=Hangul}`;
/** Of scripts that set no space between words. Source: Unicode Standard Annex 14, complex context and ideographs. */
export const UNSPACED_LETTERS = String.raw`${IDEOGRAPHIC_LETTERS}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** A few of these make a word: Korean, which sets spaces, and all scripts without spaces. */
export const DENSE_LETTERS = String.raw`${UNSPACED_LETTERS}\p{Script=Hangul}`;
/** Punctuation and full-width forms that East Asian text sets without a space around them. */
export const EAST_ASIAN_MARKS = String.raw`\u3000-\u303f\uff00-\uffef`;
export const RIGHT_TO_LEFT_LETTERS = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}`;

const UNSPACED_LETTER = new RegExp(`[${UNSPACED_LETTERS}]`, 'u');
const EACH_UNSPACED_LETTER = new RegExp(UNSPACED_LETTER, 'gu');
/** By ISO 15924. */
const UNSPACED_SCRIPTS: ReadonlySet<string> = new Set('Hans Hant Jpan Thai Laoo Khmr Mymr'.split(' '));
/** Their sentences, too, follow each other without a space; Thai and its neighbours set one there. */
const IDEOGRAPHIC_SCRIPTS: ReadonlySet<string> = new Set('Hans Hant Jpan'.split(' '));
const CASED_SCRIPTS: ReadonlySet<string> = new Set('Latn Cyrl Grek Armn'.split(' '));

/** ISO 15924 code of the script that a language is usually written in (CLDR likely subtags); Latin where nobody knows. */
export const scriptOf = remembered((language) => localeOf(language).maximize().script ?? 'Latn');

/** The direction in which a language is written (CLDR). */
export function textDirection(language: string): 'ltr' | 'rtl' {
  return localeOf(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Whether a language sets no spaces between words. */
export function writesWithoutSpaces(language: string): boolean {
  return UNSPACED_SCRIPTS.has(scriptOf(language));
}

/** What stands between two sentences of a language: a space, or nothing in Chinese and Japanese. */
export function spaceBetweenSentences(language: string): '' | ' ' {
  return IDEOGRAPHIC_SCRIPTS.has(scriptOf(language)) ? '' : ' ';
}

/** Whether a language is written in Chinese characters, kana or Hangul. */
export function isEastAsian(language: string): boolean {
  return IDEOGRAPHIC_SCRIPTS.has(scriptOf(language)) || scriptOf(language) === 'Kore';
}

/** Whether the script of a language has capital letters. */
export function hasCapitals(language: string): boolean {
  return CASED_SCRIPTS.has(scriptOf(language));
}

/** Whether a text has a letter of a script without spaces. */
export function hasUnspacedLetters(text: string): boolean {
  return UNSPACED_LETTER.test(text);
}

/** Letters of scripts without spaces in a text; about two of them make a word. */
export function countUnspacedLetters(text: string): number {
  return text.match(EACH_UNSPACED_LETTER)?.length ?? 0;
}

/** Scripts of Unicode that make up one of ISO 15924 which no character has. */
const MIXED_SCRIPTS: Readonly<Record<string, string>> = {
  Hans: String.raw`\p{Script=Han}`,
  Hant: String.raw`\p{Script=Han}`,
  Jpan: String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`,
  Kore: String.raw`\p{Script=Hangul}`,
};

/** Share of a text's letters that are of a script (ISO 15924); 1 for a text without letters, and for an unknown script. */
export function shareOfScript(text: string, script: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = letterOfScript(script);
  return letters === 0 || own === undefined ? 1 : (text.match(own)?.length ?? 0) / letters;
}

function letterOfScript(script: string): RegExp | undefined {
  try {
    return new RegExp(`[${MIXED_SCRIPTS[script] ?? String.raw`\p{Script=${script}}`}]`, 'gu');
  } catch {
    return undefined;
  }
}

/** Digits of one UTF-16 code unit each, so that offsets stay. */
const OTHER_DIGIT = /[\p{Nd}&&[\u0080-\uffff]]/gv;

/** Arabic, Persian, Indian, full-width and all other decimal digits as European ones; the text keeps its length. */
export function withEuropeanDigits(text: string): string {
  return text.replace(OTHER_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    let zero = code;
    // The digits of a script stand in order, from zero to nine.
    while (/\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}
