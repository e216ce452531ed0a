import { elementsBelow, type PageElement, textOf } from '../page/page.ts';

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−n'].map((letter, index) => [letter, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ'[index] ?? letter]),
);
const NOTE_MARK = /^(?:[[(]?\s*(?:\d{1,3}|\p{Ll}|[*†‡§¶#]+)\s*[\])]?|\[[^\]]{1,20}\])$/u;

/**
 * What a superscript adds to running text: an exponent keeps its height, for 10⁶ is not 106; the mark of a footnote, a
 * link or a number in brackets, is left out, for 9.4¹ million is not 9.41 million; other text (`1st`) stands as it is.
 */
export function readSuperscript(element: PageElement, around: PageElement): string {
  const text = textOf(element).trim();
  const isLinked = around.tag === 'a' || elementsBelow(element).some(({ tag }) => tag === 'a');
  if (NOTE_MARK.test(text) && (isLinked || /^[[(*†‡§¶#]/u.test(text))) return '';
  if (!/^[+−-]?[\dn]+$/.test(text)) return textOf(element);
  return [...text].map((letter) => RAISED[letter] ?? letter).join('');
}
