import { ORGANIZATIONS_FILES } from '../data/organizations.ts';
import { languageLookup } from '../language-files.ts';
import { findKnownPlace } from '../places/places.ts';
import { remembered, rememberedBy } from '../remembered.ts';
import { baseForms } from './inflection.ts';
import { lexiconOf, withoutGenitive } from './lexicon.ts';

/** Names by kind: `bodies`, `companies`, `clubs` … */
type OrganizationFile = Readonly<Record<string, readonly string[]>>;

/** Agencies and bodies that every language's news writes alike have so many words, or are short forms. */
const MIN_SHARED_WORDS = 2;

interface KnownOrganizations {
  readonly language: string;
  readonly names: ReadonlySet<string>;
  /** First words, so that most places in a text are passed over at once; and the most words that a name has behind each. */
  readonly firstWords: ReadonlyMap<string, number>;
}

const namesIn = languageLookup<OrganizationFile, readonly string[]>(ORGANIZATIONS_FILES, (file) =>
  Object.values(file).flat(),
);

const organizationsOf = remembered((language): KnownOrganizations => {
  const all = [...(namesIn(language) ?? []), ...(namesIn('en') ?? []).filter(isClearAbroad)];
  // A club that its town names is told by its surroundings, as any other: `Parma`, `Lokeren`.
  const names = new Set(
    all.filter((name) => /\s|^\p{Lu}+$/u.test(name) || findKnownPlace(name, language) === undefined),
  );
  const firstWords = new Map<string, number>();
  for (const name of names) {
    const first = firstWord(name);
    firstWords.set(first, Math.max(firstWords.get(first) ?? 0, name.split(/[^\p{L}\p{N}]+/u).length));
  }
  return { language, names, firstWords };
});

/** `Lions` or `Rover` may be a word elsewhere; `Goldman Sachs` and `NATO` are not. */
function isClearAbroad(name: string): boolean {
  return name.split(' ').length >= MIN_SHARED_WORDS || /^\p{Lu}{3,}$/u.test(name);
}

function firstWord(name: string): string {
  return /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
}

/** The most words that an organisation has which begins with this word; 0 where none does. */
export function longestOrganization(word: string, language: string): number {
  return longestFrom(word, organizationsOf(language));
}

const longestFrom = rememberedBy((word: string, { firstWords, language }: KnownOrganizations) => {
  const first = firstWord(word);
  return Math.max(...[first, ...formsOf(first, language)].map((form) => firstWords.get(form) ?? 0));
});

/** Whether news knows an organisation by these words, in this spelling. */
export function isKnownOrganization(name: string, language: string): boolean {
  const { names } = organizationsOf(language);
  return names.has(name) || formsOf(name, language).some((form) => names.has(form));
}

/** `Bundesbanks`, `Газпрому`: what the name may be without its case. */
function formsOf(name: string, language: string): readonly string[] {
  const { traits, inflection } = lexiconOf(language);
  return [...withoutGenitive(name, traits), ...baseForms(name, inflection.organizations)];
}
