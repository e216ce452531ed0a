import { findCustomaryName } from '../../language/names/customary-names.ts';
import { consonantsIn, type Sounds, soundDistance } from '../../language/names/sound-alike.ts';
import { findManyNamedCountry } from '../../language/places/country-stems.ts';
import { countryOfDemonym } from '../../language/places/demonyms.ts';
import { findKnownPlace } from '../../language/places/places.ts';
import { functionWordsOf } from '../../language/words/function-words.ts';
import { isGermanNoun } from '../../language/words/german-nouns.ts';
import type { AlignedSegment } from '../aligned-segment.ts';
import type { TargetScript } from '../target-script.ts';
import type { TargetWord, TargetWords } from '../target-words.ts';
import type { LanguagePair } from '../translator.ts';
import { findPlaceStem, fold, MANY_NAMED, stemOfCountry } from './name-forms.ts';

/** A word of the source may explain a capital of the target, even when it is only a cognate. */
const FARTHEST_COGNATE = 0.24;
const FARTHEST_SAME_LETTERS = 0.15;
const COGNATE_CHARACTERS = 3;
const FEWEST_CONSONANTS = 2;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /^\p{Script=Latin}/u;
const STEM_CHARACTERS = 4;
const ENDING_CHARACTERS = 2;
const ACRONYM = /(?<!\p{L})(?:\p{Lu}\.?){2,}(?!\p{L})/gu;
const GERMAN_NOUN = /(?:ung|heit|keit|schaft|tion|ität|nis|ling|tum|ismus)(?:en|e|s)?$/u;
const GERMAN_DETERMINER =
  /^(?:d(?:as|es|ie)|.{0,3}ein|zu[mr]|[iav]m|[vb]om|beim|ins|ans|viel|mehr|wenig|kein|\p{N}+)$/iu;
const GERMAN_ADJECTIVE = /^\p{Ll}+e[nmrs]?$/u;
/** Words that end as adjectives do, and are none: prepositions, adverbs, and verbs of saying, being and doing before a name. */
const GERMAN_NO_ADJECTIVE = new Set(
  (
    'gegen neben zwischen hinter unter über wegen trotz ohne außer wider binnen anstelle zugunsten seitens mitten nahe ' +
    'oder aber wie sowie wenn nachdem indem seitdem trotzdem außerdem zudem allem immer wieder hier später früher bisher ' +
    'seither leider weder entweder sondern daher vorher nachher heute gestern morgen gerne beinahe selber weiter ferner ' +
    'dagegen hingegen deswegen darüber gegenüber darunter dahinter dazwischen unterdessen indessen ' +
    'sagte sagten sage sagen erklärte erklärten erkläre meinte meinten betonte betonten berichtete berichteten meldete ' +
    'meldeten teilte teilten fügte warnte warnten forderte forderten lobte kritisierte bestätigte verkündete twitterte ' +
    'antwortete fragte nannte nannten zitierte habe haben hatte hatten hätte wurde wurden werde werden würde würden sei ' +
    'seien war waren wäre wären wolle wollen wollte wollten könne können konnte konnten könnte solle sollen sollte sollten ' +
    'müsse müssen musste mussten dürfe dürfen durfte durften gebe gehe kommen komme machte machten besiegte besiegten ' +
    'folgte folgten ersetzte spielte spielten startete lebte liebte kannte heiße wusste glaubte hoffte zeigte zeigten ' +
    'stellte setzte führte erreichte erzielte verließ rettete'
  ).split(' '),
);
const SHORTEST_STRANGER = 3;
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
export interface Stranger {
  readonly text: string;
  readonly sounds: Sounds;
  /** Where it begins in the target, in characters. */
  readonly at: number;
  /** At the beginning of a sentence, where a capital tells nothing: only that the word is not known otherwise. */
  readonly isFirst: boolean;
  /** The translation writes it without a capital elsewhere. */
  readonly isWord: boolean;
  /** Other targets of the translation have it too: a name of the article that a translator may add. */
  readonly isOfArticle: boolean;
}

interface SourceWord {
  readonly text: string;
  readonly folded: string;
  readonly sounds: Sounds;
  readonly isCapitalized: boolean;
  /** ISO 3166-1 alpha-2, of a place: `Madrid` is said for Spain, and Spain for `Madrid`. */
  readonly country: string | undefined;
}

