import { COUNTRY_STEMS_FILES } from '../data/country-stems.ts';
import { COUNTRY_WORDS_FILES } from '../data/country-words.ts';
import { languageLookup, once } from '../language-files.ts';
import { primaryLanguage } from '../language-tags.ts';
import { placePrefixesOf } from '../names/index.ts';
import { remembered } from '../remembered.ts';
import { writesWithoutSpaces } from '../scripts/index.ts';
import { fold, LETTERS_WORD } from '../tokens/index.ts';
import { countryOfDemonym } from './demonyms.ts';
import { countryCodes, findKnownPlace } from './places.ts';

/** What is known of names of countries beside CLDR: `data/<code>/country-words.json`, patterns without marks. */
interface CountryWordsFile {
  /** Beginnings of words that names of several countries have: a state, a union, what is in the middle. */
  readonly generic?: readonly string[];
  /** `Nouvelle` of `Nouvelle-Zélande` is every new thing. */
  readonly new?: string;
  /** What is written together with a name before it, and the article that names begin with. */
  readonly prefix?: string;
  readonly article?: string;
  /** Names that do not occur within others, where words are not set apart: two characters do, but for 法国. */
  readonly sureName?: string;
  /** First characters that stand for a country beside each other or these: 驻美, 英方, 中俄. */
  readonly initials?: { readonly countries: string; readonly before: string; readonly after: string };
  /** What an English country is called by beside a word that is translated: that part is not a place by itself. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Names that several countries share. */
  readonly shared?: Readonly<Record<string, readonly string[]>>;
  /** Countries with too many names to miss one: names that `findManyNamedCountry` knows, the usual one first. */
  readonly manyNamed?: Readonly<Record<string, readonly string[]>>;
  /** What shows money of a country → its name: other languages say whose money it is, `долларов США`. */
  readonly currencies?: Readonly<Record<string, string>>;
}

/** How an English name of a country is found in texts of another language. */
interface CountryStems {
  /** Beginnings of names and adjectives in European languages, lower case and without marks. */
  readonly stems: readonly string[];
  /** Whole, as they are written. */
  readonly abbreviations: readonly string[];
}

/** The name of a country has so many letters in common with its adjective; short names fewer, and compounds of `new` more. */
const STEM_CHARACTERS = 4;
/** The longest name that counts as short. */
const SHORT_NAME_CHARACTERS = 5;
/** `newzeal` of New Zealand. */
const NEW_STEM_CHARACTERS = 7;
/** Characters of a script without spaces say more than letters. */
const UNSPACED_STEM_CHARACTERS = 2;
/** Without what explains it in brackets. */
const PLAIN_NAME = /^[\p{L} ]+$/u;

const anyOf = (stems: readonly string[]) => new RegExp(`^(?:${stems.join('|')})`, 'u');
const countryWords = languageLookup(COUNTRY_WORDS_FILES, (file: CountryWordsFile) => ({
  ...file,
  isGeneric: file.generic && anyOf(file.generic),
  isNew: file.new === undefined ? undefined : anyOf([file.new]),
  currencies: Object.entries(file.currencies ?? {}).map(([sign, name]) => [new RegExp(sign, 'i'), name] as const),
}));
const NO_WORDS: readonly string[] = [];

const manyNamed = languageLookup(
  COUNTRY_STEMS_FILES,
  (file: Readonly<Record<string, CountryStems>>): ReadonlyMap<string, readonly RegExp[]> =>
    new Map(
      Object.entries(file).map(([name, { stems, abbreviations }]) => [
        name,
        [
          new RegExp(`(?<!\\p{L})(?:${stems.join('|')})`, 'u'),
          ...abbreviations.map((each) => new RegExp(`(?<!\\p{L})${each}(?!\\p{L})`, 'u')),
        ],
      ]),
    ),
);

/**
 * Where a text has a country that has several names in one language, under any of them in a European language or as an
 * adjective: `Britain`, `Royaume-Uni`, `britisch`. `undefined` where it does not, and for countries with one name.
 */
export function findManyNamedCountry(name: string, text: string, folded: string): number | undefined {
  const places = (manyNamed('und')?.get(name) ?? []).map((pattern, index) =>
    (index === 0 ? folded : text).search(pattern),
  );
  return places.find((place) => place >= 0);
}

/** Whether an English name stands for a country that `findManyNamedCountry` knows. */
export function isManyNamedCountry(name: string): boolean {
  return manyNamed('und')?.has(name) === true;
}

/** Names that `findManyNamedCountry` knows a country by, the usual one first; none for a country with one name. */
export function manyNamesOf(country: string): readonly string[] {
  return countryWords('en')?.manyNamed?.[country] ?? NO_WORDS;
}

/** Codes of the countries that an English word names: itself, or by what tells it from others: `Zealand`. Two for Korea. */
export function countriesNamed(word: string): readonly string[] {
  const { parts, shared } = countryWords('en') ?? {};
  const own = shared?.[word];
  if (own !== undefined) return own;
  const place = findKnownPlace(word);
  const code = parts?.[word] ?? (place?.kind === 'country' ? place.country : undefined);
  return code === undefined ? NO_WORDS : [code];
}

