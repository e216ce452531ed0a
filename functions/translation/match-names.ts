import { canonicalPlace, findKnownPlace } from '../language/places.ts';
import { isNameCharacter, romanize } from '../language/romanize.ts';
import { consonantsIn, type Sounds, soundDistance, soundsOf } from '../language/sound-alike.ts';
import { fold, startsSentence, stemOfCountry } from './name-forms.ts';
import { scriptOf } from './scripts.ts';
import type { LanguagePair } from './translator.ts';

/** Scripts whose letters `romanize` can sound. */
const READABLE: ReadonlySet<string> = new Set([
  ...['Latn', 'Cyrl', 'Arab', 'Hebr', 'Grek', 'Deva', 'Geor', 'Armn', 'Jpan', 'Kore', 'Hans', 'Hant'],
]);
const UNSPACED: ReadonlySet<string> = new Set(['Jpan', 'Hans', 'Hant']);
const CASED: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek', 'Armn']);
/** Latin-script languages that write foreign names as they sound. */
const TRANSLITERATING: ReadonlySet<string> = new Set(['lv', 'lt', 'az', 'sr', 'uz', 'sq', 'bs']);
const NOUNS_CAPITALIZED: ReadonlySet<string> = new Set(['de', 'lb']);
/** How far a transliteration may sound from its name. */
const FARTHEST = 0.33;
/** How far a word of the same script may be from the name that it is a form of. */
const FARTHEST_FORM = 0.15;
/** In a row of characters much sounds like something. */
const FARTHEST_IN_ROW = 0.32;
const FARTHEST_SHORT_IN_ROW = 0.22;
const FEW_CONSONANTS = 2;
/** What a place is called in a language of the same script. */
const FARTHEST_PLACE = 0.25;
/** A word of the source may explain a capital of the target, even when it is only a cognate. */
const FARTHEST_COGNATE = 0.3;
const COGNATE_CHARACTERS = 3;
/** The United States, the United Kingdom, the Netherlands. */
const MANY_NAMED: ReadonlySet<string> = new Set(['US', 'GB', 'NL']);
const WORD = /[\p{L}\p{M}]+/gu;
const ARABIC_PREFIX = /^[وف]?(?:ال|لل|بال|كال|[بلك])?(?=[\u0621-\u064a]{2})/;
const LATIN_NAME = /(?<![\p{Script=Latin}\p{N}.@/])\p{Lu}\p{Script=Latin}{2,}(?![\p{Script=Latin}\p{N}.@/])/gu;
/** Adjectives of places have no capital in Russian and Ukrainian: `аризонский`. */
const SLAVIC_ADJECTIVE = /^\p{Script=Cyrillic}{3,}[сцз]ь?к/u;
const KATAKANA = /[ァ-ヺー]{2,}/g;
const SHORTEST_STRANGER = 3;

/** What tells names from other words: a capital, nothing but their sound, or a capital that every noun has. */
export type NameScript = 'cased' | 'nouns' | 'uncased' | 'unspaced';

interface TargetWord {
  readonly text: string;
  readonly folded: string;
  readonly sounds: Sounds;
  readonly isFirst: boolean;
}

/** Finds names in targets: as they are, inflected, transliterated, or under another name of the same place. */
export class TargetNames {
  /** Whether names can be compared at all in the script of the target. */
  readonly isReadable: boolean;
  readonly script: NameScript;
  readonly #isLatin: boolean;
  readonly #sourceWords: ReadonlySet<string>;
  readonly #isJapanese: boolean;
  readonly #isUnspaced: boolean;
  readonly #isSameScript: boolean;
  readonly #farthest: number;
  readonly #country: (code: string) => string | undefined;
  readonly #words = new Map<string, readonly TargetWord[]>();
  readonly #said = new Map<string, boolean>();
  readonly #sounds = new Map<string, Sounds>();

