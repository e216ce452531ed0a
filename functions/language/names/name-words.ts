import { LOWERCASE_WORDS_FILES } from '../data/lowercase-words.ts';
import { PERSON_WORDS_FILES } from '../data/person-words.ts';
import { SURNAME_PARTS_FILES } from '../data/surname-parts.ts';
import { TRANSLATED_NAME_WORDS_FILES } from '../data/translated-name-words.ts';
import { VOCABULARY_FILES } from '../data/vocabulary.ts';
import { WORD_FORMATION_FILES } from '../data/word-formation.ts';
import { WORDS_AND_NAMES_FILES } from '../data/words-and-names.ts';
import { languageLookup } from '../language-files.ts';
import { isGivenName } from './given-names.ts';

type Words = ReadonlySet<string>;

/** Words that tell a person's name from what it would mean as a word, lower case. */
interface PersonWordsFile {
  readonly honorifics: readonly string[];
  readonly surnames: readonly string[];
  readonly surnamesAndPlaces: readonly string[];
}

/** Parts of names that people have wherever they come from. */
interface SurnamePartsFile {
  /** What stands before a surname: `Ana de Souza`. */
  readonly particles: readonly string[];
  /** What stands behind a surname with a capital and belongs to it; as it is written. */
  readonly suffixes: readonly string[];
}

/** How a language makes words of words, in patterns of lower case. */
interface WordFormationFile {
  /** Endings, each with what the word has without it. */
  readonly inflections: readonly (readonly [ending: string, replacement: string])[];
  readonly plural: string;
  /** Endings of nouns and adjectives that name no person or place. */
  readonly commonEndings: readonly string[];
  /** What is put before words. */
  readonly prefixes: readonly string[];
  /** Adjectives and peoples that are made from names, and not always by their sound: `Martian`, `Napoleonic`. */
  readonly derivedNames: string;
  /** The same of places, as an ending that leaves the place: `Judean`, `Assyrians`. */
  readonly placeAdjectives: string;
  readonly verbEndings: string;
}

/** Shorter parts are found in any word. */
const MIN_PART_CHARACTERS = 3;
/** A given name, a surname or an initial. */
const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;

const toSet = (words: string): Words => new Set(words.split(' '));
const vocabulary = languageLookup(VOCABULARY_FILES, toSet);
/** Words that spelling dictionaries have without a capital alone: rarer than common words, and not names either. */
const lowercaseWords = languageLookup(LOWERCASE_WORDS_FILES, toSet);
const wordsAndNames = languageLookup(WORDS_AND_NAMES_FILES, toSet);
const translatedNameWords = languageLookup(
  TRANSLATED_NAME_WORDS_FILES,
  (words: readonly string[]): Words => new Set(words),
);
const personWords = languageLookup(PERSON_WORDS_FILES, (words: PersonWordsFile) => ({
  honorifics: new Set(words.honorifics),
  surnames: new Set(words.surnames),
  surnamesAndPlaces: new Set(words.surnamesAndPlaces),
}));
const surnameParts = languageLookup(SURNAME_PARTS_FILES, ({ particles, suffixes }: SurnamePartsFile) => ({
  wholeName: new RegExp(`^${NAME_WORD}(?: (?:${NAME_WORD}|${particles.join('|')}))+$`, 'u'),
  suffixes: new Set(suffixes),
}));
const wordFormation = languageLookup(WORD_FORMATION_FILES, (formation: WordFormationFile) => ({
  inflections: formation.inflections.map(([ending, replacement]) => [new RegExp(ending, 'u'), replacement] as const),
  plural: new RegExp(formation.plural, 'u'),
  commonEndings: new RegExp(`(?:${formation.commonEndings.join('|')})$`, 'u'),
  prefixes: new RegExp(`^(?:${formation.prefixes.join('|')})(?=\\w{4})`, 'u'),
  derivedNames: new RegExp(formation.derivedNames, 'u'),
  placeAdjectives: new RegExp(formation.placeAdjectives, 'u'),
  verbEndings: new RegExp(formation.verbEndings, 'u'),
}));

/** Whether a word, in lower case, is one that translators translate in a name: titles, institutions, kinds of places. */
export function isTranslatedNameWord(word: string, language: string): boolean {
  return isOneOf(translatedNameWords(language), word, language);
}

