import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createBergamotTranslator } from '../../../functions/adapters/bergamot/bergamot-translator.ts';
import type { LockedModel } from '../../../functions/adapters/bergamot/model-lock.ts';
import { ModelStore } from '../../../functions/adapters/bergamot/model-store.ts';
import { importModels } from '../../../local/models/import-models.ts';
import { makeCopyingModel } from '../../marian/make-model.ts';
import { characterPieces, shiftedPieces } from '../../marian/pieces.ts';
import { writeModelFolder } from '../../marian/write-model-folder.ts';

const origin = mkdtempSync(join(tmpdir(), 'dateline-origin-'));
const pieces = characterPieces();
const published = writeModelFolder(origin, {
  'en-es': makeCopyingModel(pieces),
  'en-fr': makeCopyingModel(shiftedPieces(pieces, 1), shiftedPieces(pieces, 2)),
});
const [model] = published.models as [LockedModel];
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
afterAll(() => rmSync(origin, { recursive: true }));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-import-'));
  folders.push(folder);
  return folder;
}

/** The model's files in a folder of another shape: decompressed, without the folder of the pair. */
function decompressed(pair = 'en-es'): string {
  const folder = newFolder();
  for (const name of readdirSync(join(origin, pair))) {
    writeFileSync(join(folder, name.replace(/\.gz$/, '')), gunzipSync(readFileSync(join(origin, pair, name))));
  }
  return folder;
}

describe('importModels', () => {
  it('knows files by their hash, whatever they are called and wherever they are', async () => {
    const [source, target] = [newFolder(), newFolder()];
    mkdirSync(join(source, 'deep/er'), { recursive: true });
    for (const [index, { name }] of model.files.entries()) {
      copyFileSync(join(origin, 'en-es', name), join(source, index === 0 ? 'deep/er' : '', `file-${index}`));
    }
    const result = await importModels(source, target, published, false);
    expect(result).toMatchObject({ unknown: [], trusted: [] });
    expect(result.imported).toEqual(expect.arrayContaining(model.files.map(({ name }) => `en-es/${name}`)));
    expect(await new ModelStore({ folder: target, published }).problemOf(model)).toBeUndefined();
  });

  it('leaves out what no lock knows, and names it', async () => {
    const target = newFolder();
    const result = await importModels(decompressed(), target, published, false);
    expect(result.imported).toEqual([]);
    expect(result.unknown).toHaveLength(model.files.length);
    expect(readdirSync(target)).toEqual([]);
  });

  it('takes whole models on trust and holds them to the hashes of that day', async () => {
    const target = newFolder();
    const result = await importModels(decompressed(), target, { models: [] }, true);
    expect(result).toMatchObject({ unknown: [], trusted: ['en-es'] });
    const translator = createBergamotTranslator({ folder: target, published: { models: [] } });
    const segments = [{ id: 's1', kind: 'sentence' as const, text: 'All is well.' }];
    const { targets } = await translator.translate({ from: 'en', to: 'es', segments, glossary: [] });
    await translator.close?.();
    expect(targets).toEqual(['All is well.']);
    writeFileSync(join(target, 'en-es/lex.50.50.enes.s2t.bin'), 'changed');
    const store = new ModelStore({ folder: target, published: { models: [] } });
    const own = (await store.models()).get('en-es');
    expect(own && (await store.problemOf(own))).toContain('has 7 bytes');
  });

  it('takes no part of a model on trust', async () => {
    const [source, target] = [decompressed(), newFolder()];
    rmSync(join(source, 'lex.50.50.enes.s2t.bin'));
    const result = await importModels(source, target, { models: [] }, true);
    expect(result).toMatchObject({ imported: [], trusted: [] });
    expect(result.unknown).toHaveLength(model.files.length - 1);
  });

  it('keeps what the house trusted before', async () => {
    const target = newFolder();
    await importModels(decompressed(), target, { models: [] }, true);
    await importModels(decompressed('en-fr'), target, { models: [] }, true);
    const models = await new ModelStore({ folder: target, published: { models: [] } }).models();
    expect([...models.keys()].sort()).toEqual(['en-es', 'en-fr']);
  });
});
