import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { SettingsError } from '../../errors.ts';
import type { Summarizer } from '../../summary/summarizer.ts';
import { createLanguageModelSummarizer } from './language-model-summarizer.ts';

export interface OpenAiCompatibleOptions {
  /** Base address up to and without `/chat/completions`. */
  readonly url?: string;
  readonly model?: string;
  readonly key?: string;
}

/** Ollama, vLLM, llama.cpp, or any service that speaks chat completions. Throws `SettingsError` without URL or model. */
export function createOpenAiCompatibleSummarizer({ url, model, key }: OpenAiCompatibleOptions): Summarizer {
  if (url === undefined || model === undefined) {
    throw new SettingsError('the openai-compatible engine needs DATELINE_MODEL_URL and DATELINE_MODEL');
  }
  return createLanguageModelSummarizer({
    id: 'openai-compatible',
    model,
    // A model on this machine costs nothing a call; elsewhere the prices are unknown and counted high.
    isFree: ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname),
    connect: () => createOpenAICompatible({ name: 'openai-compatible', baseURL: url, apiKey: key })(model),
  });
}
