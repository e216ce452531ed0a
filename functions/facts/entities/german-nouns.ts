import type { Token } from '../../language/tokens/index.ts';
import { endsIn, isRole, type Lexicon } from './lexicon.ts';
import { isGivenName, isSurname } from './person-names.ts';

/** Endings that make nouns in German: they are no names. Source: Duden, word formation. */
const NOUN_ENDINGS = [
  'ung',
  'ungen',
  'heit',
  'heiten',
  'keit',
  'keiten',
  'schaft',
  'schaften',
  'tion',
  'tionen',
  'tät',
  'täten',
  'ismus',
  'nis',
  'nisse',
  'nissen',
  'tum',
  'enz',
  'enzen',
  'anz',
  'ment',
  'mente',
  'ierung',
  'innen',
];
const MIN_HEAD_CHARACTERS = 4;
const MAX_HEAD_CHARACTERS = 12;
const MIN_MODIFIER_CHARACTERS = 3;

/** Whether a capitalised German word is a noun of the dictionary: listed, made with a noun's ending, or a compound of one. */
export function isCommonNoun(token: Token, lexicon: Lexicon): boolean {
  const { lower } = token;
  if (lexicon.commonNouns.has(lower) || lexicon.stopStarts.has(lower) || lexicon.events.has(lower)) return true;
  if (isRole(lower, lexicon) || lexicon.organizationNouns.has(lower) || lexicon.placeNouns.has(lower)) return true;
  if (endsIn(lower, NOUN_ENDINGS, 2) || isInflected(lower, lexicon)) return true;
  // `Albrecht` ends like `Recht` and is a name.
  return isCompound(lower, lexicon) && !isSurname(lower) && !isGivenName(lower, lexicon.language);
}

/** `Journalisten`, `Mordes`: a listed noun or title with an ending. */
function isInflected(lower: string, lexicon: Lexicon): boolean {
  const stem = lower.replace(/(?:innen|en|es|er|n|s|e)$/, '');
  return stem !== lower && stem.length > 3 && (lexicon.commonNouns.has(stem) || lexicon.roles.has(stem));
}

function isCompound(lower: string, lexicon: Lexicon): boolean {
  const longest = Math.min(MAX_HEAD_CHARACTERS, lower.length - MIN_MODIFIER_CHARACTERS);
  for (let length = MIN_HEAD_CHARACTERS; length <= longest; length += 1)
    if (lexicon.commonNouns.has(lower.slice(-length))) return true;
  return false;
}
