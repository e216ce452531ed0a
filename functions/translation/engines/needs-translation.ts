import { NON_TRANSLATABLES } from '../gate/non-translatables/non-translatables.ts';
import type { SourceSegment } from '../schema.ts';
import type { LanguagePair } from '../translator.ts';

/** Whether a segment has words of a language: numbers, addresses and credit lines stay as they are. */
export function needsTranslation({ kind, text }: SourceSegment, pair: LanguagePair): boolean {
  if (kind === 'credit' || pair.from === pair.to) return false;
  return /\p{L}/u.test(text.replace(NON_TRANSLATABLES, ''));
}
