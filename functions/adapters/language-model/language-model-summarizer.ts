import { APICallError, generateText, type LanguageModel } from 'ai';
import { EngineError } from '../../errors.ts';
import type { Summary } from '../../summary/schema.ts';
import type { Summarizer } from '../../summary/summarizer.ts';
import { priceOf } from './model-prices.ts';
import { parseSummaryReply } from './parse-summary-reply.ts';
import { buildPrompt, INSTRUCTIONS, PROMPT_VERSION } from './summary-prompt.ts';

const MAX_OUTPUT_TOKENS = 2500;
const TIMEOUT_MS = 60_000;
/** Few languages need more tokens than one for two characters; an estimate must not be too low. */
const CHARACTERS_PER_TOKEN = 2;

export interface LanguageModelOptions {
  readonly id: Summary['engine']['id'];
  readonly model: string;
  readonly isFree: boolean;
  /** Made on first use: an engine that is never called needs no credentials. */
  readonly connect: () => LanguageModel;
}

/** A summary engine over the AI SDK. It never waits or retries: the queue does. */
export function createLanguageModelSummarizer({ id, model, isFree, connect }: LanguageModelOptions): Summarizer {
  let connected: LanguageModel | undefined;
  return {
    engine: { id, model, promptVersion: PROMPT_VERSION },
    fingerprint: `${id}/${model}/${PROMPT_VERSION}`,
    estimateCostUsd: (request) => {
      const characters = INSTRUCTIONS.length + buildPrompt(request).length;
      return priceOf(model, Math.ceil(characters / CHARACTERS_PER_TOKEN), MAX_OUTPUT_TOKENS, isFree);
    },
    summarize: async (request) => {
      connected ??= connect();
      try {
        const { text, usage } = await generateText({
          model: connected,
          system: INSTRUCTIONS,
          prompt: buildPrompt(request),
          temperature: 0,
          maxOutputTokens: MAX_OUTPUT_TOKENS,
          maxRetries: 0,
          abortSignal: AbortSignal.timeout(TIMEOUT_MS),
        });
        const { inputTokens = 0, outputTokens = 0 } = usage;
        const costUsd = priceOf(model, inputTokens, outputTokens, isFree);
        return { content: parseSummaryReply(id, text), usage: { inputTokens, outputTokens, costUsd } };
      } catch (error) {
        throw toEngineError(id, model, error);
      }
    },
  };
}

function toEngineError(id: string, model: string, error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  if (APICallError.isInstance(error)) {
    const { statusCode } = error;
    const isThrottled = statusCode === 429;
    const retryable = isThrottled || statusCode === undefined || statusCode >= 500;
    const code = isThrottled ? 'engine-throttled' : retryable ? 'engine-unavailable' : 'engine-refused';
    return new EngineError(`${id}: ${model} answered with status ${statusCode ?? 'none'}`, {
      code,
      retryable,
      cause: error,
    });
  }
  const isTimeout = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  const what = isTimeout ? `no answer within ${TIMEOUT_MS} ms` : error instanceof Error ? error.name : 'unknown error';
  return new EngineError(`${id}: ${model}: ${what}`, {
    code: 'engine-unavailable',
    retryable: isTimeout,
    cause: error,
  });
}
