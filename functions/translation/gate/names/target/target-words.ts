import { type PhoneticKey, phoneticKey, romanize } from '../../../../language/names/index.ts';
import type { TargetScript } from '../target-script.ts';
import { fold, startsSentence, TARGET_WORD, withoutDirection } from './name-forms.ts';

const ARABIC_PREFIX = /^[وف]?(?:ال|لل|بال|كال|[بلك])?(?=[\u0621-\u064a]{2})/;
const ARABIC_NG = /ن[جغ](?=\p{L})/u;
/** Adjectives of places have no capital in Russian and Ukrainian: `аризонский`, `паризький`. */
const SLAVIC_ADJECTIVE = /^\p{Script=Cyrillic}{3,}[сцз]ь?к\p{Script=Cyrillic}{1,3}$/u;
const SLAVIC_ENDINGS = [/с?ь?к\p{L}{1,3}$/u, /ь?к\p{L}{1,3}$/u];
const SHORTEST_WORD = 4;

/** A word of a target that may be a name. */
export interface TargetWord {
  readonly text: string;
  readonly folded: string;
  readonly sounds: PhoneticKey;
  /** Where it begins in the target, in characters. */
  readonly at: number;
  /** At the beginning of a sentence, where every word has a capital. */
  readonly isFirst: boolean;
  /** No word as it stands in the target, but what an adjective is made from, or two words run together. */
  readonly isDerived?: boolean;
}

/** Reads the words of targets that may be names, each target once. */
export class TargetWords {
  readonly #language: string;
  readonly #script: TargetScript;
  readonly #words = new Map<string, readonly TargetWord[]>();
  readonly #all = new Map<string, readonly TargetWord[]>();
  readonly #capitals = new Map<string, readonly TargetWord[]>();
  readonly #sounds = new Map<string, PhoneticKey>();

  constructor(language: string, script: TargetScript) {
    this.#language = language.split('-')[0] ?? language;
    this.#script = script;
  }

  /** What may be a name: in scripts with capitals a word that has one, or an adjective. */
  of(target: string): readonly TargetWord[] {
    let words = this.#words.get(target);
    if (words === undefined) {
      const names = this.capitalsOf(target).flatMap((word) => this.#formsOf(word));
      words = this.#script.code === 'Latn' ? names : [...names, ...this.#pairsOf(names), ...this.#basesIn(target)];
      this.#words.set(target, words);
    }
    return words;
  }

  /** Words with a capital, and all words where there are none. */
  capitalsOf(target: string): readonly TargetWord[] {
    let words = this.#capitals.get(target);
    if (words === undefined) {
      words = [...target.matchAll(TARGET_WORD)]
        .filter(([text]) => !/^\p{Ll}/u.test(text))
        .map((match) => this.#read(match[0], match.index, startsSentence(target, match.index)));
      this.#capitals.set(target, words);
    }
    return words;
  }

  /** All words of some length, with or without a capital, and what adjectives are made from. */
  allOf(target: string): readonly TargetWord[] {
    let words = this.#all.get(target);
    if (words === undefined) {
      words = [...target.matchAll(TARGET_WORD)]
        .filter(([text]) => text.length >= SHORTEST_WORD)
        .flatMap(({ 0: text, index }) => {
          const isAdjective = SLAVIC_ADJECTIVE.test(text);
          const bases = isAdjective ? SLAVIC_ENDINGS.map((ending) => text.replace(ending, '')) : [];
          return [text, ...bases].map((each) => this.#read(each, index, false));
        });
      this.#all.set(target, words);
    }
    return words;
  }

  #read(text: string, at: number, isFirst: boolean): TargetWord {
    return { text, folded: fold(text), sounds: this.keyOf(text), at, isFirst };
  }

  keyOf(word: string): PhoneticKey {
    let sounds = this.#sounds.get(word);
    if (sounds === undefined) {
      sounds = phoneticKey(romanize(word));
      this.#sounds.set(word, sounds);
    }
    return sounds;
  }

  /** Arabic writes conjunction, prepositions and article together with the word, and others which part of a place it is. */
  #formsOf(word: TargetWord): TargetWord[] {
    const bare = withoutDirection(word.text, this.#language) ?? word.text.replace(ARABIC_PREFIX, '');
    const forms = bare === word.text ? [word] : [word, this.#read(bare, word.at, word.isFirst)];
    // Where a vowel may follow that Arabic does not write, n and g are two sounds: `إنجل`, `دومينغو`.
    const parted = forms.filter(({ text }) => ARABIC_NG.test(text));
    return [
      ...forms,
      ...parted.map((form) => ({ ...form, sounds: phoneticKey(romanize(form.text).replace(/nG/g, "n'G")) })),
    ];
  }

  /** What adjectives are made from: `аризон`, `париз`, `техас`. */
  #basesIn(target: string): TargetWord[] {
    return [...target.matchAll(TARGET_WORD)]
      .filter(([text]) => SLAVIC_ADJECTIVE.test(text))
      .flatMap(({ 0: text, index }) => {
        const bases = SLAVIC_ENDINGS.map((ending) => text.replace(ending, ''));
        return [text, ...bases].map((each) => ({ ...this.#read(each, index, false), isDerived: true }));
      });
  }

  /** One name may be two words in another script: `بيونغ يانغ`. */
  #pairsOf(words: readonly TargetWord[]): TargetWord[] {
    return words.slice(1).flatMap((word, index) => {
      const before = words[index];
      if (before === undefined || word.at - before.at - before.text.length > 1) return [];
      return [{ ...word, sounds: `${before.sounds}${word.sounds}`, isDerived: true }];
    });
  }
}
