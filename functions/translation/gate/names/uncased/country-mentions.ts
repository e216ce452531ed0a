import { acceptedRenderings, hasAcceptedRendering } from '../../../../language/names/index.ts';
import {
  CountryForms,
  countriesNamed,
  countryOfDemonym,
  englishCountry,
  findKnownPlace,
  isDemonym,
  manyNamesOf,
} from '../../../../language/places/index.ts';
import { fold } from '../../../../language/tokens/index.ts';

/** Letters that a country and the adjective of it share in English. */
const SHARED_LETTERS = 4;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** Finds countries in targets whose script has no capitals: under their name, as adjectives, by their first character. */
export class CountryMentions {
  readonly #language: string;
  readonly #forms: CountryForms;
  readonly #patterns = new Map<string, RegExp | undefined>();

  constructor(language: string) {
    this.#language = language;
    this.#forms = CountryForms.of(language);
  }

  /** Whether the target mentions a country; of some there are too many names to miss one. */
  has(source: string, target: string, name: string): boolean {
    const isManyNamed = countriesNamed(name).some((code) => manyNamesOf(code).length > 0);
    if (isManyNamed && acceptedRenderings(name, this.#language).length === 0) return true;
    if (!this.#patterns.has(name)) this.#patterns.set(name, this.#createPattern(name));
    const pattern = this.#patterns.get(name);
    if (pattern === undefined) return false;
    const mentions = fold(target).match(pattern)?.length ?? 0;
    return mentions >= (isCountryWithAdjective(source, name) ? 2 : 1);
  }

  /** Whether the target mentions a country that the source has no word for. */
  hasOther(source: string, target: string): boolean {
    return this.#forms.countriesIn(fold(target)).some((code) => !isMentionedIn(source, code));
  }

  #createPattern(name: string): RegExp | undefined {
    const accepted = acceptedRenderings(name, this.#language).map(fold);
    const isComplete = hasAcceptedRendering(name, this.#language);
    const others = isComplete ? [] : this.#stemsOf(name).flatMap((stem) => this.#forms.patternsOf(stem));
    const all = [...accepted, ...others].sort((a, b) => b.length - a.length);
    return all.length === 0 ? undefined : new RegExp(all.join('|'), 'gu');
  }

  #stemsOf(name: string): string[] {
    const countries = countriesNamed(name);
    const shared = countries.length > 1 ? this.#forms.sharedStemOf(countries) : undefined;
    if (shared !== undefined) return [shared];
    return countries.map((code) => this.#forms.stemOf(code)).filter((stem) => stem !== undefined);
  }
}

/** Whether an English name is a country, or the word that tells it from others: `Zealand`. */
export function isCountry(name: string): boolean {
  return countriesNamed(name).length > 0;
}

/** Where a source has its adjective or people as well, one of them alone leaves the other out: Russia and Russians. */
export function isCountryWithAdjective(source: string, name: string): boolean {
  if (!isCountry(name)) return false;
  const beginning = name.slice(0, SHARED_LETTERS);
  return (source.match(WORD) ?? []).some((word) => {
    const lower = word.toLowerCase();
    return word !== name && word.startsWith(beginning) && (isDemonym(lower) || isDemonym(lower.replace(/s$/, '')));
  });
}

/** Whether an English text mentions a country: itself, a place in it, its people or an adjective of it. */
function isMentionedIn(source: string, code: string): boolean {
  if (source.includes(englishCountry(code) ?? code)) return true;
  return (source.match(WORD) ?? []).some(
    (word) => findKnownPlace(word)?.country === code || countryOfDemonym(word.toLowerCase()) === code,
  );
}
