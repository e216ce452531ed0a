const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** Between a full-width character and the ASCII one, in Unicode. */
const FULL_WIDTH_OFFSET = 0xfee0;
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu;
/** Letters and marks that one keyboard or another sets for the same thing. */
const SAME: Readonly<Record<string, string>> = {
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ş: 'ș', ţ: 'ț', Ş: 'ș', Ţ: 'ț' },
  ...{ '’': "'", ʼ: "'", '`': "'", '׳': "'", '‘': "'", '־': '-', '‑': '-', '٫': '.', İ: 'i' },
};
const SAME_CHARACTERS = new RegExp(`[${Object.keys(SAME).join('')}]`, 'g');

/**
 * A text as the calendar reads it: lower case, digits of every script as 0 to 9, full-width characters as ASCII, one
 * apostrophe, one alef. Every character stands for one, so that offsets stay.
 */
export function foldText(text: string): string {
  return foldCharacters(text).toLowerCase();
}

const NOTHING_TO_FOLD = /^[\x20-\x5f\x61-\x7e]*$/;

/** The same in its own case, for patterns: `\p{L}` is not `\p{l}`. */
export function foldCharacters(text: string): string {
  if (NOTHING_TO_FOLD.test(text)) return text;
  return text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(OTHER_DIGITS, asciiDigit)
    .replace(SAME_CHARACTERS, (character) => SAME[character] ?? character);
}

/** Digits of a script stand together in Unicode, from zero; those beyond the first plane take two units and stay. */
function asciiDigit(digit: string): string {
  if (digit.length > 1) return digit;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(digit.charCodeAt(0) - value - 1))) value += 1;
  return String(value);
}

/** A name for comparison: no case, marks, spaces or dots. */
export function foldName(name: string): string {
  return foldText(name)
    .replace(/[\s.'"״\u093c\u064b-\u0652\u200c-\u200f-]/gu, '')
    .replace(/(?<!\d)0(?=\d)/, '');
}

/** The pattern of a name or phrase in folded text: a nought before a digit and a space behind it, dots, direction marks and the dot below of Hindi may be absent. */
export function patternOf(name: string): string {
  return foldText(name)
    .replace(/\.$/, '')
    .replace(/[\\^$*+?()[\]{}|/]/g, '\\$&')
    .replaceAll('.', '\\.\\s?')
    .replace(/(?<!\d)\d(?!\d)/, '0?$&')
    .replace(/\d(?=\p{L})/u, '$&\\s?')
    .replace(/\s+/g, '\\s+')
    .replaceAll('\u093c', '\u093c?')
    .replaceAll('\u200c', '[\u200c\\s]?');
}
