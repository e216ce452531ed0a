import { consonantsIn, type PhoneticKey, phoneticDistance } from '../../../../language/names/index.ts';
import type { TargetWords } from '../target/target-words.ts';

/** How far a name may be from how it is written, by the number of its consonants: the fewer, the more sounds like it. */
const FARTHEST = [0, 0.1, 0.2, 0.2, 0.2, 0.24];
/** How far a name may be that the language is known to write in another way. */
const FARTHEST_KNOWN = 0.07;
/** What sounds more like another word of the source, and at least so much, says that word. */
const FARTHEST_OTHER = 0.2;
/** What a distance of 1 says against a name, in nats. */
const NATS = 50;
/** PhoneticKey alone never tell that nothing comes near; in nats. */
const LEAST = -20;
const SHORTEST_OTHER = 3;
const NAME = /\p{Lu}[\p{L}\p{M}]*/gu;

/** Hears names word by word by their sounds, where it is not known how a language transliterates. */
export class SoundMatcher {
  readonly #words: TargetWords;

  constructor(words: TargetWords) {
    this.#words = words;
  }

  score(source: string, target: string, name: string, isKnown: boolean): number {
    const sounds = this.#words.keyOf(name);
    const consonants = consonantsIn(sounds);
    const farthest = Math.min(
      FARTHEST[Math.min(consonants, FARTHEST.length - 1)] ?? 0,
      isKnown ? FARTHEST_KNOWN : Infinity,
    );
    const distances = this.#words.of(target).flatMap((word) => {
      const distance = phoneticDistance(sounds, word.sounds, farthest);
      return distance <= farthest && !this.#saysOther(source, name, word.sounds, distance) ? [distance] : [];
    });
    return Math.max(LEAST, (farthest - Math.min(...distances)) * NATS);
  }

  #saysOther(source: string, name: string, sounds: PhoneticKey, score: number): boolean {
    return (source.match(NAME) ?? []).some((word) => {
      if (word.length < SHORTEST_OTHER || word.includes(name)) return false;
      const other = phoneticDistance(this.#words.keyOf(word), sounds, FARTHEST_OTHER);
      return other < score && other <= FARTHEST_OTHER;
    });
  }
}
