import { knownTranslations } from '../../language/names/known-names.ts';
import { isDemonym } from '../../language/places/demonyms.ts';
import { findKnownPlace } from '../../language/places/places.ts';
import type { TargetScript } from '../target-script.ts';
import { COUNTRY_PARTS, fold, MANY_NAMED, stemOfCountry } from './name-forms.ts';

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

/** Finds countries in targets whose script has no capitals: under their name, as adjectives, by their first character. */
export class CountriesByEar {
  readonly #language: string;
  readonly #script: TargetScript;
  readonly #names: Intl.DisplayNames;
  readonly #patterns = new Map<string, RegExp | undefined>();

  constructor(language: string, script: TargetScript) {
    this.#language = language;
    this.#script = script;
    this.#names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  }

  /** Whether the target says a country; of some there are too many names to miss one. */
  has(source: string, target: string, name: string): boolean {
    if (isOfManyNames(name) && knownTranslations(name, this.#language).length === 0) return true;
    const pattern = this.#patternOf(name);
    if (pattern === undefined) return false;
    const said = fold(target).match(pattern)?.length ?? 0;
    return said >= (isSaidTwice(source, name) ? 2 : 1);
  }

  #patternOf(name: string): RegExp | undefined {
    if (!this.#patterns.has(name)) this.#patterns.set(name, this.#createPattern(name));
    return this.#patterns.get(name);
  }

  #createPattern(name: string): RegExp | undefined {
    const known = knownTranslations(name, this.#language).map(fold);
    const ways = known.length > 0 ? known : this.#stemsOf(name).flatMap((stem) => this.#waysOf(stem));
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

function isOfManyNames(name: string): boolean {
  return MANY_NAMED[countryOf(name) ?? ''] !== undefined;
}

/** Where a source has its adjective or people as well, one of them alone leaves the other unsaid: Russia and Russians. */
function isSaidTwice(source: string, name: string): boolean {
  const beginning = name.slice(0, SHARED_LETTERS);
  return (source.match(WORD) ?? []).some(
    (word) => word !== name && word.startsWith(beginning) && isDemonym(word.toLowerCase()),
  );
}
