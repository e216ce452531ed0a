import { consonantsIn, findExonym, type PhoneticKey, phoneticDistance } from '../../../../language/names/index.ts';
import {
  CountryForms,
  countriesOfMoney,
  countryOfWord,
  findKnownPlace,
  findManyNamedCountry,
  manyNamesOf,
} from '../../../../language/places/index.ts';
import { fold, functionWordsOf, isCommonNoun, leadsToNoun } from '../../../../language/tokens/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { NamePair } from '../name-pair.ts';
import type { TargetWord, TargetWords } from '../target/target-words.ts';
import { Acronyms } from './acronyms.ts';
import { isTransliterated } from './compare-names.ts';

/** A word of the source may explain a capital of the target even when it is only a cognate: distances up to which it does. */
const MAX_DISTANCE_OF_COGNATE = 0.24;
const MAX_DISTANCE_OF_SAME_SCRIPT = 0.15;
/** By sound and letters together, a word that is not a name: `президент`, not `сторону` for storm. */
const MAX_DISTANCE_OF_WORD = 0.5;
/** Words that short must be equal to be cognates. */
const SHORT_COGNATE_CHARACTERS = 3;
const MIN_CONSONANTS = 2;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /^\p{Script=Latin}/u;
/** A stem is a word without its ending, of at most two letters. */
const MIN_STEM_CHARACTERS = 4;
const MAX_ENDING_CHARACTERS = 2;
/** Shorter words are initials. */
const MIN_CHARACTERS = 3;
const IN_CAPITALS = /^\p{Lu}{2,}$/u;
const JOINED = /^-\p{Lu}/u;
const WORD_BEFORE = /(\p{L}+)\s+["„“»«‚']?$/u;
const OPENS_QUOTATION = /["“„«]$/u;
/** A quotation whose first word has a capital, and its second none. */
const QUOTED_SENTENCE = /["“]\p{Lu}[\p{L}'’]* \p{Ll}/u;

/** What looks like a name in a target though no word of its source is like it. */
export interface UnalignedName {
  readonly text: string;
  readonly sounds: PhoneticKey;
  /** Where it begins in the target, in characters. */
  readonly at: number;
  /** At the beginning of a sentence, where a capital tells nothing, and the word is not known from elsewhere. */
  readonly isFirst: boolean;
  /** Where nouns have capitals: a common noun, and a word behind an article or an adjective, as nouns stand. */
  readonly isNoun: boolean;
  readonly isNounPhrase: boolean;
  /** The translation writes it without a capital elsewhere. */
  readonly isLowerCased: boolean;
  /** Other targets of the translation have it too: a name of the article that a translator may add. */
  readonly isRepeated: boolean;
}

interface SourceWord {
  readonly text: string;
  readonly folded: string;
  readonly sounds: PhoneticKey;
  readonly isCapitalized: boolean;
  /** ISO 3166-1 alpha-2, of a place: `Madrid` stands for Spain, and Spain for `Madrid`. */
  readonly country: string | undefined;
  /** What a country is called is known: a word that sounds like it by chance is not explained by it. */
  readonly isCountry: boolean;
}

/** Finds names in targets that are aligned with no word of their source. */
export class UnalignedNames {
  readonly #pair: NamePair;
  readonly #words: TargetWords;
  readonly #countries: CountryForms;
  readonly #acronyms: Acronyms;
  readonly #isLowerCased: (word: string) => boolean;
  /** In how many targets the forms of a name stand, by their stem. */
  readonly #counts = new Map<string, number>();

  constructor(
    segments: readonly AlignedSegment[],
    pair: NamePair,
    words: TargetWords,
    isLowerCased: (word: string) => boolean,
  ) {
    this.#pair = pair;
    this.#words = words;
    this.#countries = CountryForms.of(pair.to);
    this.#acronyms = new Acronyms(segments, (word) => this.#isOfScript(word));
    this.#isLowerCased = isLowerCased;
    for (const { target } of segments) {
      const stems = new Set(words.capitalsOf(target).map(({ folded }) => stemOf(folded)));
      for (const stem of stems) this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1);
    }
  }

  /** Words with a capital in a target that no word of the source explains, those of `excluded` aside. */
  find(source: string, target: string, excluded: ReadonlySet<string> = new Set()): readonly UnalignedName[] {
    const known = this.#sourceWordsOf(source, excluded);
    const isTranslation = this.#acronyms.translationsIn(source, target);
    return this.#words
      .capitalsOf(target)
      .filter(({ text }) => text.length >= MIN_CHARACTERS && !isTranslation(text))
      .filter((word) => !known.some((each) => this.#explains(each, word)))
      .map((word) => this.#describe(word, source, target))
      .filter(({ isFirst, isLowerCased }) => !isFirst || !isLowerCased);
  }

  /** Whether a target has an abbreviation of its own for each of its source that it does not keep. */
  translatesAcronyms(source: string, target: string): boolean {
    return this.#acronyms.areTranslated(source, target);
  }

  #describe(word: TargetWord, source: string, target: string): UnalignedName {
    const { text, sounds, at } = word;
    const isInitials = IN_CAPITALS.test(text);
    const mayBeNoun = this.#pair.capitalizesNouns && !isInitials;
    return {
      text,
      sounds,
      at,
      isFirst: !isInitials && this.#isFirst(word, source, target),
      isNoun: mayBeNoun && isCommonNoun(text, this.#pair.to),
      isNounPhrase: mayBeNoun && this.#standsAsNoun(word, target),
      isLowerCased: this.#isLowerCased(text),
      isRepeated: (this.#counts.get(stemOf(word.folded)) ?? 0) > 1,
    };
  }

  /**
   * Whether its place alone gives a word its capital. It does not where its letters are others than those of the
   * language; it does where a quotation begins that begins so in the source as well.
   */
  #isFirst({ text, at, isFirst }: TargetWord, source: string, target: string): boolean {
    if (!this.#isOfScript(text)) return false;
    if (isFirst) return true;
    const isQuoted = OPENS_QUOTATION.test(target.slice(0, at)) && /^\s\p{Ll}/u.test(target.slice(at + text.length));
    return isQuoted && QUOTED_SENTENCE.test(source);
  }

  /**
   * Nouns have an article or an adjective before them; names mostly have a preposition or a name. What is before the
   * first part of a compound belongs to its last part: `die Davis-Station`.
   */
  #standsAsNoun({ text, at }: TargetWord, target: string): boolean {
    if (JOINED.test(target.slice(at + text.length))) return false;
    return leadsToNoun(WORD_BEFORE.exec(target.slice(0, at))?.[1] ?? '', this.#pair.to);
  }

  #isOfScript(word: string): boolean {
    return this.#pair.script === 'Latn' || !LATIN.test(word);
  }

  #sourceWordsOf(source: string, excluded: ReadonlySet<string>): SourceWord[] {
    const functionWords = functionWordsOf(this.#pair.from);
    return [...(source.match(WORD) ?? []), ...countriesOfMoney(source)]
      .filter((word) => !functionWords.has(word.toLowerCase()) && !excluded.has(word))
      .map((word) => ({
        text: word,
        folded: fold(word),
        sounds: this.#words.keyOf(word),
        isCapitalized: /^\p{Lu}/u.test(word),
        country: countryOfWord(word),
        isCountry: findKnownPlace(word)?.kind === 'country',
      }))
      .filter(({ folded, isCapitalized }) => folded.length > SHORT_COGNATE_CHARACTERS || isCapitalized);
  }

  #explains(known: SourceWord, { text, folded, sounds }: TargetWord): boolean {
    const { isShared } = this.#pair;
    if (isShared && isCognate(known.folded, folded)) return true;
    if (known.isCapitalized && findExonym(known.text, folded) === 0) return true;
    if (isShared && !known.isCapitalized) return false;
    if (known.country !== undefined && this.#isOfCountry(known.country, text, folded)) return true;
    return !(known.isCountry && !isShared) && this.#soundsLike(known, text, sounds);
  }

  #soundsLike(known: SourceWord, text: string, sounds: PhoneticKey): boolean {
    const { isShared } = this.#pair;
    if (consonantsIn(known.sounds) < MIN_CONSONANTS) return known.sounds === sounds;
    const most = known.isCapitalized && !isShared ? MAX_DISTANCE_OF_COGNATE : MAX_DISTANCE_OF_SAME_SCRIPT;
    const distance = phoneticDistance(known.sounds, sounds, most);
    if (distance > most || isShared) return distance <= most;
    return isTransliterated(known.folded, text, distance, known.isCapitalized ? undefined : MAX_DISTANCE_OF_WORD);
  }

  /** Whether a word is a country, inflected or not, or an adjective or people of it. */
  #isOfCountry(country: string, text: string, folded: string): boolean {
    const place = findKnownPlace(text);
    if (place?.kind === 'country' && place.country === country) return true;
    const names = manyNamesOf(country);
    if (names.length > 0) return names.some((each) => findManyNamedCountry(each, text, folded) === 0);
    const stem = this.#countries.stemOf(country);
    return stem !== undefined && this.#countries.findStem(folded, stem) === 0;
  }
}

/** Words that begin alike; short ones must be the same. */
function isCognate(known: string, word: string): boolean {
  if (known.length <= SHORT_COGNATE_CHARACTERS) return word === known;
  return word.startsWith(known.slice(0, SHORT_COGNATE_CHARACTERS + 1));
}

/** What the forms of a name share. */
export function stemOf(folded: string): string {
  return folded.slice(0, Math.max(MIN_STEM_CHARACTERS, folded.length - MAX_ENDING_CHARACTERS));
}
