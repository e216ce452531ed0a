import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3TextStore } from '../../../../functions/adapters/s3/s3-text-store.ts';
import type { TextStore } from '../../../../functions/record/text-store.ts';
import { startTestCloud, type TestCloud } from '../../../embedded/test-cloud.ts';

let cloud: TestCloud;
let texts: TextStore;

beforeAll(async () => {
  cloud = await startTestCloud();
  texts = createS3TextStore(cloud.objects, cloud.storage.resultsBucket);
});
afterAll(() => cloud.close());

describe('text store: S3', () => {
  it('keeps a value as it is, whatever its script', async () => {
    const value = { text: 'Київ 北京 القاهرة 🚢\n', list: [1, null, true] };
    await texts.putJson('articles/a/v/analysis.json', value);
    expect(await texts.getJson('articles/a/v/analysis.json')).toEqual(value);
  });

  it('gives nothing for what is not there', async () => {
    expect(await texts.getJson('articles/none')).toBeUndefined();
  });

  it('says that an object is broken, and that no retry mends it', async () => {
    await cloud.objects.send(
      new PutObjectCommand({ Bucket: cloud.storage.resultsBucket, Key: 'articles/broken', Body: '{"cut' }),
    );
    await expect(texts.getJson('articles/broken')).rejects.toMatchObject({ code: 'broken-text', retryable: false });
  });

  it('deletes all under a prefix and nothing beside it', async () => {
    for (const key of ['articles/b/1/x', 'articles/b/1/y', 'articles/b/2/x', 'articles/bb/1/x'])
      await texts.putJson(key, 1);
    await texts.deleteAll('articles/b/1/');
    await texts.deleteAll('articles/b/1/');
    expect(await texts.getJson('articles/b/1/x')).toBeUndefined();
    expect(await texts.getJson('articles/b/1/y')).toBeUndefined();
    expect(await texts.getJson('articles/b/2/x')).toBe(1);
    expect(await texts.getJson('articles/bb/1/x')).toBe(1);
  });

  it('says that there is no such bucket, and that no retry mends it', async () => {
    const lost = createS3TextStore(cloud.objects, 'no-such-bucket');
    await expect(lost.putJson('a', 1)).rejects.toMatchObject({ code: 'bucket-unavailable', retryable: false });
  });
});
