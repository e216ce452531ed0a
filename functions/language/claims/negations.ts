import { NEGATIONS_FILES } from '../data/negations.ts';
import { languageLookup } from '../language-files.ts';
import { type Span, wordPattern } from '../tokens/index.ts';

const negations = languageLookup<readonly string[], RegExp>(NEGATIONS_FILES, (words) => wordPattern(words, 'giu'));

/** Where a sentence denies something; nowhere in languages that have no list. */
export function findNegations(text: string, language: string): Span[] {
  const pattern = negations(language);
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