/** Finds strangers in targets. */
export class Strangers {
  readonly #script: TargetScript;
  readonly #words: TargetWords;
  readonly #functionWords: ReadonlySet<string>;
  readonly #isSmall: (word: string) => boolean;
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
    isSmall: (word: string) => boolean,
  ) {
    this.#script = script;
    this.#words = words;
    this.#isSmall = isSmall;
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
  find(source: string, target: string, unexplaining: ReadonlySet<string> = new Set()): readonly Stranger[] {
    const known = this.#sourceWordsOf(source, unexplaining);
    const isTranslated = this.#translatedAcronyms(source, target);
    return this.#candidates(target)
      .filter(({ text }) => !isTranslated(text))
      .filter((word) => !known.some((each) => this.#explains(each, word)))
      .map((word) => ({
        text: word.text,
        sounds: word.sounds,
        at: word.at,
        isFirst: word.isFirst,
        isWord: this.#isSmall(word.text),
        isOfArticle: (this.#counts.get(stemOf(word.folded)) ?? 0) > 1,
      }))
      .filter(({ isFirst, isWord }) => !isFirst || !isWord);
  }

  /**
   * Abbreviations differ between languages: those of the target that no source has stand for those of the source that the
   * target does not keep, unless there are more of them, or they are in letters that the target language does not use.
   */
  #translatedAcronyms(source: string, target: string): (word: string) => boolean {
    const [own, other] = [acronymsIn(source), acronymsIn(target)];
    const lost = own.filter((acronym) => !other.includes(acronym));
    const added = other.filter(
      (acronym) =>
        acronym.length >= SHORTEST_STRANGER &&
        !this.#acronyms.has(acronym) &&
        countryNamed(acronym) === undefined &&
        this.#isOfScript(acronym),
    );
    return (word) => added.length <= lost.length && added.includes(word);
  }

  #isOfScript(word: string): boolean {
    return this.#script.code === 'Latn' || !LATIN.test(word);
  }

  #sourceWordsOf(source: string, unexplaining: ReadonlySet<string>): SourceWord[] {
    const currencies = CURRENCIES.flatMap(([currency, country]) => (currency.test(source) ? [country] : []));
    return [...(source.match(WORD) ?? []), ...currencies]
      .filter((word) => !this.#functionWords.has(word.toLowerCase()) && !unexplaining.has(word))
      .map((word) => ({
        text: word,
        folded: fold(word),
        sounds: this.#words.soundsOf(word),
        isCapitalized: /^\p{Lu}/u.test(word),
        country: /^\p{Lu}/u.test(word) ? countryOf(word) : undefined,
      }))
      .filter(({ folded, isCapitalized }) => folded.length > COGNATE_CHARACTERS || isCapitalized);
  }

  #explains(known: SourceWord, { text, folded, sounds }: TargetWord): boolean {
    if (this.#script.isShared && isCognate(known.folded, folded)) return true;
    if (known.isCapitalized && findCustomaryName(known.text, folded) === 0) return true;
    if (this.#script.isShared && !known.isCapitalized) return false;
    if (known.country !== undefined && this.#isOfCountry(known.country, text, folded)) return true;
    if (isCountry(known.text) && !this.#script.isShared) return false;
    if (consonantsIn(known.sounds) < FEWEST_CONSONANTS) return known.sounds === sounds;
    const farthest = known.isCapitalized && !this.#script.isShared ? FARTHEST_COGNATE : FARTHEST_SAME_LETTERS;
    return soundDistance(known.sounds, sounds) <= farthest;
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
    const words = this.#words.capitalsOf(target).filter(({ text }) => text.length >= SHORTEST_STRANGER);
    return this.#script.names === 'nouns' ? words.filter(({ text, at }) => !isNoun(text, target.slice(0, at))) : words;
  }
}

function acronymsIn(text: string): readonly string[] {
  return (text.match(ACRONYM) ?? []).map((acronym) => acronym.replaceAll('.', ''));
}

/** Words that begin alike; short ones must be the same. */
function isCognate(known: string, word: string): boolean {
  return known.length > COGNATE_CHARACTERS ? word.startsWith(known.slice(0, COGNATE_CHARACTERS + 1)) : word === known;
}

/** What the forms of a name share. */
export function stemOf(folded: string): string {
  return folded.slice(0, Math.max(STEM_CHARACTERS, folded.length - ENDING_CHARACTERS));
}

/** German nouns have an article or an adjective before them, or begin a sentence; names mostly have a preposition or a name. */
function isNoun(text: string, before: string): boolean {
  if (/^\p{Lu}{3,}$/u.test(text)) return false;
  if (GERMAN_NOUN.test(text) || isGermanNoun(text)) return true;
  const word = /(\p{L}+)\s+["„“»«‚']?$/u.exec(before)?.[1] ?? '';
  return GERMAN_DETERMINER.test(word) || (GERMAN_ADJECTIVE.test(word) && !GERMAN_NO_ADJECTIVE.has(word));
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
