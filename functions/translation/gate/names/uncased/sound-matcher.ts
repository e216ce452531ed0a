import { consonantsIn, type PhoneticKey, phoneticDistance } from '../../../../language/names/index.ts';
import type { TargetWords } from '../target/target-words.ts';

/** Distance up to which a word matches a name, by the number of its consonants: the fewer, the more sounds like it. */
const MAX_DISTANCES = [0, 0.1, 0.2, 0.2, 0.2, 0.24];
/** The same for a name with an accepted rendering. */
const MAX_DISTANCE_OF_RENDERED = 0.07;
/** What sounds more like another word of the source, and at least so much, stands for that word. */
const MAX_DISTANCE_OF_OTHER = 0.2;
/** What a distance of 1 speaks against a name, in nats. */
const NATS = 50;
/** Sounds alone never tell that nothing comes near; in nats. */
const MIN_SCORE = -20;
/** Shorter words are particles. */
const MIN_OTHER_CHARACTERS = 3;
const NAME = /\p{Lu}[\p{L}\p{M}]*/gu;

/** Matches names word by word by their sounds, where it is not known how a language transliterates. */
export class SoundMatcher {
  readonly #words: TargetWords;

  constructor(words: TargetWords) {
    this.#words = words;
  }

  score(source: string, target: string, name: string, hasRendering: boolean): number {
    const sounds = this.#words.keyOf(name);
    const ofLength = MAX_DISTANCES[Math.min(consonantsIn(sounds), MAX_DISTANCES.length - 1)] ?? 0;
    const most = Math.min(ofLength, hasRendering ? MAX_DISTANCE_OF_RENDERED : Infinity);
    const distances = this.#words.of(target).flatMap((word) => {
      const distance = phoneticDistance(sounds, word.sounds, most);
      return distance <= most && !this.#isOther(source, name, word.sounds, distance) ? [distance] : [];
    });
    return Math.max(MIN_SCORE, (most - Math.min(...distances)) * NATS);
  }

  /** Whether a word sounds more like another name of the source. */
  #isOther(source: string, name: string, sounds: PhoneticKey, distance: number): boolean {
    return (source.match(NAME) ?? []).some((word) => {
      if (word.length < MIN_OTHER_CHARACTERS || word.includes(name)) return false;
      const other = phoneticDistance(this.#words.keyOf(word), sounds, MAX_DISTANCE_OF_OTHER);
      return other < distance && other <= MAX_DISTANCE_OF_OTHER;
    });
  }
}
