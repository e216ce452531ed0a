import nlp from 'compromise/three';
import * as z from 'zod';

const Model = z.object({
  one: z.object({ lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
});

/** A word of the English lexicon of `compromise` (MIT), and what kinds of word it may be: `Singular`, `FemaleName`. */
export interface LexiconWord {
  readonly word: string;
  readonly tags: readonly string[];
}

export const COMPROMISE_WORDS: readonly LexiconWord[] = Object.entries(Model.parse(nlp.model()).one.lexicon).map(
  ([word, tags]) => ({ word, tags: [tags].flat() }),
);

export function hasTag({ tags }: LexiconWord, wanted: readonly string[]): boolean {
  return tags.some((tag) => wanted.includes(tag));
}
