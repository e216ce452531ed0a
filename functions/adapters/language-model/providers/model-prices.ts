import type { ModelPrice } from './model-engine.ts';
import prices from './model-prices.json' with { type: 'json' };

export const FREE: ModelPrice = { input: 0, output: 0 };

const MODELS: Readonly<Record<string, ModelPrice>> = prices.models;
const GEOGRAPHY = /^(?:us|us-gov|eu|apac|jp|au|ca|global)\./;

/** The listed price of a model or of its inference profile; a model that is not listed counts as a dear one, so that ceilings hold. */
export function priceOfModel(model: string): ModelPrice {
  return MODELS[model.replace(GEOGRAPHY, '')] ?? prices.unknown;
}

export function costUsd(price: ModelPrice, inputTokens: number, outputTokens: number): number {
  return (inputTokens * price.input + outputTokens * price.output) / 1_000_000;
}

/** What a chat template adds to the text of a request. */
const TEMPLATE_TOKENS = 500;

/** The most tokens that a text can be: a tokenizer that falls back to bytes never needs more than one for each. */
export function mostTokens(...texts: readonly string[]): number {
  return TEMPLATE_TOKENS + texts.reduce((sum, text) => sum + Buffer.byteLength(text, 'utf8'), 0);
}
