import type { DateFact } from '../schema.ts';

/** A date in a sentence, before it has its place in the article. */
export interface FoundDate {
  readonly index: number;
  readonly text: string;
  readonly value: string;
  readonly precision: DateFact['precision'];
  readonly relative: boolean;
}
