import { profileOf } from './language-profiles.ts';
import { rateLanguages } from './rate-languages.ts';

/** Points of one clear word, and a lead over the second language that chance does not give. */
const MIN_POINTS = 1.2;
const CLEAR_LEAD = 1.2;

/** The language of a text by script, common words and letters alone; `undefined` where these leave doubt. */
export function guessLanguage(text: string): string | undefined {
  const rating = rateLanguages(text);
  if (rating?.kind !== 'words') return rating?.code;
  const [first, second] = [...rating.points].sort((one, other) => other[1] - one[1]);
  if (first === undefined || first[1] < MIN_POINTS || first[1] < (second?.[1] ?? 0) * CLEAR_LEAD) return undefined;
  return profileOf(first[0])?.code;
}
