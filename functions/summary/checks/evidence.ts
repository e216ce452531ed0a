import type { CheckSource, ReadSentence } from './check-source.ts';

/** Fewer words say too little to tell which sentences they are about. */
const MIN_STEMS = 3;
/** Those that share most words with a statement, which may join several. */
const ALIGNED_SENTENCES = 3;
/** Nearly the same words: the statement left nothing out that could have held the “not”. */
const MIN_SAME = 0.85;

/** A sentence of the evidence, with the share of a statement's words that it has. */
export interface AlignedSentence {
  readonly sentence: ReadSentence;
  readonly share: number;
}

/** What a statement is held against. */
export class Evidence {
  readonly source: CheckSource;
  /** The sentences that it cites; the whole article where it cites none. */
  readonly sentences: readonly ReadSentence[];
  readonly isCited: boolean;
  readonly #aligned = new WeakMap<ReadSentence, readonly AlignedSentence[]>();

  constructor(source: CheckSource, cited: readonly ReadSentence[] | undefined) {
    this.source = source;
    this.sentences = cited ?? source.sentences;
    this.isCited = cited !== undefined;
  }

  /** The sentences that share most words with a sentence of the statement, best first; none where it shares nothing. */
  alignWith(statement: ReadSentence): readonly AlignedSentence[] {
    let aligned = this.#aligned.get(statement);
    if (aligned === undefined) {
      aligned = statement.stems.size < MIN_STEMS ? [] : this.#closestTo(statement);
      this.#aligned.set(statement, aligned);
    }
    return aligned;
  }

  #closestTo({ stems }: ReadSentence): readonly AlignedSentence[] {
    const closest = this.sentences
      .map((sentence) => ({ sentence, share: shareOf(stems, sentence.stems) }))
      .sort((a, b) => b.share - a.share)
      .slice(0, ALIGNED_SENTENCES);
    return closest[0]?.share === 0 ? [] : closest;
  }
}

/** Whether a statement and the sentence closest to it are made of nearly the same words. */
export function isNearlySame(statement: ReadSentence, { sentence, share }: AlignedSentence): boolean {
  return share >= MIN_SAME && shareOf(sentence.stems, statement.stems) >= MIN_SAME;
}

/** Share of words that others have too. */
function shareOf(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return stems.intersection(others).size / Math.max(1, stems.size);
}
