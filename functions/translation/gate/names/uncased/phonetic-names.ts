import {
  acceptedRenderings,
  foldKatakana,
  hasAcceptedRendering,
  hasPinyinName,
  isEastAsianName,
  pinyinOf,
  spellsAcronym,
  Transliterations,
} from '../../../../language/names/index.ts';
import { remembered } from '../../../../language/remembered.ts';
import { fold } from '../../../../language/tokens/index.ts';
import type { NamePair } from '../name-pair.ts';
import type { TargetWords } from '../target/target-words.ts';
import { CountryMentions, isCountry, isCountryWithAdjective } from './country-mentions.ts';
import { SoundMatcher } from './sound-matcher.ts';
import { TransliterationMatcher } from './transliteration-matcher.ts';

const ACRONYM = /^\p{Lu}{2,6}$/u;
/** NATO, UNICEF. */
const READ_ACRONYM = /^(?=.{4})[^AEIOU]{0,2}[AEIOU]+[^AEIOU]{1,2}[AEIOU]/;
const LATIN_RUN = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N} .'’&-]{2,}/gu;
/** Shorter words stand in others by chance. */
const MIN_KEPT_CHARACTERS = 4;
/** Shorter renderings would be found in too many texts by their sound alone. */
const MIN_FOLDED_CHARACTERS = 3;

/** Matches names as they sound. */
export interface PhoneticMatcher {
  /**
   * How much better a target matches a name than it must, in nats: negative where it does not. What matches a name with
   * an accepted rendering must be very near.
   */
  score(source: string, target: string, name: string, hasRendering: boolean): number;
}

/** Finds names in targets whose script has no capitals: as they are, as they sound, or in an accepted rendering. */
export class PhoneticNames {
  readonly #pair: NamePair;
  readonly #countries: CountryMentions;
  readonly #matcher: PhoneticMatcher;

  constructor(pair: NamePair, words: TargetWords) {
    this.#pair = pair;
    this.#countries = new CountryMentions(pair.to);
    const transliterations = Transliterations.of(pair.to);
    this.#matcher =
      transliterations === undefined ? new SoundMatcher(words) : new TransliterationMatcher(transliterations);
  }

  /** Whether the target has the name, surely or as it sounds. */
  has(source: string, target: string, name: string): boolean {
    return this.isWritten(source, target, name) || this.score(source, target, name) >= 0;
  }

  /** Whether the target surely has the name: in its own letters, or in the way that is usual in the language. */
  isWritten(source: string, target: string, name: string): boolean {
    if (this.isKept(target, name)) return true;
    if (isCountry(name) ? this.#countries.has(source, target, name) : this.#hasRendering(target, name)) return true;
    const isSpelled = ACRONYM.test(name) ? spellsAcronym(target, name, this.#pair.to) : undefined;
    return isSpelled ?? (this.#pair.writing !== 'letters' && hasPinyinName(target, name));
  }

  /** Whether the target mentions a country that the source has no word for. */
  hasOtherCountry(source: string, target: string): boolean {
    return this.#countries.hasOther(source, target);
  }

  /** Whether the target has the name in its own letters, however they are joined: `NorvikAware` for `Norvik-Aware`. */
  isKept(target: string, name: string): boolean {
    if (target.includes(name)) return true;
    const singular = joinLetters(name).replace(/s$/, '');
    if (singular.length < MIN_KEPT_CHARACTERS) return false;
    return (target.match(LATIN_RUN) ?? []).some((run) => joinLetters(run).includes(singular));
  }

  /** How much better the target matches the name, as it sounds, than it must: negative where it does not have it. */
  score(source: string, target: string, name: string): number {
    // The adjective of a country sounds like it.
    if (!this.#isPhonetic(name) || isCountryWithAdjective(source, name)) return -Infinity;
    return this.#matcher.score(source, target, name, hasAcceptedRendering(name, this.#pair.to) || isCountry(name));
  }

  #hasRendering(target: string, name: string): boolean {
    const accepted = acceptedRenderings(name, this.#pair.to);
    if (accepted.some((each) => target.includes(each))) return true;
    const long = accepted.filter((each) => each.length >= MIN_FOLDED_CHARACTERS);
    if (long.length === 0 || this.#pair.writing === 'letters') return false;
    const foldText = this.#pair.writing === 'han' ? this.#syllablesOf : foldKatakana;
    const folded = foldText(target);
    return long.some((each) => folded.includes(foldText(each)));
  }

  /** Newsrooms write one name in different characters of the same sound: 内罗毕, 内罗比. */
  readonly #syllablesOf = remembered((text) => ` ${[...text].map(pinyinOf).join(' ')} `);

  /** Acronyms are spelled by their letters unless they can be read; of short names in characters the list is complete. */
  #isPhonetic(name: string): boolean {
    if (ACRONYM.test(name)) return READ_ACRONYM.test(name);
    if (this.#pair.writing !== 'han' || !isEastAsianName(name)) return true;
    return acceptedRenderings(name, this.#pair.to).length === 0;
  }
}

function joinLetters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
