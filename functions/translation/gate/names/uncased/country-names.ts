import { acceptedRenderings, hasAcceptedRendering } from '../../../../language/names/index.ts';
import {
  countryCodes,
  countryOfDemonym,
  englishCountry,
  findKnownPlace,
  isDemonym,
} from '../../../../language/places/index.ts';
import { COUNTRY_PARTS, fold, MANY_NAMED, stemOfCountry } from '../target/name-forms.ts';
import type { TargetScript } from '../target-script.ts';

/** Conjunction, prepositions and article are one word with it. */
const BEFORE_ARABIC_WORD = '(?<!\\p{L})[وف]?(?:ال|لل|[بلك]|[بك]ال)?';
const INITIALS = '中美英法德俄日韩韓朝印澳加意西葡荷土伊以叙敘乌烏越泰巴埃墨阿沙菲欧歐';
const INITIAL_BEFORE = `(?<=[${INITIALS}驻駐赴访訪援反亲親旅留])`;
const INITIAL_AFTER = `(?=[${INITIALS}方军軍媒籍裔国國企队隊])`;
const KOREAS = ['KR', 'KP'] as const;
const KOREA_IN_ARABIC = 'كوري';
/** Letters that a country and the adjective of it share in English. */
const SHARED_LETTERS = 4;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Without what explains it in brackets. */
const WHOLE_NAME = /^[\p{L} ]+$/u;
/** Two characters are a country in other names as well, but for 法国. */
const SURE_COUNTRY = /.{3}|国$|國$/u;

/** Finds countries in targets whose script has no capitals: under their name, as adjectives, by their first character. */
export class CountryNames {
  readonly #language: string;
  readonly #script: TargetScript;
  readonly #names: Intl.DisplayNames;
  readonly #patterns = new Map<string, RegExp | undefined>();
  #whole: readonly (readonly [code: string, pattern: RegExp])[] | undefined;

  constructor(language: string, script: TargetScript) {
    this.#language = language;
    this.#script = script;
    this.#names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  }

  /** Whether the target says a country; of some there are too many names to miss one. */
  has(source: string, target: string, name: string): boolean {
    if (isOfManyNames(name) && acceptedRenderings(name, this.#language).length === 0) return true;
    const pattern = this.#patternOf(name);
    if (pattern === undefined) return false;
    const said = fold(target).match(pattern)?.length ?? 0;
    return said >= (isCountryWithAdjective(source, name) ? 2 : 1);
  }

  /** Whether the target names a country that the source has no word for. */
  hasOther(source: string, target: string): boolean {
    this.#whole ??= this.#wholeNames();
    const folded = fold(target);
    const found = this.#whole.filter(([, pattern]) => pattern.test(folded)).map(([code]) => code);
    return found.some((code) => !isNamedIn(source, code));
  }

  /** Countries by their whole name, but for those that have too many. */
  #wholeNames(): (readonly [string, RegExp])[] {
    return countryCodes().flatMap((code) => {
      const name = fold(this.#names.of(code) ?? '');
      if (!WHOLE_NAME.test(name) || MANY_NAMED[code] !== undefined) return [];
      if (this.#script.names !== 'unspaced') return [[code, new RegExp(`${BEFORE_ARABIC_WORD}${name}(?!\\p{L})`, 'u')]];
      return SURE_COUNTRY.test(name) ? [[code, new RegExp(name, 'u')]] : [];
    });
  }

  #patternOf(name: string): RegExp | undefined {
    if (!this.#patterns.has(name)) this.#patterns.set(name, this.#createPattern(name));
    return this.#patterns.get(name);
  }

  #createPattern(name: string): RegExp | undefined {
    const known = acceptedRenderings(name, this.#language).map(fold);
    const isComplete = hasAcceptedRendering(name, this.#language);
    const ways = isComplete ? known : [...known, ...this.#stemsOf(name).flatMap((stem) => this.#waysOf(stem))];
    if (ways.length === 0) return undefined;
    return new RegExp(ways.sort((a, b) => b.length - a.length).join('|'), 'gu');
  }

  #stemsOf(name: string): string[] {
    if (name === 'Korea')
      return this.#script.code === 'Arab' ? [KOREA_IN_ARABIC] : KOREAS.flatMap((code) => this.#stemOf(code));
    const code = countryOf(name);
    return code === undefined ? [] : this.#stemOf(code);
  }

  #stemOf(code: string): string[] {
    const stem = stemOfCountry(this.#names.of(code), this.#script.code);
    return stem === undefined ? [] : [stem];
  }

  /** In Chinese also by its first character, beside what it is in no other word: 驻美, 英方, 中俄. */
  #waysOf(stem: string): string[] {
    if (this.#script.code === 'Arab') return [`${BEFORE_ARABIC_WORD}${stem}`];
    if (this.#script.code === 'Jpan') return [stem];
    return [stem, `${INITIAL_BEFORE}${stem.charAt(0)}`, `${stem.charAt(0)}${INITIAL_AFTER}`];
  }
}

/** Whether an English name is a country, or the word that tells it from others: `Zealand`. */
export function isCountry(name: string): boolean {
  return name === 'Korea' || countryOf(name) !== undefined;
}

function countryOf(name: string): string | undefined {
  const part = COUNTRY_PARTS[name];
  if (part !== undefined) return part;
  const place = findKnownPlace(name);
  return place?.kind === 'country' ? place.country : undefined;
}

/** Whether an English text names a country: itself, a place in it, its people or an adjective of it. */
function isNamedIn(source: string, code: string): boolean {
  if (source.includes(englishCountry(code) ?? code)) return true;
  return (source.match(WORD) ?? []).some(
    (word) => findKnownPlace(word)?.country === code || countryOfDemonym(word.toLowerCase()) === code,
  );
}

function isOfManyNames(name: string): boolean {
  return MANY_NAMED[countryOf(name) ?? ''] !== undefined;
}

/** Where a source has its adjective or people as well, one of them alone leaves the other unsaid: Russia and Russians. */
export function isCountryWithAdjective(source: string, name: string): boolean {
  if (!isCountry(name)) return false;
  const beginning = name.slice(0, SHARED_LETTERS);
  return (source.match(WORD) ?? []).some((word) => {
    const lower = word.toLowerCase();
    return word !== name && word.startsWith(beginning) && (isDemonym(lower) || isDemonym(lower.replace(/s$/, '')));
  });
}
