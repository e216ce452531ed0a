import { SettingsError } from '../../../errors.ts';
import { limitedFetch } from './limited-fetch.ts';
import { limitsOf, type ModelEngine, type ModelLimits } from './model-engine.ts';
import { FREE, priceOfModel } from './model-prices.ts';

export interface OpenAiCompatibleOptions extends ModelLimits {
  /** Base address up to and without `/chat/completions`. */
  readonly url?: string;
  readonly model?: string;
  readonly key?: string;
  /** Reads the key when the first request is made; goes before `key`. */
  readonly readKey?: () => Promise<string>;
}

const OWN_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Ollama, vLLM, llama.cpp, or any service that speaks chat completions. Throws `SettingsError` without URL or model. */
export function createOpenAiCompatibleModel(options: OpenAiCompatibleOptions): ModelEngine {
  const { url, model, key, readKey, price } = options;
  if (url === undefined || model === undefined) {
    throw new SettingsError('the openai-compatible engine needs DATELINE_MODEL_URL and DATELINE_MODEL');
  }
  return {
    provider: 'openai-compatible',
    model,
    // A model on this machine costs nothing a call; elsewhere the price is unknown unless a setting gives it.
    price: price ?? (OWN_MACHINE.has(new URL(url).hostname) ? FREE : priceOfModel(model)),
    ...limitsOf(options),
    connect: async () => {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
      const ownFetch = readKey === undefined ? limitedFetch : keyedFetch(readKey);
      return createOpenAICompatible({ name: 'openai-compatible', baseURL: url, apiKey: key, fetch: ownFetch })(model);
    },
  };
}

function keyedFetch(readKey: () => Promise<string>): typeof limitedFetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${await readKey()}`);
    return limitedFetch(input, { ...init, headers });
  };
}
