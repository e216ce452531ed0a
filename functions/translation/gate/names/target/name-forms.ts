import { distance } from 'fastest-levenshtein';

/** What is looked at before a word. */
const BEFORE_CHARACTERS = 8;

/** What share of the letters of two words is not in the other, in their order. */
export function shareOfOtherLetters(one: string, other: string): number {
  return distance(one, other) / Math.max(one.length, other.length, 1);
}

/** At the beginning, after a full stop, and where a quotation opens after a comma or colon; names stand in « » as well. */
export function startsSentence(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - BEFORE_CHARACTERS), index);
  if (index <= BEFORE_CHARACTERS && /^[^\p{L}\p{N}]*$/u.test(before)) return true;
  return /[.!?…:;]["'”’)\]»]*\s+["“”„«‘'([¿¡—–-]*\s?$|[,:—–-]\s["“”„«‘]\s?$|[¿¡]$/u.test(before);
}
