import type { OpenAICompatibleProvider } from '@ai-sdk/openai-compatible';

/** What is used of a provider of the AI SDK: its one call that gives a whole reply. */
export type LanguageModel = Pick<ReturnType<OpenAICompatibleProvider['languageModel']>, 'doGenerate'>;
export type ModelReply = Awaited<ReturnType<LanguageModel['doGenerate']>>;

/** US dollars a million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
}

/** A language model that can be asked: who serves it, what it costs, how long to wait for it. */
export interface ModelEngine {
  readonly provider: 'bedrock' | 'openai-compatible';
  readonly model: string;
  readonly price: ModelPrice;
  /** For all that one summary or one translation asks. */
  readonly timeoutMs: number;
  /** The longest text that goes into one request. */
  readonly maxPartCharacters: number;
  /** Loads and makes what the SDK needs on first use: an engine that is never called costs no time and no credentials. */
  readonly connect: () => Promise<LanguageModel>;
}

/** What both providers take. */
export interface ModelLimits {
  readonly price?: ModelPrice;
  readonly timeoutMs?: number;
  readonly maxPartCharacters?: number;
}

/** The model of Amazon Bedrock that is called where none is named: cheap, quick, and it needs no subscription. */
export const DEFAULT_BEDROCK_MODEL = 'amazon.nova-lite-v1:0';

/** Two rounds stay within the time that the summarize function has. */
const DEFAULT_TIMEOUT_MS = 45_000;
/** About 8,000 tokens of English. */
const DEFAULT_PART_CHARACTERS = 32_000;

export function limitsOf({ timeoutMs, maxPartCharacters }: ModelLimits) {
  return {
    timeoutMs: timeoutMs ?? DEFAULT_TIMEOUT_MS,
    maxPartCharacters: maxPartCharacters ?? DEFAULT_PART_CHARACTERS,
  };
}
