import { describe, expect, it } from 'vitest';
import { StoreError } from '../../functions/errors.ts';
import type { Translator } from '../../functions/translation/translator.ts';
import { examinePair } from '../../local/examine-engines.ts';
import { scriptedTranslator } from '../functions/translation/scripted-translator.ts';

const PAIR = { from: 'en', to: 'es' };

describe('examinePair', () => {
  it('tells who serves each purpose, in which order, and in which quality', async () => {
    const [neural, rules] = [
      scriptedTranslator({ id: 'neural' }),
      scriptedTranslator({ id: 'rules', quality: 'draft' }),
    ];
    const { services, missing } = await examinePair(PAIR, async (_, purpose) =>
      purpose === 'draft' ? [rules, neural] : [neural, rules],
    );
    expect(missing).toEqual([]);
    expect(
      services.map(({ purpose, serving }) => [purpose, ...serving.map(({ id, quality }) => `${id} ${quality}`)]),
    ).toEqual([
      ['summary', 'neural standard', 'rules draft'],
      ['full', 'neural standard', 'rules draft'],
      ['draft', 'rules draft', 'neural standard'],
    ]);
  });

  it('leaves out an engine that is missing, and says once what to do about it', async () => {
    const engines = [scriptedTranslator({ id: 'neural', missing: 'pull it' }), scriptedTranslator({ id: 'rules' })];
    const { services, missing } = await examinePair(PAIR, async () => engines);
    expect(services.every(({ serving }) => serving.map(({ id }) => id).join() === 'rules')).toBe(true);
    expect(missing).toEqual([{ id: 'neural', reason: 'pull it' }]);
  });

  it('takes an engine that breaks for one that is missing', async () => {
    const broken: Translator = {
      ...scriptedTranslator({ id: 'broken' }),
      availability: async () => {
        throw new StoreError('the bucket did not answer', { code: 'bucket-unavailable', retryable: true });
      },
    };
    const { services, missing } = await examinePair(PAIR, async () => [broken]);
    expect(services.flatMap(({ serving }) => serving)).toEqual([]);
    expect(missing).toEqual([{ id: 'broken', reason: 'the bucket did not answer' }]);
  });
});