/** The country of an English word with a capital that is a place or a people: `Madrid`, `Spaniards`. */
export function countryOfWord(word: string): string | undefined {
  if (!/^\p{Lu}/u.test(word)) return undefined;
  return findKnownPlace(word)?.country ?? countryOfDemonym(word.toLowerCase());
}

/** Names of the countries whose money an English text mentions. */
export function countriesOfMoney(text: string): string[] {
  return (countryWords('en')?.currencies ?? []).filter(([sign]) => sign.test(text)).map(([, name]) => name);
}

/** What a language calls countries, and how it writes these names within words. */
export class CountryForms {
  static readonly of = remembered((language) => new CountryForms(language));

  readonly #names: Intl.DisplayNames;
  readonly #words: Partial<NonNullable<ReturnType<typeof countryWords>>>;
  readonly #isUnspaced: boolean;
  readonly #prefix: string;

  private constructor(language: string) {
    this.#names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    this.#words = countryWords(language) ?? countryWords('und') ?? {};
    this.#isUnspaced = writesWithoutSpaces(language);
    const prefixes = placePrefixesOf(primaryLanguage(language));
    this.#prefix = prefixes.length === 0 ? '' : `(?:${prefixes.join('|')})?`;
  }

  /** In lower case and without marks; `undefined` for a code that CLDR has no name for. */
  nameOf(country: string): string | undefined {
    const name = /^[A-Z]{2}$/.test(country) ? this.#names.of(country) : undefined;
    return name === undefined ? undefined : fold(name);
  }

  /** What the name of a country and its adjective share: `chin` of China, 墨西 of 墨西哥, `صين` of الصين. */
  readonly stemOf = remembered((country) => this.#cutStem(this.nameOf(country)));

  /** A name that several countries share, without its ending; `undefined` where their names have no word in common. */
  sharedStemOf(countries: readonly string[]): string | undefined {
    const [first = [], ...others] = countries.map(
      (code): readonly string[] => this.nameOf(code)?.match(LETTERS_WORD) ?? [],
    );
    const shared = first.filter((word) => others.every((words) => words.includes(word)));
    return shared.toSorted((a, b) => b.length - a.length)[0]?.slice(0, STEM_CHARACTERS);
  }

  /** Where a folded text has a word that begins with a stem, with what the language writes before places or without. */
  findStem(folded: string, stem: string): number | undefined {
    const at = folded.search(this.#patternOf(stem));
    return at < 0 ? undefined : at;
  }

  readonly #patternOf = remembered((stem) => new RegExp(`(?<!\\p{L})${this.#prefix}${stem}`, 'u'));

  /** Patterns of a stem in a text without capitals: with what is written together with it, or as its first character alone. */
  patternsOf(stem: string): string[] {
    const { prefix = '', initials } = this.#words;
    if (initials === undefined) return [`${prefix}${stem}`];
    const { countries, before, after } = initials;
    const initial = stem.charAt(0);
    return [stem, `(?<=[${countries}${before}])${initial}`, `${initial}(?=[${countries}${after}])`];
  }

  /** Codes of the countries that a folded text without capitals surely has by their whole names. */
  countriesIn(folded: string): string[] {
    const { prefix = '(?<!\\p{L})' } = this.#words;
    const isWord = (name: string) => this.#isUnspaced || new RegExp(`${prefix}${name}(?!\\p{L})`, 'u').test(folded);
    return this.#wholeNames()
      .filter(([, name]) => folded.includes(name) && isWord(name))
      .map(([code]) => code);
  }

  readonly #wholeNames = once((): (readonly [code: string, name: string])[] => {
    const sure = new RegExp(this.#isUnspaced ? (this.#words.sureName ?? '(?!)') : '', 'u');
    return countryCodes()
      .map((code) => [code, this.nameOf(code) ?? ''] as const)
      .filter(([code, name]) => PLAIN_NAME.test(name) && sure.test(name) && manyNamesOf(code).length === 0);
  });

  #cutStem(name: string | undefined): string | undefined {
    if (name === undefined) return undefined;
    const { isGeneric, isNew, article = '' } = this.#words;
    const words = (name.match(LETTERS_WORD) ?? [name]).toSorted((a, b) => b.length - a.length);
    const own = words.filter((each) => isNew?.test(each) !== true);
    const word = own.find((each) => isGeneric?.test(each) !== true) ?? own[0] ?? words[0] ?? name;
    if (this.#isUnspaced) return word.slice(0, UNSPACED_STEM_CHARACTERS);
    const bare = word.replace(new RegExp(article, 'u'), '');
    if (own.length === 0) return bare.slice(0, NEW_STEM_CHARACTERS);
    return bare.slice(0, bare.length > SHORT_NAME_CHARACTERS ? STEM_CHARACTERS : STEM_CHARACTERS - 1);
  }
}
