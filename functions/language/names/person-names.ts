import { GIVEN_NAMES_FILES } from '../data/given-names.ts';
import { everyLanguage, once } from '../language-files.ts';
import { rememberedBy } from '../remembered.ts';
import { baseForms } from './inflection.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';

/** Lines of names in lower case, parted by spaces. */
interface NameFile {
  readonly female: readonly string[];
  readonly male: readonly string[];
  /** Given names of either. */
  readonly given: readonly string[];
  readonly surnames: readonly string[];
}

/** Names of every language: people in the news come from everywhere. */
interface PersonNames {
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}

const nameFiles = everyLanguage<NameFile>(GIVEN_NAMES_FILES);

const personNames = once((): PersonNames => {
  const setOf = (...kinds: (keyof NameFile)[]) =>
    new Set(nameFiles().flatMap((file) => kinds.flatMap((kind) => file[kind].flatMap((line) => line.split(' ')))));
  return {
    female: setOf('female'),
    male: setOf('male'),
    given: setOf('female', 'male', 'given'),
    surnames: setOf('surnames'),
  };
});

/** Whether a word in lower case is a given name somewhere, in the cases of the language too. */
export function isGivenNameIn(lower: string, language: string): boolean {
  const { given } = personNames();
  return given.has(lower) || hasEachPart(lower, given) || isInflectedName(lower, lexiconOf(language));
}

const isInflectedName = rememberedBy((lower: string, { inflection }: Lexicon) =>
  baseForms(lower, inflection.givenNames).some((base) => personNames().given.has(base)),
);

/** Whether a given name is a woman's or a man's; `undefined` where it is both's or in no list. */
export function genderOf(lower: string): 'female' | 'male' | undefined {
  const { female, male } = personNames();
  const isFemale = female.has(lower);
  if (isFemale === male.has(lower)) return undefined;
  return isFemale ? 'female' : 'male';
}

/** Surnames that are common in some country: a hint, since most surnames are in no list. */
export function isSurname(lower: string): boolean {
  const { surnames } = personNames();
  return surnames.has(lower) || hasEachPart(lower, surnames);
}

/** `Anna-Lena`. */
function hasEachPart(lower: string, known: ReadonlySet<string>): boolean {
  return lower.includes('-') && lower.split('-').every((part) => known.has(part));
}
