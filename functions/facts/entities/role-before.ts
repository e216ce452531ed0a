import type { SentenceReading } from './sentence-reading.ts';

/** The words of a lower-case role right before, with the origin or body before it: `NATO chief`. */
export function roleBefore({ tokens, lexicon }: SentenceReading, index: number): string | undefined {
  const words: string[] = [];
  let gap = tokens[index]?.gap ?? '';
  for (let at = index - 1; at >= 0 && gap === ' '; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.possessive !== '') break;
    const isRole = lexicon.isRole(token.lower);
    const belongs = words.length > 0 && (token.isCapitalized || lexicon.has('portfolios', token.lower));
    if (!isRole && (!belongs || lexicon.has('stopStarts', token.lower))) break;
    words.unshift(token.text);
    gap = token.gap;
  }
  return words.length > 0 ? words.join(' ') : undefined;
}