/** Whether a word, in lower case, is a common word of a language; as a surname it is a name all the same. */
export function isCommonWord(word: string, language: string): boolean {
  const known = vocabulary(language);
  if (known === undefined || isGivenName(word)) return false;
  const [lowercase, endings] = [lowercaseWords(language), wordFormation(language)?.commonEndings];
  return baseForms(word, language).some(
    (each) => known.has(each) || lowercase?.has(each) === true || endings?.test(each) === true,
  );
}

/**
 * Whether a name is made of common words, and so may be translated by what it means: `Superpowers`, `Crimestoppers`,
 * `Reborn`, or ends as a plural does.
 */
export function isDescriptiveName(name: string, language: string): boolean {
  const word = name.toLowerCase();
  return wordFormation(language)?.plural.test(word) === true || isCompoundWord(word, language);
}

/** Whether a word, in lower case, is made of two common words, or of one and what is put before words. */
export function isCompoundWord(word: string, language: string): boolean {
  const [known, formation] = [vocabulary(language), wordFormation(language)];
  if (known === undefined || formation === undefined) return false;
  if (formation.prefixes.test(word) && known.has(word.replace(formation.prefixes, ''))) return true;
  for (let length = MIN_PART_CHARACTERS; length <= word.length - MIN_PART_CHARACTERS; length += 1) {
    if (known.has(word.slice(0, length)) && isOneOf(known, word.slice(length), language)) return true;
  }
  return false;
}

/** Whether a name is an adjective or a people made from another name. */
export function isDerivedName(name: string, language: string): boolean {
  return wordFormation(language)?.derivedNames.test(name) === true;
}

/** The place that an adjective may be made from: `Jude` of `Judean`; `undefined` for what has no such ending. */
export function placeOfAdjective(name: string, language: string): string | undefined {
  const ending = wordFormation(language)?.placeAdjectives;
  return ending?.test(name) === true ? name.replace(ending, '') : undefined;
}

/** A word without the ending of a verb: `tweet` of `tweeted`. */
export function withoutVerbEnding(word: string, language: string): string {
  const ending = wordFormation(language)?.verbEndings;
  return ending === undefined ? word : word.replace(ending, '');
}

/** `Mr`, `Sen`, `President`: a surname or a whole name follows. In lower case, without its full stop. */
export function isHonorific(word: string, language: string): boolean {
  return personWords(language)?.honorifics.has(word) === true;
}

/** Whether a word that is translated in other names is a surname too: Theresa May, John Major, Tyra Banks. */
export function isSurnameWord(word: string, language: string): boolean {
  return isOrHasSingular(personWords(language)?.surnames, word);
}

/** The same where a place may have it as well, so that a given name before it does not tell: Laura Hill, Victoria Hill. */
export function isSurnameOrPlaceWord(word: string, language: string): boolean {
  return isOrHasSingular(personWords(language)?.surnamesAndPlaces, word);
}

/** Whether a text may be the whole name of a person: given names, initials and particles before a surname. */
export function isWholeName(text: string): boolean {
  return surnameParts('und')?.wholeName.test(text) === true;
}

/** Whether a word stands behind surnames and belongs to them: `Jr`. */
export function isSurnameSuffix(word: string): boolean {
  return surnameParts('und')?.suffixes.has(word) === true;
}

/** Whether a name is a word of the language as well: trump, bush, rice. */
export function isWordAndName(word: string, language: string): boolean {
  return isOrHasSingular(wordsAndNames(language), word);
}

/** The word or, of a plural, its singular: Banks, Rivers. */
function isOrHasSingular(words: Words | undefined, word: string): boolean {
  return words !== undefined && (words.has(word) || words.has(word.replace(/s$/, '')));
}

function isOneOf(words: Words | undefined, word: string, language: string): boolean {
  return words !== undefined && baseForms(word, language).some((each) => words.has(each));
}

/** A word as it is and without each of its possible endings. */
function baseForms(word: string, language: string): string[] {
  const inflections = wordFormation(language)?.inflections ?? [];
  return [word, ...inflections.map(([ending, replacement]) => word.replace(ending, replacement))];
}
