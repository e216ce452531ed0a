import { spellName, type Transliteration, type Transliterations } from '../../../../language/names/index.ts';

/** A name with an accepted rendering must sound much better to be taken for it: evidence for each letter, in nats. */
const RENDERED_PER_LETTER = 1.2;
/** Shorter words are particles; of common words, only longer ones are written as loanwords. */
const MIN_OTHER_CHARACTERS = 3;
const MIN_LOANWORD_CHARACTERS = 4;
/** Most words without a capital are translated, and not written as they sound: how much better one must match, in nats. */
const LEAD_OF_LOANWORD = 2;
/** So many other words may stand where a name seems to. */
const MAX_TAKEN = 3;
const WORD = /[\p{L}\p{M}]+/gu;

/** Matches names by how a language transliterates. */
export class TransliterationMatcher {
  readonly #transliterations: Transliterations;

  constructor(transliterations: Transliterations) {
    this.#transliterations = transliterations;
  }

  /** How much more evidence there is than must be; what matches another word of the source better does not count. */
  score(source: string, target: string, name: string, hasRendering: boolean): number {
    const least = hasRendering
      ? RENDERED_PER_LETTER * spellName(name).length
      : this.#transliterations.minEvidenceFor(name);
    let found = this.#transliterations.find(name, target);
    const taken: Transliteration[] = [];
    while (found !== undefined && found.evidence >= least && taken.length < MAX_TAKEN) {
      const other = this.#findOther(source, target, name, found);
      if (other === undefined) break;
      taken.push(other);
      found = this.#transliterations.findOutside(name, target, taken);
    }
    return (found?.evidence ?? -Infinity) - least;
  }

  /** Where another word of the source stands that has more evidence for some of the same symbols. */
  #findOther(source: string, target: string, name: string, match: Transliteration): Transliteration | undefined {
    for (const word of source.match(WORD) ?? []) {
      if (word.includes(name) || !this.#mayBeWritten(word)) continue;
      const least = match.evidence + (isCapitalized(word) ? 0 : LEAD_OF_LOANWORD);
      if (this.#transliterations.limitOf(word) <= least) continue;
      const other = this.#transliterations.findNear(word, target, match);
      if (other !== undefined && other.evidence > least && other.start < match.end && match.start < other.end)
        return other;
    }
    return undefined;
  }

  /** Whether a word of the source may be written as it sounds. */
  #mayBeWritten(word: string): boolean {
    if (isCapitalized(word)) return word.length >= MIN_OTHER_CHARACTERS;
    return this.#transliterations.writesLoanwords && word.length >= MIN_LOANWORD_CHARACTERS;
  }
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