  /** The sources are those of the whole translation. */
  constructor(sources: readonly string[], { from, to }: LanguagePair) {
    const [source, target] = [scriptOf(from), scriptOf(to)];
    const code = to.split('-')[0] ?? to;
    this.isReadable = READABLE.has(source) && READABLE.has(target) && !UNSPACED.has(source);
    if (UNSPACED.has(target)) this.script = 'unspaced';
    else if (!CASED.has(target)) this.script = 'uncased';
    else this.script = NOUNS_CAPITALIZED.has(code) ? 'nouns' : 'cased';
    this.#sourceWords = new Set(sources.flatMap((each) => each.toLowerCase().match(WORD) ?? []));
    this.#isLatin = target === 'Latn';
    this.#isJapanese = target === 'Jpan';
    this.#isUnspaced = UNSPACED.has(target);
    this.#isSameScript = source === target;
    const names = new Intl.DisplayNames([to], { type: 'region', fallback: 'none' });
    this.#country = (country) => stemOfCountry(names.of(country), target);
    this.#farthest = source === target && !TRANSLITERATING.has(code) ? FARTHEST_FORM : FARTHEST;
  }

  /** Whether the target says a name of the source. */
  has(target: string, name: string): boolean {
    const key = `${name}\n${target}`;
    const known = this.#said.get(key);
    if (known !== undefined) return known;
    const isSaid = this.#says(target, name);
    this.#said.set(key, isSaid);
    return isSaid;
  }

  #says(target: string, name: string): boolean {
    if (target.includes(name) || this.#hasCountry(target, name)) return true;
    const folded = fold(name);
    const sounds = this.#soundsOf(name);
    if (this.#isUnspaced) {
      const farthest = consonantsIn(sounds) <= FEW_CONSONANTS ? FARTHEST_SHORT_IN_ROW : FARTHEST_IN_ROW;
      return soundDistance(sounds, this.#rowOf(target), ANYWHERE) <= farthest;
    }
    const stem = folded.slice(0, Math.max(COGNATE_CHARACTERS, folded.length - (folded.length > 6 ? 2 : 1)));
    const isPlace = findKnownPlace(name) !== undefined;
    const place = canonicalPlace(name);
    const farthest = isPlace ? Math.max(FARTHEST_PLACE, this.#farthest) : this.#farthest;
    return this.#wordsOf(target).some(
      (word) =>
        (this.#isSameScript && this.#isForm(word.folded, stem)) ||
        soundDistance(sounds, word.sounds) <= farthest ||
        (isPlace && canonicalPlace(word.text) === place),
    );
  }

  /** Inflected, or within a compound as German writes it: `Nordkorea`. */
  #isForm(word: string, stem: string): boolean {
    return stem.length > COGNATE_CHARACTERS ? word.includes(stem) : word.startsWith(stem);
  }

  /** A country under its name, or as an adjective of it; of some countries there are too many. */
  #hasCountry(target: string, name: string): boolean {
    if (name === 'Korea') return this.#saysCountry(target, 'KR') || this.#saysCountry(target, 'KP');
    const place = findKnownPlace(name);
    if (place?.kind !== 'country') return false;
    return MANY_NAMED.has(place.country) || this.#saysCountry(target, place.country);
  }

