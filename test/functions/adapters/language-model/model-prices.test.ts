import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBedrockModel } from '../../../../functions/adapters/language-model/providers/bedrock-model.ts';
import prices from '../../../../functions/adapters/language-model/providers/model-prices.json' with { type: 'json' };
import {
  costUsd,
  mostTokens,
  priceOfModel,
} from '../../../../functions/adapters/language-model/providers/model-prices.ts';
import { createOpenAiCompatibleModel } from '../../../../functions/adapters/language-model/providers/openai-compatible-model.ts';

describe('prices of models', () => {
  it('say when and where they were read', () => {
    expect(prices.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(prices.source).toMatch(/^https:/);
  });

  it('are the same for a model and its inference profiles', () => {
    for (const profile of [
      'eu.amazon.nova-lite-v1:0',
      'global.amazon.nova-lite-v1:0',
      'us-gov.amazon.nova-lite-v1:0',
    ]) {
      expect(priceOfModel(profile)).toEqual(prices.models['amazon.nova-lite-v1:0']);
    }
  });

  it('count a model that is not listed as dearer than all that are', () => {
    const dearest = Math.max(...Object.values(prices.models).map(({ output }) => output));
    expect(priceOfModel('somebody.new-model').output).toBeGreaterThan(dearest);
  });

  it('are nothing on this machine, and what the settings say where they say it', () => {
    const url = 'http://localhost:11434/v1';
    expect(createOpenAiCompatibleModel({ url, model: 'llama3' }).price).toEqual({ input: 0, output: 0 });
    expect(createOpenAiCompatibleModel({ url: 'https://models.example/v1', model: 'llama3' }).price.output).toBe(25);
    const price = { input: 1, output: 2 };
    expect(createBedrockModel({ region: 'eu-west-1', price }).price).toEqual(price);
  });

  it('make a dollar of a million tokens at a dollar a million', () => {
    expect(costUsd({ input: 1, output: 3 }, 1_000_000, 0)).toBe(1);
    expect(costUsd({ input: 1, output: 3 }, 0, 500_000)).toBe(1.5);
  });

  it('are never multiplied with fewer tokens than a text has bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(mostTokens(text)).toBeGreaterThanOrEqual(new TextEncoder().encode(text).length);
      }),
    );
  });
});
