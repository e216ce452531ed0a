import type { Problem, ProblemKind } from '../schema.ts';
import type { ReadSentence } from './check-source.ts';
import type { Evidence } from './evidence.ts';

interface CheckOfKind {
  /** What the check finds. */
  readonly kind: ProblemKind | readonly ProblemKind[];
  /** How much its findings say against a statement: one with a finding of `DECISIVE` is not checked further. */
  readonly severity: number;
}

/** Looks at each sentence of a statement alone. */
export interface SentenceCheck extends CheckOfKind {
  readonly scope: 'sentence';
  check(statement: ReadSentence, evidence: Evidence): Problem[];
}

/** Looks at a statement as a whole. */
export interface StatementCheck extends CheckOfKind {
  readonly scope: 'statement';
  check(text: string, evidence: Evidence): Problem[];
}

/** The evidence says the contrary in the same words: each of them would be found once more. */
export const DECISIVE = 20;
