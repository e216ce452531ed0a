import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  type BergamotOptions,
  createBergamotTranslator,
} from '../../../../functions/adapters/bergamot/bergamot-translator.ts';
import type { ModelLock } from '../../../../functions/adapters/bergamot/model-lock.ts';
import { EngineError } from '../../../../functions/errors.ts';
import { translateSegments } from '../../../../functions/translation/engines/translate-segments.ts';
import { describeTranslator } from '../../../contracts/translator.ts';
import { makeCopyingModel } from '../../../marian/make-model.ts';
import { characterPieces, shiftedPieces, shiftText } from '../../../marian/pieces.ts';
import { writeModelFolder } from '../../../marian/write-model-folder.ts';
import { scriptedTranslator } from '../../translation/scripted-translator.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-models-'));
const pieces = characterPieces();
const published: ModelLock = writeModelFolder(folder, {
  'en-es': makeCopyingModel(pieces, shiftedPieces(pieces, 1)),
  'fr-en': makeCopyingModel(pieces),
});
afterAll(() => rmSync(folder, { recursive: true }));

const create = () => createBergamotTranslator({ folder, published });

describeTranslator('bergamot', {
  create,
  pair: { from: 'en', to: 'es' },
  unsupported: { from: 'en', to: 'ja' },
  texts: ['The bridge was closed on Monday.', 'Some 1,250 people live in the village.', 'Police gave no reason.'],
});

const TEXT = 'The bridge was closed on Monday after 12 days.';
const request = (from: string, to: string, ...texts: string[]) => ({
  from,
  to,
  segments: texts.map((text, index) => ({ id: `s${index + 1}`, kind: 'sentence' as const, text })),
  glossary: [],
});

const opened: { close?(): Promise<void> }[] = [];
const scratch: string[] = [];
/** A copy of the models that a test may spoil. */
function spoiled(spoil: (path: string) => void): string {
  const copy = mkdtempSync(join(tmpdir(), 'dateline-models-'));
  scratch.push(copy);
  cpSync(folder, copy, { recursive: true });
  spoil(copy);
  return copy;
}
function open(options: Partial<BergamotOptions> = {}) {
  const translator = createBergamotTranslator({ folder, published, ...options });
  opened.push(translator);
  return translator;
}
afterEach(async () => {
  for (const translator of opened.splice(0)) await translator.close?.();
  for (const copy of scratch.splice(0)) rmSync(copy, { recursive: true, force: true });
});

describe('models', () => {
  it('translate with the vocabularies of source and target, each sentence whole', async () => {
    const { targets } = await open().translate(request('en', 'es', TEXT, 'Mr. Stone left. So did Dr. Ray.'));
    expect(targets).toEqual([shiftText(TEXT, 1), shiftText('Mr. Stone left. So did Dr. Ray.', 1)]);
  });

  it('translate over English where no model does it at once', async () => {
    const translator = open();
    expect(await translator.availability({ from: 'fr', to: 'es' })).toEqual({ available: true });
    expect((await translator.translate(request('fr', 'es', TEXT))).targets).toEqual([shiftText(TEXT, 1)]);
  });

  it('serve regions of a language, and no other script', async () => {
    expect(await open().availability({ from: 'en-GB', to: 'es-MX' })).toEqual({ available: true });
    expect(await open().availability({ from: 'en', to: 'es-Cyrl' })).toMatchObject({ available: false });
  });

  it('give way to each other when there are more than the memory should hold', async () => {
    const translator = open({ maxLoadedModels: 1 });
    for (const round of [1, 2]) {
      expect((await translator.translate(request('en', 'es', TEXT))).targets, `round ${round}`).toEqual([
        shiftText(TEXT, 1),
      ]);
      expect((await translator.translate(request('fr', 'en', TEXT))).targets, `round ${round}`).toEqual([TEXT]);
    }
  });

  it('of the house serve by a lock in their folder', async () => {
    const own = spoiled((copy) => writeFileSync(join(copy, 'lock.json'), JSON.stringify(published)));
    const translator = open({ folder: own, published: { models: [] } });
    expect((await translator.translate(request('en', 'es', TEXT))).targets).toEqual([shiftText(TEXT, 1)]);
  });
});

