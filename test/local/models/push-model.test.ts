import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBergamotTranslator } from '../../../functions/adapters/bergamot/bergamot-translator.ts';
import type { LockedModel } from '../../../functions/adapters/bergamot/model-lock.ts';
import { createS3ObjectSource } from '../../../functions/adapters/s3/s3-object-source.ts';
import { LOCAL_NAMES, MODEL_PREFIX } from '../../../functions/topology.ts';
import { type LocalCloud, startLocalCloud } from '../../../local/embedded/local-cloud.ts';
import { pushModel } from '../../../local/models/push-model.ts';
import { makeCopyingModel } from '../../marian/make-model.ts';
import { characterPieces } from '../../marian/pieces.ts';
import { writeModelFolder } from '../../marian/write-model-folder.ts';

const origin = mkdtempSync(join(tmpdir(), 'dateline-origin-'));
const published = writeModelFolder(origin, { 'en-es': makeCopyingModel(characterPieces()) });
const [model] = published.models as [LockedModel];
const total = model.files.reduce((sum, { bytes }) => sum + bytes, 0);
const scratch = mkdtempSync(join(tmpdir(), 'dateline-push-'));
const bucket = LOCAL_NAMES.resultsBucket;
let cloud: LocalCloud;
let client: S3Client;

beforeAll(async () => {
  cloud = await startLocalCloud({ dataFolder: join(scratch, 'cloud'), objectPort: 0, tablePort: 0 });
  const { region, credentials, objectEndpoint } = cloud.clients;
  client = new S3Client({ region, credentials, endpoint: objectEndpoint, forcePathStyle: true });
});
afterAll(async () => {
  client.destroy();
  await cloud.close();
  for (const folder of [origin, scratch]) rmSync(folder, { recursive: true });
});

async function push(): Promise<number> {
  let advanced = 0;
  const advance = (bytes: number) => {
    advanced += bytes;
  };
  await pushModel(model, { folder: origin, client, bucket, advance });
  return advanced;
}

async function translateFromBucket(folder: string): Promise<readonly string[]> {
  const translator = createBergamotTranslator({ folder, published, bucket: createS3ObjectSource(client, bucket) });
  const segments = [{ id: 's1', kind: 'sentence' as const, text: 'All is well.' }];
  try {
    return (await translator.translate({ from: 'en', to: 'es', segments, glossary: [] })).targets;
  } finally {
    await translator.close?.();
  }
}

describe('pushModel', () => {
  it('puts a model where a function finds it, and does nothing the second time', async () => {
    expect(await push()).toBe(total);
    const written = (await createS3ObjectSource(client, bucket).list(undefined, MODEL_PREFIX)).objects;
    expect(written.map(({ key }) => key).sort()).toEqual(model.files.map(({ name }) => `models/en-es/${name}`).sort());
    expect(await push()).toBe(total);
    const after = (await createS3ObjectSource(client, bucket).list(undefined, MODEL_PREFIX)).objects;
    expect(after).toEqual(written);
    expect(await translateFromBucket(join(scratch, 'function'))).toEqual(['All is well.']);
  });

  it('replaces an object that has other bytes, which a function refuses until then', async () => {
    await push();
    const file = model.files[0];
    const Key = `${MODEL_PREFIX}en-es/${file?.name}`;
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: Buffer.alloc(file?.bytes ?? 0) }));
    await expect(translateFromBucket(join(scratch, 'other'))).rejects.toMatchObject({ code: 'model-corrupt' });
    await push();
    expect(await translateFromBucket(join(scratch, 'other'))).toEqual(['All is well.']);
  });

  it('pushes nothing that is not what the lock says', async () => {
    const path = join(origin, 'en-es', model.files[0]?.name ?? '');
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(0, -1), Buffer.from([0x55])]));
    try {
      await expect(push()).rejects.toMatchObject({ code: 'model-corrupt' });
    } finally {
      writeFileSync(path, bytes);
    }
  });
});
