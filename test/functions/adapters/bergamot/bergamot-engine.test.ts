import { afterEach, describe, expect, it } from 'vitest';
import { BergamotEngine } from '../../../../functions/adapters/bergamot/bergamot-engine.ts';
import { makeCopyingModel } from '../../../marian/make-model.ts';
import { characterPieces } from '../../../marian/pieces.ts';

const CONFIGURATION = [
  'gemm-precision: int8shiftAlphaAll',
  'beam-size: 1',
  'skip-cost: true',
  'alignment: soft',
  'max-length-break: 128',
  'mini-batch-words: 1024',
  'workspace: 128',
  'max-length-factor: 2.0',
  'ssplit-mode: sentence',
].join('\n');
const { model, shortlist, sourceVocabulary } = makeCopyingModel(characterPieces());
/** Copies: what is loaded is handed over to the engine's thread. */
const bytes = () => ({
  model: model.slice(),
  shortlist: shortlist.slice(),
  vocabularies: [sourceVocabulary.slice()],
});
const opened: BergamotEngine[] = [];
function open(timeoutMs = 20_000): BergamotEngine {
  const engine = new BergamotEngine(timeoutMs);
  opened.push(engine);
  return engine;
}
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close();
});

describe('BergamotEngine', () => {
  it('gives back the memory of a model that is unloaded', async () => {
    const engine = open();
    const heaps: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await engine.load('en-es', CONFIGURATION, bytes());
      const { targets, heapBytes } = await engine.translate(['en-es'], ['All is well.']);
      expect(targets).toEqual(['All is well.']);
      heaps.push(heapBytes);
      await engine.unload('en-es');
    }
    expect(heaps.at(-1)).toBeLessThanOrEqual((heaps[1] ?? 0) * 1.1);
  });

  it('keeps models in the order of their use', async () => {
    const engine = open();
    for (const pair of ['a-b', 'b-c']) await engine.load(pair, CONFIGURATION, bytes());
    expect(engine.loaded).toEqual(['a-b', 'b-c']);
    await engine.translate(['a-b'], ['All is well.']);
    expect(engine.loaded).toEqual(['b-c', 'a-b']);
  });

  it('forgets its models when it breaks, and starts anew', async () => {
    const engine = open();
    await engine.load('en-es', CONFIGURATION, bytes());
    await expect(engine.translate(['xx-yy'], ['All is well.'])).rejects.toMatchObject({
      code: 'engine-unavailable',
      retryable: true,
      message: expect.stringContaining('the model xx-yy is not loaded'),
    });
    expect(engine.loaded).toEqual([]);
    await engine.load('en-es', CONFIGURATION, bytes());
    expect((await engine.translate(['en-es'], ['All is well.'])).targets).toEqual(['All is well.']);
  });

  it('refuses a configuration that the engine does not know, for good', async () => {
    const loading = open().load('en-es', 'ssplit-mode: nonsense', bytes());
    await expect(loading).rejects.toMatchObject({ code: 'model-unusable', retryable: false });
  });

  it('ends what takes too long', async () => {
    const engine = open();
    await engine.load('en-es', CONFIGURATION, bytes());
    const slow = open(1);
    await expect(slow.load('en-es', CONFIGURATION, bytes())).rejects.toMatchObject({
      message: expect.stringContaining('no answer within 1 ms'),
    });
    expect((await engine.translate(['en-es'], ['All is well.'])).targets).toEqual(['All is well.']);
  });

  it('fails what is open when it is closed', async () => {
    const engine = open();
    await engine.load('en-es', CONFIGURATION, bytes());
    const pending = engine.translate(['en-es'], ['All is well. '.repeat(200)]);
    const closed = engine.close();
    await expect(pending).rejects.toMatchObject({ code: 'engine-unavailable' });
    await closed;
  });
});
