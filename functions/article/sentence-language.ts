import { guessLanguage } from '../language/identification/index.ts';
import { primaryLanguage } from '../language/language-tags.ts';
import type { ParsedDocument } from './document.ts';

const MAX_SAMPLE = 3000;

/** The language whose rules part sentences: what the text itself tells goes before what its markup says. */
export function sentenceLanguageOf({ blocks, markup }: ParsedDocument): string {
  let sample = '';
  for (const { text } of blocks) {
    sample += `${text}\n`;
    if (sample.length > MAX_SAMPLE) break;
  }
  const stated = markup.find(({ field }) => field === 'language')?.value.trim() ?? '';
  return guessLanguage(sample) ?? primaryLanguage(stated || 'en');
}
