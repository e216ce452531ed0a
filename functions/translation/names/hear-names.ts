import { foldKatakana } from '../../language/names/fold-katakana.ts';
import { isKnownName, knownTranslations } from '../../language/names/known-names.ts';
import { consonantsIn, type Sounds, soundDistance, type Writing } from '../../language/names/sound-alike.ts';
import type { TargetScript } from '../target-script.ts';
import type { TargetWords } from '../target-words.ts';
import { CountriesByEar, isCountry } from './hear-countries.ts';
import { fold } from './name-forms.ts';
import { isEastAsian, soundsLikePinyin } from './pinyin-names.ts';
import { spellsAcronym } from './spelled-acronyms.ts';

/** How far a name may be from how it is written, by the number of its consonants: the fewer, the more sounds like it. */
const FARTHEST: Readonly<Record<Writing | 'letters', readonly number[]>> = {
  letters: [0, 0.1, 0.2, 0.2, 0.2, 0.24],
  kana: [0, 0.04, 0.12, 0.16, 0.2, 0.22],
  han: [0, 0.05, 0.14, 0.2, 0.26, 0.28],
};
/** How far a name may be that the language is known to write in another way. */
const FARTHEST_KNOWN: Readonly<Record<Writing | 'letters', number>> = { letters: 0.07, kana: 0.04, han: 0.04 };
/** What sounds more like another word of the source, and at least so much, says that word. */
const FARTHEST_OTHER = 0.2;
const SHORTEST_OTHER = 3;
const SHORTEST_LOANWORD = 4;
/** Words run together, where a translator's text has lost its spaces. */
const LONGEST_WORD = 9;
const LONGEST_WORD_AT_ALL = 13;
const FEWEST_IN_LONG_WORD = 3;
const FARTHEST_IN_LONG_WORD = 0.1;
const ACRONYM = /^\p{Lu}{2,6}$/u;
/** NATO, UNICEF. */
const READ_ACRONYM = /^(?=.{4})[^AEIOU]{0,2}[AEIOU]+[^AEIOU]{1,2}[AEIOU]/;
const LATIN_RUN = /\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N} .'’&-]{2,}/gu;
const SHORTEST_KEPT = 4;
const SHORTEST_FOLDED = 3;
const WORD = /[\p{L}\p{M}]+/gu;

/** A place of a target where a name may be said. */
interface Unit {
  readonly sounds: Sounds;
  /** More than words have, and a translator's text has lost a space; 0 where there are no spaces. */
  readonly letters: number;
}

/** Finds names in targets whose script has no capitals: as they are, as they sound, or as the language is known to say them. */
export class NamesByEar {
  readonly #script: TargetScript;
  readonly #words: TargetWords;
  readonly #language: string;
  /** What targets are written in; `undefined` for letters. */
  readonly writing: Writing | undefined;
  readonly #countries: CountriesByEar;
  readonly #units = new Map<string, readonly Unit[]>();

  constructor(language: string, script: TargetScript, words: TargetWords) {
    this.#script = script;
    this.#words = words;
    this.#language = language;
    if (script.names === 'unspaced') this.writing = script.code === 'Jpan' ? 'kana' : 'han';
    this.#countries = new CountriesByEar(language, script);
  }

