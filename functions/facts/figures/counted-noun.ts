import type { FigureWords } from '../../language/numbers/index.ts';
import { linkPattern } from '../../language/units/index.ts';

export interface CountedNoun {
  readonly of: string;
  /** From the end of the number to that of the noun. */
  readonly length: number;
}

const NOUN = /^(?:[ \u00a0]|-)([\p{L}\p{M}][\p{L}\p{M}’'-]*(?: [\p{L}\p{M}][\p{L}\p{M}’'-]*){0,2})/u;
const MEASURED = /^\s?([\p{L}\p{M}’'-]+(?: [\p{L}\p{M}’'-]+)?)/u;

/** Up to three words that are counted: `450 attack drones`. */
export function countedNoun(rest: string, { skipped, uncounted, counted }: FigureWords): CountedNoun | undefined {
  const found = NOUN.exec(rest)?.[1];
  if (found === undefined) return undefined;
  const isUncounted = (word = '') => uncounted.has(word.toLowerCase());
  if (isUncounted(found.split(' ')[0])) return undefined;
  const words: string[] = [];
  for (const word of found.replace(skipped, '').split(' ')) {
    if (isUncounted(word)) break;
    words.push(word);
    if (counted.test(word)) break;
  }
  const of = words.join(' ');
  return of === '' ? undefined : { of, length: rest.indexOf(of) + of.length };
}

/** `5 tonnes of grain`: what a measure is of. */
export function measuredNoun(rest: string, language: string, words: FigureWords): string | undefined {
  const link = linkPattern(language).exec(rest)?.[0];
  const linked = link === undefined ? undefined : MEASURED.exec(rest.slice(link.length))?.[1];
  return linked ?? countedNoun(rest, words)?.of;
}
