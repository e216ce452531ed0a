import { describe, expect, it } from 'vitest';
import { translateSegments } from '../../../../functions/translation/engines/translate-segments.ts';
import type { SourceSegment } from '../../../../functions/translation/schema.ts';
import { refused, scriptedTranslator, throttled } from '../scripted-translator.ts';

const PAIR = { from: 'en', to: 'es' };
const SPANISH: Readonly<Record<string, string>> = {
  'The bridge was closed on Monday.': 'El puente fue cerrado el lunes.',
  'Some 450 people live in the village.': 'Unas 450 personas viven en el pueblo.',
  'Roger Stone was there.': 'Roger Stone estaba allí.',
};
const say = (text: string) => SPANISH[text] ?? text;

function segment(id: string, text: string, kind: SourceSegment['kind'] = 'sentence'): SourceSegment {
  return { id, kind, text };
}
const BRIDGE = segment('s1', 'The bridge was closed on Monday.');
const VILLAGE = segment('s2', 'Some 450 people live in the village.');
const FULL = { scope: 'full' } as const;

describe('translateSegments', () => {
  it('keeps segments aligned one to one and names the engine', async () => {
    const engine = scriptedTranslator({ id: 'good', say });
    const result = await translateSegments([BRIDGE, VILLAGE], PAIR, [engine], FULL);
    expect(result).toMatchObject({ status: 'ok', engine: 'good', quality: 'standard', direction: 'ltr', problems: [] });
    expect(result.segments.map(({ id, target }) => [id, target])).toEqual([
      ['s1', 'El puente fue cerrado el lunes.'],
      ['s2', 'Unas 450 personas viven en el pueblo.'],
    ]);
  });

  it('translates equal texts once', async () => {
    const engine = scriptedTranslator({ say });
    const result = await translateSegments([{ ...BRIDGE, id: 'brief' }, BRIDGE], PAIR, [engine], FULL);
    expect(engine.requests.flatMap(({ segments }) => segments)).toHaveLength(1);
    expect(result.segments.map(({ target }) => target)).toEqual(Array(2).fill('El puente fue cerrado el lunes.'));
  });

  it('copies what has nothing to translate, without any engine', async () => {
    const copies = [segment('s1', '12.5'), segment('s2', 'https://example.org/a'), segment('s3', 'AP Photo', 'credit')];
    const result = await translateSegments(copies, PAIR, [], FULL);
    expect(result.status).toBe('ok');
    expect(result.segments.every(({ engine, source, target }) => engine === 'copied' && source === target)).toBe(true);
  });

  it('says what is missing when no engine serves the pair', async () => {
    const engine = scriptedTranslator({ id: 'apertium', missing: 'install apertium-eng-spa' });
    expect(await translateSegments([BRIDGE], PAIR, [engine], FULL)).toMatchObject({
      status: 'unavailable',
      reason: 'apertium: install apertium-eng-spa',
      segments: [],
    });
  });

  it.each([
    ['throttled', throttled],
    ['refused', refused],
  ])('goes on to the next engine when one is %s', async (_, fails) => {
    const engines = [scriptedTranslator({ id: 'first', fails }), scriptedTranslator({ id: 'second', say })];
    expect(await translateSegments([BRIDGE], PAIR, engines, FULL)).toMatchObject({ status: 'ok', engine: 'second' });
  });

  it('throws the retryable error when no engine is left, and fails for good on a permanent one', async () => {
    await expect(translateSegments([BRIDGE], PAIR, [scriptedTranslator({ fails: throttled })], FULL)).rejects.toBe(
      throttled,
    );
    expect(await translateSegments([BRIDGE], PAIR, [scriptedTranslator({ fails: refused })], FULL)).toMatchObject({
      status: 'failed',
      reason: 'refused',
    });
  });

  it('gives a flagged segment one try with the next engine and keeps the better', async () => {
    const wrong = scriptedTranslator({ id: 'wrong', say: (text) => say(text).replace('450', '540') });
    const right = scriptedTranslator({ id: 'right', say });
    const result = await translateSegments([BRIDGE, VILLAGE], PAIR, [wrong, right], FULL);
    expect(result.status).toBe('ok');
    expect(result.segments.map(({ engine }) => engine)).toEqual(['wrong', 'right']);
    expect(right.requests[0]?.segments.map(({ id }) => id)).toEqual(['s2']);
  });

  it('flags what no engine gets right, and hides nothing', async () => {
    const wrong = scriptedTranslator({ say: (text) => say(text).replace('450', '540') });
    const result = await translateSegments([VILLAGE], PAIR, [wrong], FULL);
    expect(result.status).toBe('flagged');
    expect(result.problems).toContainEqual(
      expect.objectContaining({ kind: 'number', segment: 's2', text: '540', expected: '450' }),
    );
  });

  it('keeps the first translation when the second try fails', async () => {
    const wrong = scriptedTranslator({ id: 'wrong', say: (text) => say(text).replace('450', '540') });
    const result = await translateSegments([VILLAGE], PAIR, [wrong, scriptedTranslator({ fails: throttled })], FULL);
    expect(result).toMatchObject({ status: 'flagged', engine: 'wrong' });
  });

  it('does not translate again what an earlier version has', async () => {
    const first = await translateSegments([BRIDGE], PAIR, [scriptedTranslator({ id: 'old', say })], FULL);
    const engine = scriptedTranslator({ id: 'new', say });
    const second = await translateSegments([BRIDGE, VILLAGE], PAIR, [engine], { ...FULL, earlier: first.segments });
    expect(engine.requests[0]?.segments.map(({ id }) => id)).toEqual(['s2']);
    expect(second.segments.map(({ engine: name }) => name)).toEqual(['old', 'new']);
  });

  it('reserves before each call and settles what was spent', async () => {
    const calls: string[] = [];
    const spend = {
      reserve: async (amount: number) => calls.push(`reserve ${amount}`) > 0,
      settle: async (reserved: number, spent: number) => void calls.push(`settle ${reserved} ${spent}`),
    };
    await translateSegments([BRIDGE], PAIR, [scriptedTranslator({ say, costUsd: 0.5 })], { ...FULL, spend });
    expect(calls).toEqual(['reserve 0.5', 'settle 0.5 0.5']);
  });

  it('goes on to an engine that costs less when the budget is used up', async () => {
    const spend = { reserve: async (amount: number) => amount === 0, settle: async () => {} };
    const engines = [scriptedTranslator({ id: 'paid', costUsd: 1, say }), scriptedTranslator({ id: 'free', say })];
    expect(await translateSegments([BRIDGE], PAIR, engines, { ...FULL, spend })).toMatchObject({ engine: 'free' });
    expect(await translateSegments([BRIDGE], PAIR, engines.slice(0, 1), { ...FULL, spend })).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('spending ceiling'),
    });
  });

  it('writes the numbers that an engine copies in the notation of the target', async () => {
    const engine = scriptedTranslator({ say: (text) => text.replace('people left', 'personas se fueron') });
    const result = await translateSegments([segment('s1', '12,000 people left')], PAIR, [engine], FULL);
    expect(result).toMatchObject({ status: 'ok', segments: [{ target: '12.000 personas se fueron' }] });
  });

  describe('terms of a glossary', () => {
    const glossary = [{ source: 'Stone', caseSensitive: true, forbidden: ['Piedra'] }];
    const source = segment('s3', 'Roger Stone was there.');
    const translated = (text: string) => text.replace('Stone', 'Piedra').replace('was there', 'estaba allí');

    it('reach an engine as placeholders and come back as written', async () => {
      const engine = scriptedTranslator({ say: translated });
      const result = await translateSegments([source], PAIR, [engine], { ...FULL, glossary });
      expect(engine.requests[0]?.segments[0]?.text).not.toContain('Stone');
      expect(result.segments[0]?.target).toBe('Roger Stone estaba allí.');
    });

    it('are left to an engine that applies them, and checked after', async () => {
      const engine = scriptedTranslator({ say: translated, appliesGlossary: true });
      const result = await translateSegments([source], PAIR, [engine], { ...FULL, glossary });
      expect(engine.requests[0]?.segments[0]?.text).toContain('Stone');
      expect(result.problems.map(({ kind }) => kind)).toContain('glossary');
    });

    it('are checked where an engine loses the placeholder', async () => {
      const engine = scriptedTranslator({ say: (text) => translated(text).replace(/Xq\w+/i, '') });
      const result = await translateSegments([source], PAIR, [engine], { ...FULL, glossary });
      expect(result).toMatchObject({ status: 'flagged' });
      expect(result.segments[0]?.target).toBe('Roger Piedra estaba allí.');
    });
  });
});
