import { primaryLanguage } from '../../language/language-tags.ts';
import type { GlossaryTerm, LanguagePair } from '../translator.ts';
import type { GlossaryEntry } from './glossary-entry.ts';

/** The entries that hold for a pair; regional variants follow their language. */
export function termsForPair(entries: readonly GlossaryEntry[], pair: LanguagePair): GlossaryTerm[] {
  return entries
    .filter(({ from, to }) => isSameLanguage(from, pair.from) && isSameLanguage(to, pair.to))
    .map(({ source, target, caseSensitive, forbidden }) => ({ source, target, caseSensitive, forbidden }));
}

function isSameLanguage(stated: string | undefined, wanted: string): boolean {
  if (stated === undefined) return true;
  const [a, b] = [stated.toLowerCase().replace('_', '-'), wanted.toLowerCase()];
  const areVariants = a.includes('-') && b.includes('-');
  return a === b || (!areVariants && primaryLanguage(a) === primaryLanguage(b));
}
