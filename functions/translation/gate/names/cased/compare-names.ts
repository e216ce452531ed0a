import { consonantsIn, type PhoneticKey, phoneticDistance, romanize } from '../../../../language/names/index.ts';
import { canonicalPlace, englishCountry, findKnownPlace } from '../../../../language/places/index.ts';
import { fold } from '../../../../language/tokens/index.ts';
import type { NamePair } from '../name-pair.ts';
import { shareOfOtherLetters } from '../target/name-forms.ts';
import type { TargetWord } from '../target/target-words.ts';

/** Phonetic distances from a name up to which a word is accepted: a transliteration of it. */
const MAX_DISTANCE = 0.45;
/**
 * How far it may be by its sound and by the share of its letters that differ, added up. Neither tells alone: on pairs of
 * Wikidata names in English and Russian this accepts 98 in 100, and three in 1000 other names; sounds up to 0.3 accepted
 * as many and twice as many others. See bench/transliterations.ts.
 */
const MAX_DISTANCE_TOGETHER = 0.85;
/** A word of the same script that is a form of it. */
const MAX_DISTANCE_OF_FORM = 0.15;
/** An adjective, or two words for one name. */
const MAX_DISTANCE_OF_DERIVED = 0.12;
/** An abbreviation spelled as it is read. */
const MAX_DISTANCE_OF_ACRONYM = 0.305;
/** What a place is called in a language of the same script. */
const MAX_DISTANCE_OF_PLACE = 0.25;
/** What share of the letters may differ in the same script: more, and it sounds alike by chance. */
const MAX_OTHER_LETTERS = 0.34;
const MAX_OTHER_LETTERS_OF_PLACE = 0.45;
/** Words with fewer consonants sound like too much in the same script. */
const MIN_CONSONANTS = 2;
/** What is left of a name without its ending; longer names have longer endings. */
const MIN_STEM_CHARACTERS = 3;
const LONG_NAME_CHARACTERS = 6;
/** What an ending or the rest of a compound may add to a short name. */
const MAX_REST_CHARACTERS = 3;
const PLACE_ENDING = /(?<=\p{L}{3})(?:er|s)$/u;
const LATIN = /^\p{Script=Latin}/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
const ACRONYM_WITH_ENDING = /^\p{Lu}{2,}\p{Ll}{0,2}$/u;
/** Below 0: surely the name, and it may be another one too. */
const SURELY = -1;
/** Phonetic distance of a form of the same name. */
const INFLECTED = 0.01;
/** Spelled another way, as languages have several for one country: `Чілі` and `Чилі`. */
const SAME = 0.02;

/** A name as words of a target are compared with it. */
export interface ComparedName {
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
  readonly sounds: PhoneticKey;
  readonly isAcronym: boolean;
  /** One name for a place that has several; `undefined` for what is not a known place. */
  readonly place: string | undefined;
  readonly isCountry: boolean;
}

export function readName(text: string, sounds: PhoneticKey): ComparedName {
  const folded = fold(text);
  const known = findKnownPlace(text);
  const ending = folded.length > LONG_NAME_CHARACTERS ? 2 : 1;
  return {
    text,
    folded,
    stem: folded.slice(0, Math.max(MIN_STEM_CHARACTERS, folded.length - ending)),
    sounds,
    isAcronym: ACRONYM.test(text),
    place: known === undefined ? undefined : canonicalPlace(text),
    // Of the country itself, and not of a capital or part of it: `Washington`, `Gaza Strip`.
    isCountry: known?.kind === 'country' && englishCountry(known.country)?.includes(text) === true,
  };
}

/** How far a word of a target is from a name that it may be; `undefined` where it is not that name. */
export function distanceFrom(name: ComparedName, word: TargetWord, pair: NamePair): number | undefined {
  if (name.place !== undefined && isPlace(word.text, name.place)) return SURELY;
  const isSpelled = pair.isShared ? pair.keepsSpelling : LATIN.test(word.text) && LATIN.test(name.text);
  if ((isSpelled || pair.isShared) && isForm(word.folded, name)) return INFLECTED;
  // What a country is called, and adjectives of it, is known: another word may sound like it by chance.
  if (name.isCountry && !pair.isShared)
    return phoneticDistance(name.sounds, word.sounds, SAME) <= SAME ? INFLECTED : undefined;
  if (name.isAcronym && !ACRONYM_WITH_ENDING.test(word.text)) return undefined;
  const most = maxDistance(name, word, isSpelled);
  const distance = phoneticDistance(name.sounds, word.sounds, most);
  return distance <= most && hasItsLetters(name, word, isSpelled, distance) ? distance : undefined;
}

/** The place itself, its genitive, or what is of it in German: `Wiener`. */
function isPlace(word: string, place: string): boolean {
  return [word, word.replace(PLACE_ENDING, '')].some((each) => canonicalPlace(each) === place);
}

/** Inflected, or within a compound as German writes it: `Nordkorea`. */
function isForm(word: string, { stem, folded }: ComparedName): boolean {
  if (stem.length > MIN_STEM_CHARACTERS) return word.includes(stem);
  return word.startsWith(stem) && word.length <= folded.length + MAX_REST_CHARACTERS;
}

/** Short names sound like much, and so do two words run together: they must be closer. */
function maxDistance(name: ComparedName, word: TargetWord, isSpelled: boolean): number {
  const consonants = consonantsIn(name.sounds);
  if (isSpelled && consonants < MIN_CONSONANTS) return -1;
  if (consonantsIn(word.sounds) * 2 < consonants) return -1;
  if (isSpelled) return name.place === undefined ? MAX_DISTANCE_OF_FORM : MAX_DISTANCE_OF_PLACE;
  return word.isDerived ? MAX_DISTANCE_OF_DERIVED : MAX_DISTANCE;
}

/** Whether a word that sounds like a name does so by its letters, and not by chance. */
function hasItsLetters(name: ComparedName, word: TargetWord, isSpelled: boolean, distance: number): boolean {
  if (isSpelled) {
    const most = name.place === undefined ? MAX_OTHER_LETTERS : MAX_OTHER_LETTERS_OF_PLACE;
    return shareOfOtherLetters(name.folded, word.folded) <= most;
  }
  if (name.isAcronym || word.isDerived) return distance <= MAX_DISTANCE_OF_ACRONYM;
  return isTransliterated(name.folded, word.text, distance);
}

/** Whether a word in other letters is written after a name, from which it sounds so far. */
export function isTransliterated(
  folded: string,
  word: string,
  distance: number,
  most: number = MAX_DISTANCE_TOGETHER,
): boolean {
  return distance + shareOfOtherLetters(folded, romanize(word)) <= most;
}