  /** Whether the target surely says the name: in its own letters, or in the way that is usual in the language. */
  isWritten(source: string, target: string, name: string): boolean {
    if (this.isKept(target, name)) return true;
    if (isCountry(name) && this.#countries.has(source, target, name)) return true;
    if (!isCountry(name) && this.#hasKnown(target, name)) return true;
    if (this.#script.code === 'Arab' && ACRONYM.test(name)) return spellsAcronym(target, name);
    return this.writing !== undefined && soundsLikePinyin(name, target);
  }

  /** Whether the target has the name in its own letters, however they are joined: `NorvikAware` for `Norvik-Aware`. */
  isKept(target: string, name: string): boolean {
    if (target.includes(name)) return true;
    const own = joinLetters(name);
    const singular = own.replace(/s$/, '');
    return (
      own.length >= SHORTEST_KEPT && (target.match(LATIN_RUN) ?? []).some((run) => joinLetters(run).includes(singular))
    );
  }

  #hasKnown(target: string, name: string): boolean {
    const known = knownTranslations(name, this.#language);
    if (known.some((each) => target.includes(each))) return true;
    if (this.writing !== 'kana' || known.length === 0) return false;
    const folded = foldKatakana(target);
    return known.some((each) => each.length >= SHORTEST_FOLDED && folded.includes(foldKatakana(each)));
  }

  /**
   * How far what sounds most like the name is from it, 0 where it is the same; `undefined` where nothing sounds like it,
   * or nothing that does not sound more like another word of the source.
   */
  hear(source: string, target: string, name: string): number | undefined {
    if (!this.#isSounded(name)) return undefined;
    const sounds = this.#words.soundsOf(name);
    const heard = this.#hearSounds(source, target, name, sounds);
    // Japanese and Chinese leave the s at the end of a name out: `Mills` is ミル.
    if (heard !== undefined || this.writing === undefined || !/[^s]s$/.test(name)) return heard;
    return this.#hearSounds(source, target, name, sounds.slice(0, -1));
  }

  /** Acronyms are said by their letters unless they can be read; of short names in characters the list is complete. */
  #isSounded(name: string): boolean {
    if (ACRONYM.test(name)) return READ_ACRONYM.test(name);
    return !(this.writing === 'han' && isEastAsian(name) && knownTranslations(name, this.#language).length > 0);
  }

  #isKnown(name: string): boolean {
    return isKnownName(name, this.#language) || isCountry(name);
  }

  #hearSounds(source: string, target: string, name: string, sounds: Sounds): number | undefined {
    const thresholds = FARTHEST[this.writing ?? 'letters'];
    const consonants = consonantsIn(sounds);
    const farthest = Math.min(
      thresholds[Math.min(consonants, thresholds.length - 1)] ?? 0,
      this.#isKnown(name) ? FARTHEST_KNOWN[this.writing ?? 'letters'] : Infinity,
    );
    const isOpen = sounds.startsWith('a');
    const anywhere = this.writing === undefined ? false : isOpen ? 'first' : true;
    let nearest: number | undefined;
    for (const unit of isOpen ? this.#openUnitsOf(target) : this.#unitsOf(target)) {
      const distance = Math.min(
        soundDistance(sounds, unit.sounds, { anywhere, writing: this.writing, farthest }),
        unit.letters > (consonants < FEWEST_IN_LONG_WORD ? LONGEST_WORD_AT_ALL : LONGEST_WORD)
          ? withinLongWord(sounds, unit.sounds)
          : Infinity,
      );
      const isNear = distance <= farthest;
      if (
        isNear &&
        distance < (nearest ?? Infinity) &&
        !this.#saysOther(source, name, unit, { distance, consonants })
      ) {
        nearest = distance;
      }
    }
    return nearest;
  }

  #saysOther(source: string, name: string, { sounds }: Unit, heard: { distance: number; consonants: number }): boolean {
    return (source.match(WORD) ?? []).some((word) => {
      // Only Japanese writes other words than names as they sound.
      const shortest = /^\p{Lu}/u.test(word) ? SHORTEST_OTHER : this.writing === 'kana' ? SHORTEST_LOANWORD : Infinity;
      if (word.length < shortest || word.includes(name)) return false;
      const own = this.#words.soundsOf(word);
      const other = soundDistance(own, sounds, { writing: this.writing, farthest: FARTHEST_OTHER });
      const isNearer = other < heard.distance || (other === heard.distance && consonantsIn(own) > heard.consonants);
      return isNearer && other <= FARTHEST_OTHER;
    });
  }

  #unitsOf(target: string): readonly Unit[] {
    let units = this.#units.get(target);
    if (units === undefined) {
      units =
        this.writing === undefined
          ? this.#words.of(target).map(({ text, sounds }) => ({ sounds, letters: text.length }))
          : this.#words.runsOf(target).map((sounds) => ({ sounds, letters: 0 }));
      this.#units.set(target, units);
    }
    return units;
  }

  /** Where a name that begins with a vowel may begin: nowhere in syllables that begin with a consonant. */
  #openUnitsOf(target: string): readonly Unit[] {
    if (this.writing === undefined) return this.#unitsOf(target);
    return this.#words.openRunsOf(target).map((sounds) => ({ sounds, letters: 0 }));
  }
}

function joinLetters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function withinLongWord(sounds: Sounds, word: Sounds): number {
  const distance = soundDistance(sounds, word, { anywhere: true, farthest: FARTHEST_IN_LONG_WORD });
  return distance <= FARTHEST_IN_LONG_WORD ? distance : Infinity;
}
