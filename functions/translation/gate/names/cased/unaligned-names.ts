import { consonantsIn, findExonym, type PhoneticKey, phoneticDistance } from '../../../../language/names/index.ts';
import { countryOfDemonym, findKnownPlace, findManyNamedCountry } from '../../../../language/places/index.ts';
import { functionWordsOf } from '../../../../language/tokens/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { LanguagePair } from '../../../translator.ts';
import { findPlaceStem, fold, MANY_NAMED, stemOfCountry } from '../target/name-forms.ts';
import type { TargetWord, TargetWords } from '../target/target-words.ts';
import type { TargetScript } from '../target-script.ts';
import { isNoun, standsAsNoun } from './capitalized-nouns.ts';
import { isTransliterated } from './compare-names.ts';

/** A word of the source may explain a capital of the target, even when it is only a cognate. */
const FARTHEST_COGNATE = 0.24;
const FARTHEST_SAME_LETTERS = 0.15;
/** By sound and letters together, a word that is no name: `президент`, not `сторону` for storm. */
const FARTHEST_COGNATE_WORD = 0.5;
const COGNATE_CHARACTERS = 3;
const FEWEST_CONSONANTS = 2;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /^\p{Script=Latin}/u;
const STEM_CHARACTERS = 4;
const ENDING_CHARACTERS = 2;
const ACRONYM = /(?<!\p{L})(?:\p{Lu}\.?){2,}(?!\p{L})/gu;
const SHORTEST_UNALIGNED = 3;
const SHORTEST_ACRONYM = 3;
const IN_CAPITALS = /^\p{Lu}{2,}$/u;
const OPENS_QUOTATION = /["“„«]$/u;
/** A quotation whose first word has a capital, and its second none. */
const QUOTED_SENTENCE = /["“]\p{Lu}[\p{L}'’]* \p{Ll}/u;
const BRITISH = ['Britain', 'England', 'Scotland', 'Wales'];
/** Other languages say whose money it is: `долларов США`. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\$|dollars?\b/i, 'America'],
  [/£|\bpounds?\b/i, 'Britain'],
  [/¥|\byen\b/i, 'Japan'],
  [/\bro?ubles?\b/i, 'Russia'],
  [/\byuan\b/i, 'China'],
  [/\brupees?\b/i, 'India'],
];

/** What looks like a name in a target though no word of its source is like it. */
export interface UnalignedName {
  readonly text: string;
  readonly sounds: PhoneticKey;
  /** Where it begins in the target, in characters. */
  readonly at: number;
  /** At the beginning of a sentence, where a capital tells nothing: only that the word is not known otherwise. */
  readonly isFirst: boolean;
  /** In German: a common noun. */
  readonly isNoun: boolean;
  /** In German: behind an article or an adjective, as nouns stand. */
  readonly isNounPhrase: boolean;
  /** The translation writes it without a capital elsewhere. */
  readonly isWord: boolean;
  /** Other targets of the translation have it too: a name of the article that a translator may add. */
  readonly isOfArticle: boolean;
}

interface SourceWord {
  readonly text: string;
  readonly folded: string;
  readonly sounds: PhoneticKey;
  readonly isCapitalized: boolean;
  /** ISO 3166-1 alpha-2, of a place: `Madrid` is said for Spain, and Spain for `Madrid`. */
  readonly country: string | undefined;
}

/** Finds strangers in targets. */
export class UnalignedNames {
  readonly #script: TargetScript;
  readonly #words: TargetWords;
  readonly #functionWords: ReadonlySet<string>;
  readonly #isLowerCased: (word: string) => boolean;
  readonly #language: string;
  readonly #nameOf: (country: string) => string | undefined;
  readonly #counts = new Map<string, number>();
  /** Abbreviations of all sources: one that a target has and its own source has not is no translation of another. */
  readonly #acronyms: ReadonlySet<string>;

  constructor(
    segments: readonly AlignedSegment[],
    { from, to: language }: LanguagePair,
    script: TargetScript,
    words: TargetWords,
    isLowerCased: (word: string) => boolean,
  ) {
    this.#script = script;
    this.#words = words;
    this.#isLowerCased = isLowerCased;
    this.#functionWords = functionWordsOf(from);
    this.#acronyms = new Set(segments.flatMap(({ source }) => acronymsIn(source)));
    this.#language = language.split('-')[0] ?? language;
    const countries = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    this.#nameOf = (country) => (/^[A-Z]{2}$/.test(country) ? countries.of(country) : undefined);
    for (const { target } of segments) {
      const stems = new Set(words.capitalsOf(target).map(({ folded }) => stemOf(folded)));
      for (const stem of stems) this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1);
    }
  }

  /** Words with a capital in a target that no word of the source explains, but for words that explain nothing. */
  find(source: string, target: string, excluded: ReadonlySet<string> = new Set()): readonly UnalignedName[] {
    const known = this.#sourceWordsOf(source, excluded);
    const isTranslated = this.#translatedAcronyms(source, target);
    const areNouns = this.#script.names === 'nouns';
    return this.#candidates(target)
      .filter(({ text }) => !isTranslated(text))
      .filter((word) => !known.some((each) => this.#explains(each, word)))
      .map((word) => ({
        text: word.text,
        sounds: word.sounds,
        at: word.at,
        isFirst: this.#isFirst(word, source, target),
        isNoun: areNouns && isNoun(word.text),
        isNounPhrase: areNouns && standsAsNoun(word, target),
        isWord: this.#isLowerCased(word.text),
        isOfArticle: (this.#counts.get(stemOf(word.folded)) ?? 0) > 1,
      }))
      .filter(({ isFirst, isWord }) => !isFirst || !isWord);
  }

  /**
   * Abbreviations differ between languages: those of the target that no source has stand for those of the source that the
   * target does not keep, unless there are more of them, or they are in letters that the target language does not use.
   */
  #translatedAcronyms(source: string, target: string): (word: string) => boolean {
    const { lost, added } = this.#changedAcronyms(source, target);
    return (word) => added.length <= lost.length && added.includes(word);
  }

  /** Whether a target has an abbreviation of its own for each of its source that it does not keep. */
  translatesAcronyms(source: string, target: string): boolean {
    const { lost, added } = this.#changedAcronyms(source, target);
    return added.length > 0 && added.length === lost.length;
  }

  #changedAcronyms(source: string, target: string): { readonly lost: string[]; readonly added: string[] } {
    const [own, other] = [acronymsIn(source), acronymsIn(target)];
    const lost = own.filter((acronym) => !other.includes(acronym));
    const added = other.filter(
      (acronym) =>
        acronym.length >= SHORTEST_ACRONYM &&
        !this.#acronyms.has(acronym) &&
        countryNamed(acronym) === undefined &&
        this.#isOfScript(acronym),
    );
    return { lost, added };
  }

  /**
   * Whether its place alone gives a word its capital. It does not where all letters are capitals or others than those of
   * the language; it does where a quotation begins that begins so in the source as well.
   */
  #isFirst({ text, at, isFirst }: TargetWord, source: string, target: string): boolean {
    if (IN_CAPITALS.test(text) || !this.#isOfScript(text)) return false;
    if (isFirst) return true;
    const isQuoted = OPENS_QUOTATION.test(target.slice(0, at)) && /^\s\p{Ll}/u.test(target.slice(at + text.length));
    return isQuoted && QUOTED_SENTENCE.test(source);
  }

  #isOfScript(word: string): boolean {
    return this.#script.code === 'Latn' || !LATIN.test(word);
  }

  #sourceWordsOf(source: string, excluded: ReadonlySet<string>): SourceWord[] {
    const currencies = CURRENCIES.flatMap(([currency, country]) => (currency.test(source) ? [country] : []));
    return [...(source.match(WORD) ?? []), ...currencies]
      .filter((word) => !this.#functionWords.has(word.toLowerCase()) && !excluded.has(word))
      .map((word) => ({
        text: word,
        folded: fold(word),
        sounds: this.#words.keyOf(word),
        isCapitalized: /^\p{Lu}/u.test(word),
        country: /^\p{Lu}/u.test(word) ? countryOf(word) : undefined,
      }))
      .filter(({ folded, isCapitalized }) => folded.length > COGNATE_CHARACTERS || isCapitalized);
  }

  #explains(known: SourceWord, { text, folded, sounds }: TargetWord): boolean {
    if (this.#script.isShared && isCognate(known.folded, folded)) return true;
    if (known.isCapitalized && findExonym(known.text, folded) === 0) return true;
    if (this.#script.isShared && !known.isCapitalized) return false;
    if (known.country !== undefined && this.#isOfCountry(known.country, text, folded)) return true;
    return !(isCountry(known.text) && !this.#script.isShared) && this.#soundsLike(known, text, sounds);
  }

  #soundsLike(known: SourceWord, text: string, sounds: PhoneticKey): boolean {
    if (consonantsIn(known.sounds) < FEWEST_CONSONANTS) return known.sounds === sounds;
    const isFree = known.isCapitalized && !this.#script.isShared;
    const farthest = isFree ? FARTHEST_COGNATE : FARTHEST_SAME_LETTERS;
    const distance = phoneticDistance(known.sounds, sounds, farthest);
    if (distance > farthest) return false;
    if (this.#script.isShared) return true;
    return isTransliterated(known.folded, text, distance, known.isCapitalized ? undefined : FARTHEST_COGNATE_WORD);
  }

  /** Whether a word is a country, inflected or not, or an adjective or people of it. */
  #isOfCountry(country: string, text: string, folded: string): boolean {
    if (country === countryNamed(text)) return true;
    const other = MANY_NAMED[country];
    const names = country === 'GB' ? BRITISH : [other].filter((each) => each !== undefined);
    if (names.length > 0) return names.some((each) => findManyNamedCountry(each, text, folded) === 0);
    const stem = stemOfCountry(this.#nameOf(country), this.#script.code);
    return stem !== undefined && findPlaceStem(folded, stem, this.#language) === 0;
  }

  #candidates(target: string): readonly TargetWord[] {
    return this.#words.capitalsOf(target).filter(({ text }) => text.length >= SHORTEST_UNALIGNED);
  }
}

function acronymsIn(text: string): readonly string[] {
  return [...new Set((text.match(ACRONYM) ?? []).map((acronym) => acronym.replaceAll('.', '')))];
}

/** Words that begin alike; short ones must be the same. */
function isCognate(known: string, word: string): boolean {
  return known.length > COGNATE_CHARACTERS ? word.startsWith(known.slice(0, COGNATE_CHARACTERS + 1)) : word === known;
}

/** What the forms of a name share. */
export function stemOf(folded: string): string {
  return folded.slice(0, Math.max(STEM_CHARACTERS, folded.length - ENDING_CHARACTERS));
}

/** Of a place or a people. */
function countryOf(word: string): string | undefined {
  return findKnownPlace(word)?.country ?? countryOfDemonym(word.toLowerCase());
}

/** What a country is called is known: a word that sounds like it by chance is not explained by it. */
function isCountry(word: string): boolean {
  return findKnownPlace(word)?.kind === 'country';
}

function countryNamed(word: string): string | undefined {
  const place = findKnownPlace(word);
  return place?.kind === 'country' ? place.country : undefined;
}
