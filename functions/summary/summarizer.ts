import type { Article } from '../article/schema.ts';
import type { Facts } from '../facts/schema.ts';
import type { Metadata } from '../metadata/schema.ts';
import type { Problem, Summary, SummaryContent, Usage } from './schema.ts';

export interface SummaryRequest {
  readonly article: Article;
  readonly metadata: Metadata;
  readonly facts: Facts;
  /** Wanted number of key points; the extractive engine gives exactly this many where the article has them. */
  readonly keyPoints: number;
  /** What was wrong with an earlier reply of the same engine, for the one repair round; without content where it held no summary. */
  readonly repair?: { readonly content?: SummaryContent; readonly problems: readonly Problem[] };
}

export interface SummaryReply {
  readonly content: SummaryContent;
  readonly usage: Usage;
  /** Characters of the article's text and how many of them the engine has read; absent where it read all. */
  readonly coverage?: { readonly characters: number; readonly used: number };
}

/**
 * Writes a summary of one article, unchecked. Throws `EngineError`: `retryable` when throttled or unreachable,
 * permanent when the engine is absent, refuses or cannot answer in the contract's shape.
 */
export interface Summarizer {
  readonly engine: Summary['engine'];
  /** Equal fingerprints give interchangeable results: engine, model, prompt version, options. */
  readonly fingerprint: string;
  /** Upper bound of what `summarize` may cost, in US dollars; 0 for local engines. */
  estimateCostUsd(request: SummaryRequest): number;
  summarize(request: SummaryRequest): Promise<SummaryReply>;
}

export const NO_USAGE: Usage = { inputTokens: 0, outputTokens: 0, costUsd: 0 };

export function addUsage(...usages: readonly Usage[]): Usage {
  return usages.reduce(
    (sum, { inputTokens, outputTokens, costUsd }) => ({
      inputTokens: sum.inputTokens + inputTokens,
      outputTokens: sum.outputTokens + outputTokens,
      costUsd: sum.costUsd + costUsd,
    }),
    NO_USAGE,
  );
}
