import { isGivenNameIn, isSurname, type Lexicon } from '../../language/names/index.ts';
import { commonNoun } from '../../language/tokens/index.ts';

/** Where nouns have capitals: whether a word is a noun of the dictionary and no name. */
export function isNoun(lower: string | undefined, lexicon: Lexicon): boolean {
  if (!lexicon.capitalizesNouns || lower === undefined) return false;
  if (lexicon.has('stopStarts', lower) || lexicon.isEvent(lower) || lexicon.isRole(lower)) return true;
  if (lexicon.has('organizationNouns', lower) || lexicon.has('placeNouns', lower)) return true;
  const noun = commonNoun(lower, lexicon.language);
  if (noun === undefined || noun === 'word') return noun === 'word';
  // `Albrecht` ends like `Recht` and is a name.
  return !isSurname(lower) && !isGivenNameIn(lower, lexicon.language);
}
