import {
  consonantsIn,
  phoneticDistance,
  phoneticKey,
  romanize,
  withoutVerbEnding,
} from '../../../language/names/index.ts';
import { fold } from '../../../language/tokens/index.ts';
import type { NamePair } from './name-pair.ts';
import { shareOfOtherLetters } from './target/name-forms.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN_NAME = /(?<![\p{Script=Latin}\p{N}.@/])\p{Lu}\p{Script=Latin}{2,}(?![\p{Script=Latin}\p{N}.@/])/gu;
/** Phonetic distance, 0 to 1, to which names of two scripts are one. */
const MAX_DISTANCE = 0.2;
/** So many letters of a name may be misspelled on one side. */
const MAX_OTHER_LETTERS = 0.26;
const MIN_CONSONANTS = 2;

/** Finds names in Latin letters in targets of another script. */
export class ForeignNames {
  readonly #pair: NamePair;
  readonly #sourceWords: ReadonlySet<string>;
  readonly #joined: string;

  /** The sources are those of the whole translation. */
  constructor(sources: readonly string[], pair: NamePair) {
    this.#pair = pair;
    this.#sourceWords = new Set(sources.flatMap((each) => fold(each).match(WORD) ?? []));
    this.#joined = fold(sources.join('\n')).replace(/[ -]/g, '');
  }

  /** Words with a capital that no source has, and that no word of this one is near: `Twitter` for tweeted. Acronyms may be added. */
  find(target: string, source = ''): string[] {
    return this.#candidates(target).filter(
      (word) => word !== word.toUpperCase() && !this.#isOfSources(fold(word)) && !this.#isLikeWord(word, source),
    );
  }

  /** Whether a target has a word or acronym that this source does not have, and that of another segment may. */
  hasOther(source: string, target: string): boolean {
    const words = fold(source);
    return this.#candidates(target).some((word) => !words.includes(fold(word)));
  }

  #candidates(target: string): readonly string[] {
    return this.#pair.script === 'Latn' ? [] : (target.match(LATIN_NAME) ?? []);
  }

  /** Itself, without its plural, or words of a name run together. */
  #isOfSources(word: string): boolean {
    return this.#sourceWords.has(word) || this.#sourceWords.has(`${word}s`) || this.#joined.includes(word);
  }

  /** Whether a source has a word that begins with the same letter and sounds much alike, without the ending of a verb. */
  #isLikeWord(word: string, source: string): boolean {
    const [folded, sounds] = [fold(word), phoneticKey(romanize(word))];
    return (source.match(WORD) ?? []).some((each) => {
      const other = fold(each);
      if (other[0] !== folded[0]) return false;
      if (shareOfOtherLetters(other, folded) <= MAX_OTHER_LETTERS) return true;
      const own = phoneticKey(romanize(withoutVerbEnding(each, this.#pair.from)));
      return consonantsIn(own) >= MIN_CONSONANTS && phoneticDistance(own, sounds) <= MAX_DISTANCE;
    });
  }
}
