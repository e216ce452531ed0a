import { type Sounds, soundDistance } from '../language/sound-alike.ts';
import { fold } from './name-forms.ts';
import type { TargetScript } from './target-script.ts';
import type { TargetWord, TargetWords } from './target-words.ts';

/** A word of the source may explain a capital of the target, even when it is only a cognate. */
const FARTHEST_COGNATE = 0.3;
const FARTHEST_SAME_LETTERS = 0.15;
const COGNATE_CHARACTERS = 3;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN_NAME = /(?<![\p{Script=Latin}\p{N}.@/])\p{Lu}\p{Script=Latin}{2,}(?![\p{Script=Latin}\p{N}.@/])/gu;
const KATAKANA = /[ァ-ヺー]{2,}/g;
const SHORTEST_STRANGER = 3;
const MERGED = { mergesLiquids: true };

interface SourceWord {
  readonly folded: string;
  readonly sounds: Sounds;
  readonly farthest: number;
}

/** Finds what looks like a name in a target though no word of the source is like it. */
export class Strangers {
  readonly #script: TargetScript;
  readonly #words: TargetWords;
  readonly #sourceWords: ReadonlySet<string>;

  /** The sources are those of the whole translation. */
  constructor(sources: readonly string[], script: TargetScript, words: TargetWords) {
    this.#script = script;
    this.#words = words;
    this.#sourceWords = new Set(sources.flatMap((each) => each.toLowerCase().match(WORD) ?? []));
  }

  /** Names in a target that no word of the source explains. Where there are no capitals, only foreign letters tell. */
  find(source: string, target: string): readonly string[] {
    const known = this.#sourceWordsOf(source);
    const strangers = this.#candidates(target).filter((word) => !known.some((each) => this.#explains(each, word)));
    return [...this.findForeign(target), ...strangers.map(({ text }) => text)];
  }

  /** Latin words with a capital in a target of another script, which the sources do not have. */
  findForeign(target: string): string[] {
    if (this.#script.code === 'Latn') return [];
    return (target.match(LATIN_NAME) ?? []).filter(
      (word) => word !== word.toUpperCase() && !this.#sourceWords.has(word.toLowerCase()),
    );
  }

  #sourceWordsOf(source: string): SourceWord[] {
    return (source.match(WORD) ?? [])
      .filter((word) => word.length > COGNATE_CHARACTERS || /^\p{Lu}/u.test(word))
      .map((word) => ({
        folded: fold(word),
        sounds: this.#words.soundsOf(word),
        farthest: /^\p{Lu}/u.test(word) && !this.#script.isShared ? FARTHEST_COGNATE : FARTHEST_SAME_LETTERS,
      }));
  }

  #explains(known: SourceWord, { folded, sounds }: TargetWord): boolean {
    if (this.#script.isShared && folded.startsWith(known.folded.slice(0, COGNATE_CHARACTERS + 1))) return true;
    const options = this.#script.names === 'unspaced' ? MERGED : {};
    return soundDistance(known.sounds, sounds, options) <= known.farthest;
  }

  #candidates(target: string): readonly TargetWord[] {
    if (this.#script.names === 'unspaced') {
      return (target.match(KATAKANA) ?? []).map((text) => this.#words.read(text, false));
    }
    if (this.#script.names !== 'cased') return [];
    return this.#words.of(target).filter(({ text, isFirst }) => !isFirst && text.length >= SHORTEST_STRANGER);
  }
}
