import { NEGATIONS_FILES } from '../data/negations.ts';
import { languageLookup } from '../language-files.ts';
import { wordPattern } from '../tokens/index.ts';

const negations = languageLookup<readonly string[], RegExp>(NEGATIONS_FILES, (words) => wordPattern(words, 'giu'));

/** Whether a sentence denies something; false in languages that have no list. */
export function hasNegation(text: string, language: string): boolean {
  return countNegations(text, language) > 0;
}

/** How many words of a sentence deny something. */
export function countNegations(text: string, language: string): number {
  const pattern = negations(language);
  return pattern === undefined ? 0 : (text.match(pattern)?.length ?? 0);
}