describe('a model that cannot be trusted', () => {
  const file = 'model.enes.intgemm.alphas.bin.gz';
  const flip = (copy: string) => {
    const path = join(copy, 'en-es', file);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };
  const cases: readonly (readonly [string, (copy: string) => void, RegExp])[] = [
    ['with one flipped bit', flip, /en-es\/model\.enes.*sha256 [0-9a-f]{64}, expected [0-9a-f]{64}/],
    ['downloaded by half', (copy) => truncateSync(join(copy, 'en-es', file), 1000), /has 1000 bytes, expected \d+/],
    ['without one of its files', (copy) => rmSync(join(copy, 'en-es', file)), /en-es\/model\.enes\S+ is not there/],
  ];

  it.each(cases)('%s is not available, and says what mends it', async (_, spoil, problem) => {
    const translator = open({ folder: spoiled(spoil) });
    const answer = await translator.availability({ from: 'en', to: 'es' });
    expect(answer).toMatchObject({ available: false, reason: expect.stringMatching(problem) });
    expect(answer).toMatchObject({ reason: expect.stringContaining('dateline models import') });
  });

  it.each(cases)('%s is not loaded either', async (_, spoil, problem) => {
    const translation = open({ folder: spoiled(spoil) }).translate(request('en', 'es', TEXT));
    await expect(translation).rejects.toMatchObject({ retryable: false, message: expect.stringMatching(problem) });
  });

  it('is noticed when it changes after it was checked', async () => {
    const copy = spoiled(() => undefined);
    const translator = open({ folder: copy });
    expect(await translator.availability({ from: 'en', to: 'es' })).toEqual({ available: true });
    flip(copy);
    await expect(translator.translate(request('en', 'es', TEXT))).rejects.toMatchObject({ code: 'model-corrupt' });
  });

  it('whose bytes are as promised but no model fails as unusable, and the engine serves the next pair', async () => {
    const nonsense = Buffer.from('no model at all'.repeat(100));
    const sha256 = createHash('sha256').update(nonsense).digest('hex');
    const copy = spoiled((path) => writeFileSync(join(path, 'en-es', file), nonsense));
    const lock: ModelLock = {
      models: published.models.map((model) => ({
        ...model,
        files: model.files.map((each) => (each.name === file ? { ...each, bytes: nonsense.length, sha256 } : each)),
      })),
    };
    const translator = open({ folder: copy, published: lock });
    await expect(translator.translate(request('en', 'es', TEXT))).rejects.toBeInstanceOf(EngineError);
    expect((await translator.translate(request('fr', 'en', TEXT))).targets).toEqual([TEXT]);
  });

  it('leaves the article to the next engine', async () => {
    const next = scriptedTranslator({ id: 'next', say: () => 'El puente fue cerrado el lunes después de 12 días.' });
    const segments = request('en', 'es', TEXT).segments;
    const result = await translateSegments(
      segments,
      { from: 'en', to: 'es' },
      [open({ folder: spoiled(flip) }), next],
      {
        scope: 'full',
      },
    );
    expect(result).toMatchObject({ status: 'ok', engine: 'next' });
  });

  it('with no engine after it leaves the translation unavailable, with the reason and without a text', async () => {
    const segments = request('en', 'es', TEXT).segments;
    const engines = [open({ folder: spoiled(flip) })];
    const result = await translateSegments(segments, { from: 'en', to: 'es' }, engines, { scope: 'full' });
    expect(result).toMatchObject({ status: 'unavailable', segments: [], reason: expect.stringContaining('sha256') });
  });
});

describe('models in a bucket', () => {
  const objects = (change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes) => {
    const asked: string[] = [];
    const pathOf = (key: string) => join(folder, key.replace(/^models\//, ''));
    return {
      asked,
      has: async (key: string) => existsSync(pathOf(key)),
      read: async ({ key }: { key: string }) => {
        asked.push(key);
        return existsSync(pathOf(key)) ? { bytes: change(readFileSync(pathOf(key))) } : undefined;
      },
    };
  };
  const empty = () => spoiled((copy) => rmSync(copy, { recursive: true }));

  it('are brought into the folder once, verified', async () => {
    const [bucket, own] = [objects(), empty()];
    expect(await open({ folder: own, bucket }).availability({ from: 'en', to: 'es' })).toEqual({ available: true });
    for (const _ of [1, 2]) {
      const { targets } = await open({ folder: own, bucket }).translate(request('en', 'es', TEXT));
      expect(targets).toEqual([shiftText(TEXT, 1)]);
    }
    expect(bucket.asked.filter((key) => key.endsWith('.gz'))).toHaveLength(4);
  });

  it('replace a broken copy on this machine', async () => {
    const own = spoiled((copy) => truncateSync(join(copy, 'en-es/lex.50.50.enes.s2t.bin.gz'), 10));
    const { targets } = await open({ folder: own, bucket: objects() }).translate(request('en', 'es', TEXT));
    expect(targets).toEqual([shiftText(TEXT, 1)]);
  });

  it('serve without a folder to write to', async () => {
    const own = spoiled((copy) => {
      rmSync(copy, { recursive: true });
      writeFileSync(copy, 'a file where the folder should be');
    });
    const translator = open({ folder: own, bucket: objects() });
    expect((await translator.translate(request('en', 'es', TEXT))).targets).toEqual([shiftText(TEXT, 1)]);
  });

  it('are refused when their bytes are not what the lock says', async () => {
    const bucket = objects((bytes) => bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte)));
    const translation = open({ folder: empty(), bucket }).translate(request('en', 'es', TEXT));
    await expect(translation).rejects.toMatchObject({ code: 'model-corrupt', retryable: false });
  });

  it('that are not there are named with the commands that put them there', async () => {
    const bucket = { ...objects(), has: async () => false };
    expect(await open({ folder: empty(), bucket }).availability({ from: 'en', to: 'es' })).toMatchObject({
      available: false,
      reason: expect.stringContaining('dateline models push en-es'),
    });
  });
});
