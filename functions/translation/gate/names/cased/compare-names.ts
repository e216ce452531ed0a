import { consonantsIn, type PhoneticKey, phoneticDistance, romanize } from '../../../../language/names/index.ts';
import { canonicalPlace, englishCountry, findKnownPlace } from '../../../../language/places/index.ts';
import { fold, shareOfOtherLetters } from '../target/name-forms.ts';
import type { TargetWord } from '../target/target-words.ts';
import type { TargetScript } from '../target-script.ts';

/** How far a transliteration may sound from its name. */
const FARTHEST = 0.45;
/**
 * How far it may be by its sound and by the share of its letters that differ, added up. Neither tells alone: on pairs of
 * Wikidata names in English and Russian this accepts 98 in 100, and three in 1000 other names; sounds up to 0.3 accepted
 * as many and twice as many others. See bench/transliterations.ts.
 */
const FARTHEST_TOGETHER = 0.85;
/** How far a word of the same script may be from the name that it is a form of. */
const FARTHEST_FORM = 0.15;
/** How far an adjective, or two words for one name, may sound from it. */
const FARTHEST_DERIVED = 0.12;
/** What an abbreviation spelled as it is read may sound from it. */
const FARTHEST_ACRONYM = 0.305;
/** What a place is called in a language of the same script. */
const FARTHEST_PLACE = 0.25;
/** What share of the letters may differ in the same script: more, and it sounds alike by chance. */
const OTHER_LETTERS = 0.34;
const OTHER_LETTERS_OF_PLACE = 0.45;
const FEW_CONSONANTS = 2;
const SHORTEST_STEM = 3;
/** What an ending or the rest of a compound may add to a short name. */
const LONGEST_REST = 3;
const PLACE_ENDING = /(?<=\p{L}{3})(?:er|s)$/u;
const LATIN = /^\p{Script=Latin}/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
const ACRONYM_WITH_ENDING = /^\p{Lu}{2,}\p{Ll}{0,2}$/u;
/** Below 0: surely the name, and it may be another one too. */
const SURELY = -1;
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
  /** One name for a place that has several; `undefined` for what is no known place. */
  readonly place: string | undefined;
  readonly isCountry: boolean;
}

export function readName(text: string, sounds: PhoneticKey): ComparedName {
  const folded = fold(text);
  const known = findKnownPlace(text);
  return {
    text,
    folded,
    stem: folded.slice(0, Math.max(SHORTEST_STEM, folded.length - (folded.length > 6 ? 2 : 1))),
    sounds,
    isAcronym: ACRONYM.test(text),
    place: known === undefined ? undefined : canonicalPlace(text),
    isCountry: known?.kind === 'country' && isCountryName(text, known.country),
  };
}

/** How far a word of a target is from a name that it may be; `undefined` where it is none. */
export function distanceFrom(name: ComparedName, word: TargetWord, script: TargetScript): number | undefined {
  if (name.place !== undefined && isPlace(word.text, name.place)) return SURELY;
  const isSpelled = script.isShared ? script.keepsSpelling : LATIN.test(word.text) && LATIN.test(name.text);
  if ((isSpelled || script.isShared) && isForm(word.folded, name)) return INFLECTED;
  // What a country is called, and adjectives of it, is known: another word may sound like it by chance.
  if (name.isCountry && !script.isShared)
    return phoneticDistance(name.sounds, word.sounds, SAME) <= SAME ? INFLECTED : undefined;
  if (name.isAcronym && !ACRONYM_WITH_ENDING.test(word.text)) return undefined;
  const most = farthest(name, word, isSpelled);
  const distance = phoneticDistance(name.sounds, word.sounds, most);
  if (distance > most) return undefined;
  return isSpelledDifferently(name, word, isSpelled, distance) ? undefined : distance;
}

/** The place itself, its genitive, or what is of it in German: `Wiener`. */
function isPlace(word: string, place: string): boolean {
  return [word, word.replace(PLACE_ENDING, '')].some((each) => canonicalPlace(each) === place);
}

/** Inflected, or within a compound as German writes it: `Nordkorea`. */
function isForm(word: string, { stem, folded }: ComparedName): boolean {
  if (stem.length > SHORTEST_STEM) return word.includes(stem);
  return word.startsWith(stem) && word.length <= folded.length + LONGEST_REST;
}

/** Short names sound like much, and so do two words run together: they must be closer. */
function farthest(name: ComparedName, word: TargetWord, isSpelled: boolean): number {
  if (isSpelled && consonantsIn(name.sounds) < FEW_CONSONANTS) return -1;
  if (consonantsIn(word.sounds) * 2 < consonantsIn(name.sounds)) return -1;
  if (isSpelled) return name.place === undefined ? FARTHEST_FORM : FARTHEST_PLACE;
  return word.isDerived ? FARTHEST_DERIVED : FARTHEST;
}

/** Whether a word sounds like a name by chance, for it has other letters. */
function isSpelledDifferently(name: ComparedName, word: TargetWord, isSpelled: boolean, distance: number): boolean {
  if (isSpelled) {
    const most = name.place === undefined ? OTHER_LETTERS : OTHER_LETTERS_OF_PLACE;
    return shareOfOtherLetters(name.folded, word.folded) > most;
  }
  if (name.isAcronym || word.isDerived) return distance > FARTHEST_ACRONYM;
  return !isTransliterated(name.folded, word.text, distance);
}

/** Whether a word in other letters is written after a name, from which it sounds so far. */
export function isTransliterated(
  folded: string,
  word: string,
  distance: number,
  farthest = FARTHEST_TOGETHER,
): boolean {
  return distance + shareOfOtherLetters(folded, romanize(word)) <= farthest;
}

/** Whether a name is that of the country itself, and not of a capital or part of it: `Washington`, `Gaza Strip`. */
function isCountryName(name: string, country: string): boolean {
  return englishCountry(country)?.includes(name) === true;
}
