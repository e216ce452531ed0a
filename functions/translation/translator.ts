import type { SourceSegment } from './schema.ts';

export interface LanguagePair {
  /** BCP 47 language of the source: `en`. */
  readonly from: string;
  readonly to: string;
}

/** A term that a house style fixes, as read from a glossary file. */
export interface GlossaryTerm {
  readonly source: string;
  /** Absent for terms that stay untranslated. */
  readonly target?: string;
  readonly caseSensitive: boolean;
  /** Translations that must not appear. */
  readonly forbidden: readonly string[];
}

export interface TranslationRequest extends LanguagePair {
  readonly segments: readonly SourceSegment[];
  readonly glossary: readonly GlossaryTerm[];
}

export interface TranslationReply {
  /** One text for each segment of the request, in its order. */
  readonly targets: readonly string[];
  readonly costUsd: number;
  /** Characters that were sent to the engine. */
  readonly characters: number;
}

/** Whether an engine can serve a pair here and now; `reason` tells what is missing and how to get it. */
export type Availability = { readonly available: true } | { readonly available: false; readonly reason: string };

/**
 * Translates aligned segments. Throws `EngineError`: `retryable` when throttled or unreachable, permanent when the
 * pair or the text is refused. Never returns fewer or more texts than it was given.
 */
export interface Translator {
  /** `amazon-translate`, `apertium`, `bergamot`, `language-model`. */
  readonly id: string;
  /** Equal fingerprints give interchangeable results: engine, model version, options. */
  readonly fingerprint: string;
  /** True where the engine applies `request.glossary` itself; terms reach the others as placeholders. */
  readonly appliesGlossary?: boolean;
  /** `draft` output is labelled as such in the record. */
  quality(pair: LanguagePair): 'standard' | 'draft';
  availability(pair: LanguagePair): Promise<Availability>;
  /** Upper bound of what `translate` may cost, in US dollars; 0 for local engines. */
  estimateCostUsd(request: TranslationRequest): number;
  translate(request: TranslationRequest): Promise<TranslationReply>;
  /** Ends processes and frees memory; the translator cannot be used afterwards. */
  close?(): Promise<void>;
}