  #saysCountry(target: string, country: string): boolean {
    const stem = this.#country(country);
    return stem !== undefined && fold(target).includes(stem);
  }

  /** Names in a target that no word of the source explains. Where there are no capitals, only foreign letters tell. */
  strangers(source: string, target: string): readonly string[] {
    const known = (source.match(WORD) ?? [])
      .filter((word) => word.length > COGNATE_CHARACTERS || /^\p{Lu}/u.test(word))
      .map((word) => ({
        folded: fold(word),
        sounds: this.#soundsOf(word),
        farthest: /^\p{Lu}/u.test(word) && !this.#isSameScript ? FARTHEST_COGNATE : FARTHEST_FORM,
      }));
    const isExplained = ({ folded, sounds }: TargetWord) =>
      known.some(
        (word) =>
          (this.#isSameScript && folded.startsWith(word.folded.slice(0, COGNATE_CHARACTERS + 1))) ||
          soundDistance(word.sounds, sounds, this.#isUnspaced ? MERGED : {}) <= word.farthest,
      );
    return [
      ...this.foreignWords(target),
      ...this.#candidates(target)
        .filter((word) => !isExplained(word))
        .map(({ text }) => text),
    ];
  }

  /** Latin words with a capital in a target of another script, which the sources do not have. */
  foreignWords(target: string): string[] {
    if (this.#isLatin) return [];
    return (target.match(LATIN_NAME) ?? []).filter(
      (word) => word !== word.toUpperCase() && !this.#sourceWords.has(word.toLowerCase()),
    );
  }

  #candidates(target: string): readonly TargetWord[] {
    if (this.#isUnspaced) return (target.match(KATAKANA) ?? []).map((text) => this.#toWord(text, false));
    if (this.script !== 'cased') return [];
    return this.#wordsOf(target).filter(({ text, isFirst }) => !isFirst && text.length >= SHORTEST_STRANGER);
  }

  /** In scripts with capitals, the words that have one: a name is written so. */
  #wordsOf(target: string): readonly TargetWord[] {
    let words = this.#words.get(target);
    if (words === undefined) {
      const all = [...target.matchAll(WORD)].map((match) =>
        this.#toWord(match[0], startsSentence(target, match.index)),
      );
      const names = all.filter(({ text }) => !/^\p{Ll}/u.test(text)).flatMap((word) => this.#formsOf(word));
      const adjectives = all.filter(({ text }) => SLAVIC_ADJECTIVE.test(text));
      words = this.#isLatin ? names : [...names, ...this.#pairsOf(names), ...adjectives];
      this.#words.set(target, words);
    }
    return words;
  }

  /** Arabic writes conjunction, prepositions and article together with the word. */
  #formsOf(word: TargetWord): TargetWord[] {
    const bare = word.text.replace(ARABIC_PREFIX, '');
    return bare === word.text ? [word] : [word, this.#toWord(bare, word.isFirst)];
  }

  /** One name may be two words in another script: `بيونغ يانغ`. */
  #pairsOf(words: readonly TargetWord[]): TargetWord[] {
    return words
      .slice(1)
      .map((word, index) => ({ ...word, sounds: `${words[index]?.sounds ?? ''}${word.sounds}`, isFirst: true }));
  }

  #toWord(text: string, isFirst: boolean): TargetWord {
    return { text, folded: fold(text), sounds: this.#soundsOf(text), isFirst };
  }

  #soundsOf(word: string): Sounds {
    let sounds = this.#sounds.get(word);
    if (sounds === undefined) {
      sounds = soundsOf(romanize(word));
      this.#sounds.set(word, sounds);
    }
    return sounds;
  }

  /** What may be names in a text without spaces, run together with marks between them. */
  #rowOf(target: string): Sounds {
    let row = this.#sounds.get(target);
    if (row === undefined) {
      row = [
        ...target.matchAll(
          this.#isJapanese ? /[ァ-ヺー]+|\p{Script=Latin}+/gu : /[\p{Script=Han}]+|\p{Script=Latin}+/gu,
        ),
      ]
        .map(([run]) => (/\p{Script=Han}/u.test(run) ? nameRuns(run) : run))
        .map((run) =>
          run
            .split('#')
            .map((part) => soundsOf(romanize(part)))
            .join('#'),
        )
        .join(BETWEEN);
      this.#sounds.set(target, row);
    }
    return row;
  }
}

const ANYWHERE = { anywhere: true, mergesLiquids: true };
const MERGED = { mergesLiquids: true };
/** A sound that no name has. */
const BETWEEN = '##';

/** Chinese characters that do not write names part the runs of those that do. */
function nameRuns(run: string): string {
  return [...run].map((character) => (isNameCharacter(character) ? character : '#')).join('');
}
