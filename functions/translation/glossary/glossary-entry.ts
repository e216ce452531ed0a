import { DatelineError } from '../../errors.ts';
import type { GlossaryTerm } from '../translator.ts';

/** A term as a glossary file has it: a language is absent where the term holds for any. */
export interface GlossaryEntry extends GlossaryTerm {
  readonly from?: string;
  readonly to?: string;
}

/** A glossary file that cannot be read: which one, and where. */
export class GlossaryError extends DatelineError {
  constructor(name: string, message: string) {
    super(`glossary ${name}: ${message}`, { code: 'invalid-glossary', retryable: false });
  }
}
