import { consonantsIn, phoneticDistance, phoneticKey, romanize } from '../../../language/names/index.ts';
import { fold, shareOfOtherLetters } from './target/name-forms.ts';
import type { TargetScript } from './target-script.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN_NAME = /(?<![\p{Script=Latin}\p{N}.@/])\p{Lu}\p{Script=Latin}{2,}(?![\p{Script=Latin}\p{N}.@/])/gu;

const ENDING = /(?:ed|ing|s)$/;
const FARTHEST = 0.2;
const BEGINNING = 1;
/** So many letters of a name may be misspelled on one side. */
const OTHER_LETTERS = 0.26;
const FEWEST_CONSONANTS = 2;

/** Whether a source has a word that begins as this one does and sounds much alike, without what English adds to it. */
function isLikeWord(word: string, source: string): boolean {
  const sounds = phoneticKey(romanize(word));
  const beginning = fold(word).slice(0, BEGINNING);
  return (source.match(WORD) ?? []).some((each) => {
    if (!fold(each).startsWith(beginning)) return false;
    if (shareOfOtherLetters(fold(each), fold(word)) <= OTHER_LETTERS) return true;
    const own = phoneticKey(romanize(each.replace(ENDING, '')));
    return consonantsIn(own) >= FEWEST_CONSONANTS && phoneticDistance(own, sounds) <= FARTHEST;
  });
}

/** Finds names in Latin letters in targets of another script. */
export class ForeignNames {
  readonly #isLatin: boolean;
  readonly #sourceWords: ReadonlySet<string>;
  readonly #joined: string;

  /** The sources are those of the whole translation. */
  constructor(sources: readonly string[], script: TargetScript) {
    this.#isLatin = script.code === 'Latn';
    this.#sourceWords = new Set(sources.flatMap((each) => fold(each).match(WORD) ?? []));
    this.#joined = fold(sources.join('\n')).replace(/[ -]/g, '');
  }

  /** Words with a capital that no source has, and that no word of this one is near: `Twitter` for tweeted. Acronyms may be added. */
  find(target: string, source = ''): string[] {
    if (this.#isLatin) return [];
    return (target.match(LATIN_NAME) ?? []).filter(
      (word) => word !== word.toUpperCase() && !this.#isOfSources(fold(word)) && !isLikeWord(word, source),
    );
  }

  /** Words and acronyms that this source does not have, and that of another segment may. */
  findMoved(source: string, target: string): string[] {
    if (this.#isLatin) return [];
    const words = fold(source);
    return (target.match(LATIN_NAME) ?? []).filter((word) => !words.includes(fold(word)));
  }

  /** Itself, without its plural, or words of a name run together. */
  #isOfSources(word: string): boolean {
    return this.#sourceWords.has(word) || this.#sourceWords.has(`${word}s`) || this.#joined.includes(word);
  }
}
