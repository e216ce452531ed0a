import { describe, expect, it } from 'vitest';
import { orderEngines } from '../../../../functions/translation/engines/order-engines.ts';

const ENGINES = ['amazon-translate', 'bergamot', 'apertium'];
const order = (enginesByPair: Record<string, string[]> = {}, engines = ENGINES) => ({ engines, enginesByPair });
const EN_ES = { from: 'en', to: 'es' };
const ES_CA = { from: 'es', to: 'ca' };

describe('orderEngines', () => {
  it.each([
    ['keeps the order of the settings', order(), EN_ES, 'full', ENGINES],
    ['puts rules first between close languages', order(), ES_CA, 'full', ['apertium', 'amazon-translate', 'bergamot']],
    ['in both directions', order(), { from: 'ca', to: 'es' }, 'full', ['apertium', 'amazon-translate', 'bergamot']],
    [
      'and for their regions',
      order(),
      { from: 'es-MX', to: 'pt-BR' },
      'full',
      ['apertium', 'amazon-translate', 'bergamot'],
    ],
    ['but adds no engine that the settings leave out', order({}, ['bergamot']), ES_CA, 'full', ['bergamot']],
    ['takes free engines first for a draft', order(), EN_ES, 'draft', ['apertium', 'bergamot', 'amazon-translate']],
    ['takes the list of a pair as it is', order({ 'es-ca': ['bergamot'] }), ES_CA, 'full', ['bergamot']],
    ['takes the list of a purpose', order({ summary: ['bergamot'] }), EN_ES, 'summary', ['bergamot']],
    ['leaves other purposes alone', order({ summary: ['bergamot'] }), EN_ES, 'full', ENGINES],
    [
      'takes the list of pair and purpose before that of the pair',
      order({ 'en-es': ['bergamot'], 'en-es/draft': ['apertium'] }),
      EN_ES,
      'draft',
      ['apertium'],
    ],
    [
      'takes the list of a pair before that of a purpose',
      order({ 'en-es': ['bergamot'], full: ['apertium'] }),
      EN_ES,
      'full',
      ['bergamot'],
    ],
    [
      'takes the list of a language for its regions',
      order({ 'en-es': ['bergamot'] }),
      { from: 'en-GB', to: 'es-MX' },
      'full',
      ['bergamot'],
    ],
    [
      'takes the list of a region before',
      order({ 'en-es': ['bergamot'], 'en-es-MX': ['apertium'] }),
      { from: 'en', to: 'es-MX' },
      'full',
      ['apertium'],
    ],
    ['names an engine once', order({}, ['apertium', 'bergamot', 'apertium']), EN_ES, 'full', ['apertium', 'bergamot']],
  ] as const)('%s', (_, settings, pair, purpose, expected) => {
    expect(orderEngines(settings, pair, purpose)).toEqual(expected);
  });
});
