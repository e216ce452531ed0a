import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../functions/language/sentences/index.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/harbour-strike.txt');

/** Sentences of the sample article, again and again with another number in each, so that no two are the same. */
export function sampleSentences(minWords: number): string[] {
  const text = readFileSync(SAMPLE, 'utf8');
  const sentences = splitSentences(text, 'en').map(({ start, end }) =>
    text.slice(start, end).replace(/\s+/g, ' ').trim(),
  );
  const chosen: string[] = [];
  for (let round = 1; countWords(chosen) < minWords; round += 1) {
    chosen.push(...sentences.map((sentence) => sentence.replace(/[.!?]?$/, ` (${round}).`)));
  }
  return chosen;
}

export function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
}
