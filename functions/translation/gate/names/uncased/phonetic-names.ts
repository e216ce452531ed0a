import {
  acceptedRenderings,
  foldKatakana,
  hasAcceptedRendering,
  hasPinyinName,
  isEastAsianName,
  pinyinOf,
  spellsAcronym,
} from '../../../../language/names/index.ts';
import { Transliterations } from '../../../../language/names/transliterations/transliterations.ts';
import { fold } from '../target/name-forms.ts';
import type { TargetWords } from '../target/target-words.ts';
import type { TargetScript } from '../target-script.ts';
import { CountryNames, isCountry, isCountryWithAdjective } from './country-names.ts';
import { SoundMatcher } from './sound-matcher.ts';
import { TransliterationMatcher } from './transliteration-matcher.ts';

const ACRONYM = /^\p{Lu}{2,6}$/u;
/** NATO, UNICEF. */
const READ_ACRONYM = /^(?=.{4})[^AEIOU]{0,2}[AEIOU]+[^AEIOU]{1,2}[AEIOU]/;
const LATIN_RUN = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N} .'’&-]{2,}/gu;
const SHORTEST_KEPT = 4;
const SHORTEST_FOLDED = 3;

/** Japanese and Chinese write names in syllables, without spaces. */
export type Writing = 'kana' | 'han';

/** Hears names as they sound. */
interface PhoneticMatcher {
  /**
   * How much better a target says a name than it must to say it, in nats: negative where it does not. What says a name
   * that the language is known to write in another way must be very near.
   */
  score(source: string, target: string, name: string, isKnown: boolean): number;
}

/** Finds names in targets whose script has no capitals: as they are, as they sound, or as the language is known to say them. */
export class PhoneticNames {
  readonly #script: TargetScript;
  readonly #language: string;
  /** What targets are written in; `undefined` for letters. */
  readonly writing: Writing | undefined;
  readonly #countries: CountryNames;
  readonly #ear: PhoneticMatcher;
  readonly #syllables = new Map<string, string>();

  constructor(language: string, script: TargetScript, words: TargetWords) {
    this.#script = script;
    this.#language = language;
    if (script.names === 'unspaced') this.writing = script.code === 'Jpan' ? 'kana' : 'han';
    this.#countries = new CountryNames(language, script);
    const transliterations = Transliterations.of(language);
    this.#ear =
      transliterations === undefined
        ? new SoundMatcher(words)
        : new TransliterationMatcher(transliterations, { writesLoanwords: this.writing === 'kana' });
  }

  /** Whether the target says the name, surely or as it sounds. */
  says(source: string, target: string, name: string): boolean {
    return this.isWritten(source, target, name) || this.score(source, target, name) >= 0;
  }

  /** Whether the target surely says the name: in its own letters, or in the way that is usual in the language. */
  isWritten(source: string, target: string, name: string): boolean {
    if (this.isKept(target, name)) return true;
    if (isCountry(name) && this.#countries.has(source, target, name)) return true;
    if (!isCountry(name) && this.#hasKnown(target, name)) return true;
    const isSpelled = ACRONYM.test(name) ? spellsAcronym(target, name, this.#language) : undefined;
    return isSpelled ?? (this.writing !== undefined && hasPinyinName(target, name));
  }

  /** Whether the target names a country that the source has no word for. */
  hasOtherCountry(source: string, target: string): boolean {
    return this.#countries.hasOther(source, target);
  }

  /** Whether the target has the name in its own letters, however they are joined: `NorvikAware` for `Norvik-Aware`. */
  isKept(target: string, name: string): boolean {
    if (target.includes(name)) return true;
    const own = joinLetters(name);
    const singular = own.replace(/s$/, '');
    return (
      singular.length >= SHORTEST_KEPT &&
      (target.match(LATIN_RUN) ?? []).some((run) => joinLetters(run).includes(singular))
    );
  }

  #hasKnown(target: string, name: string): boolean {
    const known = acceptedRenderings(name, this.#language);
    if (known.some((each) => target.includes(each))) return true;
    if (known.length === 0) return false;
    if (this.writing === 'han') {
      const long = known.filter((each) => each.length >= SHORTEST_FOLDED);
      return long.some((each) => this.#syllablesOf(target).includes(this.#syllablesOf(each)));
    }
    if (this.writing !== 'kana') return false;
    const folded = foldKatakana(target);
    return known.some((each) => each.length >= SHORTEST_FOLDED && folded.includes(foldKatakana(each)));
  }

  /** Newsrooms write one name in different characters of the same sound: 内罗毕, 内罗比. */
  #syllablesOf(text: string): string {
    let syllables = this.#syllables.get(text);
    if (syllables === undefined) {
      syllables = ` ${[...text].map(pinyinOf).join(' ')} `;
      this.#syllables.set(text, syllables);
    }
    return syllables;
  }

  /** How much better the target says the name, as it sounds, than it must: negative where it does not say it. */
  score(source: string, target: string, name: string): number {
    // The adjective of a country sounds like it.
    if (!this.#isSounded(name) || isCountryWithAdjective(source, name)) return -Infinity;
    return this.#ear.score(source, target, name, this.#isKnown(name));
  }

  /** Acronyms are said by their letters unless they can be read; of short names in characters the list is complete. */
  #isSounded(name: string): boolean {
    if (ACRONYM.test(name)) return READ_ACRONYM.test(name);
    return !(this.writing === 'han' && isEastAsianName(name) && acceptedRenderings(name, this.#language).length > 0);
  }

  #isKnown(name: string): boolean {
    return hasAcceptedRendering(name, this.#language) || isCountry(name);
  }
}

function joinLetters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
