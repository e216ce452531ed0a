import {
  otherRomanization,
  type PhoneticKey,
  phoneticKey,
  placesOfAdjective,
  romanize,
  withoutPrefix,
} from '../../../../language/names/index.ts';
import { remembered } from '../../../../language/remembered.ts';
import { fold, LETTERS_WORD } from '../../../../language/tokens/index.ts';
import type { NamePair } from '../name-pair.ts';
import { startsSentence } from './name-forms.ts';

/** Shorter words begin others by chance. */
const MIN_WORD_CHARACTERS = 4;

/** A word of a target that may be a name. */
export interface TargetWord {
  readonly text: string;
  readonly folded: string;
  readonly sounds: PhoneticKey;
  /** Where it begins in the target, in characters. */
  readonly at: number;
  /** At the beginning of a sentence, where every word has a capital. */
  readonly isFirst: boolean;
  /** What an adjective is made from, or two words run together, and not a word as it stands in the target. */
  readonly isDerived?: boolean;
}

/** Reads the words of targets that may be names, each target once. */
export class TargetWords {
  readonly #pair: NamePair;

  constructor(pair: NamePair) {
    this.#pair = pair;
  }

  /** What may be a name: in scripts with capitals a word that has one, or an adjective. */
  readonly of = remembered((target): readonly TargetWord[] => {
    const names = this.capitalsOf(target).flatMap((word) => this.#formsOf(word));
    if (this.#pair.script === 'Latn') return names;
    const adjectives = this.#adjectivesOf(target).map((word) => ({ ...word, isDerived: true }));
    return [...names, ...joinNeighbours(names), ...adjectives];
  });

  /** Words with a capital, and all words where there are none. */
  readonly capitalsOf = remembered((target): readonly TargetWord[] =>
    [...target.matchAll(LETTERS_WORD)]
      .filter(([text]) => !/^\p{Ll}/u.test(text))
      .map((match) => this.#read(match[0], match.index, startsSentence(target, match.index))),
  );

  /** All words of some length, with or without a capital, and what adjectives are made from. */
  readonly allOf = remembered((target): readonly TargetWord[] =>
    [...target.matchAll(LETTERS_WORD)]
      .filter(([text]) => text.length >= MIN_WORD_CHARACTERS)
      .flatMap(({ 0: text, index }) =>
        [text, ...placesOfAdjective(text, this.#pair.to)].map((each) => this.#read(each, index, false)),
      ),
  );

  readonly keyOf = remembered((word): PhoneticKey => phoneticKey(romanize(word)));

  #read(text: string, at: number, isFirst: boolean): TargetWord {
    return { text, folded: fold(text), sounds: this.keyOf(text), at, isFirst };
  }

  /** A word with and without what is written together with it, and in its other reading. */
  #formsOf(word: TargetWord): TargetWord[] {
    const { to } = this.#pair;
    const bare = withoutPrefix(word.text, word.folded, to);
    const forms = bare === word.text ? [word] : [word, this.#read(bare, word.at, word.isFirst)];
    const others = forms.flatMap((form): TargetWord[] => {
      const romanized = otherRomanization(form.text, to);
      return romanized === undefined ? [] : [{ ...form, sounds: phoneticKey(romanized) }];
    });
    return [...forms, ...others];
  }

  /** Adjectives of places, and the places that they may be made from. */
  #adjectivesOf(target: string): TargetWord[] {
    return [...target.matchAll(LETTERS_WORD)].flatMap(({ 0: text, index }) => {
      const places = placesOfAdjective(text, this.#pair.to);
      return places.length === 0 ? [] : [text, ...places].map((each) => this.#read(each, index, false));
    });
  }
}

/** One name may be two words in another script: `بيونغ يانغ`. */
function joinNeighbours(words: readonly TargetWord[]): TargetWord[] {
  return words.slice(1).flatMap((word, index) => {
    const before = words[index];
    if (before === undefined || word.at - before.at - before.text.length > 1) return [];
    return [{ ...word, sounds: `${before.sounds}${word.sounds}`, isDerived: true }];
  });
}
