import type { Transliteration } from '../../../../language/names/transliterations/find-transliteration.ts';
import { spellName } from '../../../../language/names/transliterations/spell-symbols.ts';
import type { Transliterations } from '../../../../language/names/transliterations/transliterations.ts';

/**
 * The evidence, in nats, from which on a name of three letters is heard, and how much less each letter more needs. At
 * these a name is heard in about one of a hundred texts that say another one (`bench/transliterations.ts`): the fewer
 * sounds a script tells apart, the more it takes.
 */
const ENOUGH: Readonly<Record<string, readonly [first: number, less: number]>> = {
  ar: [4.5, 1.3],
  he: [4, 1.5],
  ja: [3, 1.6],
  zh: [4, 1.3],
};
const ENOUGH_USUAL = [4, 1.3] as const;
const LETTERS = 3;
const LEAST = -5;
/** A name that the language is known to write in another way must sound much better: so much for each letter. */
const KNOWN_PER_LETTER = 1.2;
const SHORTEST_OTHER = 3;
const SHORTEST_LOANWORD = 4;
/** Most words with a small letter are translated, and not written as they sound. */
const LEAD_OF_LOANWORD = 2;
/** So many other words may stand where a name seems to. */
const MOST_TAKEN = 3;
const WORD = /[\p{L}\p{M}]+/gu;

/** Hears names by how a language transliterates. */
export class TransliterationMatcher {
  readonly #transliterations: Transliterations;
  readonly #writesLoanwords: boolean;

  /** Japanese writes other words than names, too, as they sound. */
  constructor(transliterations: Transliterations, { writesLoanwords }: { readonly writesLoanwords: boolean }) {
    this.#transliterations = transliterations;
    this.#writesLoanwords = writesLoanwords;
  }

  /** How much more evidence there is than must be; what says another word of the source better does not count. */
  score(source: string, target: string, name: string, isKnown: boolean): number {
    const least = isKnown ? KNOWN_PER_LETTER * spellName(name).length : this.#leastFor(name);
    let found = this.#transliterations.find(name, target);
    const taken: Transliteration[] = [];
    while (found !== undefined && found.evidence >= least && taken.length < MOST_TAKEN) {
      const other = this.#findOther(source, target, name, found);
      if (other === undefined) break;
      taken.push(other);
      found = this.#transliterations.findOutside(name, target, taken);
    }
    return (found?.evidence ?? -Infinity) - least;
  }

  #leastFor(name: string): number {
    const [first, less] = ENOUGH[this.#transliterations.language] ?? ENOUGH_USUAL;
    return Math.max(LEAST, first - less * (spellName(name).length - LETTERS));
  }

  /** Where another word of the source is said that has more evidence for some of the same symbols. */
  #findOther(source: string, target: string, name: string, score: Transliteration): Transliteration | undefined {
    for (const word of source.match(WORD) ?? []) {
      const isCapitalized = /^\p{Lu}/u.test(word);
      const shortest = isCapitalized ? SHORTEST_OTHER : this.#writesLoanwords ? SHORTEST_LOANWORD : Infinity;
      if (word.length < shortest || word.includes(name)) continue;
      const least = score.evidence + (isCapitalized ? 0 : LEAD_OF_LOANWORD);
      if (this.#transliterations.limitOf(word) <= least) continue;
      const other = this.#transliterations.findNear(word, target, score);
      if (other !== undefined && other.evidence > least && other.start < score.end && score.start < other.end)
        return other;
    }
    return undefined;
  }
}
