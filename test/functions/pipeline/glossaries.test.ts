import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/record/object-keys.ts';
import { articleText } from '../../embedded/articles.ts';
import { type DrivenPipeline, drivePipeline } from '../../embedded/driven-pipeline.ts';
import { startTestCloud, type TestCloud } from '../../embedded/test-cloud.ts';

let cloud: TestCloud;
let driven: DrivenPipeline;

beforeAll(async () => {
  cloud = await startTestCloud();
  driven = drivePipeline(cloud);
});
afterAll(async () => {
  driven.close();
  await cloud.close();
});

const put = (key: string, body: string | Uint8Array) =>
  cloud.objects.send(new PutObjectCommand({ Bucket: cloud.storage.articleBucket, Key: key, Body: body }));

/** Translates an article with these files under `glossaries/`, each a minute after the one before. */
async function translateWith(files: Readonly<Record<string, string | Uint8Array>>, key: string, number: string) {
  for (const [name, body] of Object.entries(files)) await put(`glossaries/${name}`, body);
  driven.advance(120);
  await put(key, articleText(number));
  await driven.drain();
  const stored = await driven.pipeline.records.get(articleId(cloud.storage.articleBucket, key));
  return stored?.translations[0];
}

/** A text as Excel writes it. */
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('files under glossaries/', () => {
  it('that are none do not count', async () => {
    const files = {
      'README.md': 'House style: see house.csv',
      '.DS_Store': 'x',
      'logo.png': Buffer.from([0x89, 0x50]),
    };
    const translation = await translateWith(files, 'a.txt', '701');
    expect(translation?.status).toMatch(/^(?:ok|flagged)$/);
    expect(translation?.reason).toBeUndefined();
  });

  it('are read in the encoding that they have', async () => {
    const translation = await translateWith({ 'house.csv': utf16('en,es\nquay,muelle\n') }, 'b.txt', '702');
    expect(translation?.reason).toBeUndefined();
    expect(translation?.status).toMatch(/^(?:ok|flagged)$/);
  });

  it('that cannot be read are left out with their reason, and cost no translation', async () => {
    const translation = await translateWith({ 'terms.tbx': '<tbx><unclosed>', 'list.xlsx': 'PK' }, 'c.txt', '703');
    expect(translation?.status).toMatch(/^(?:ok|flagged)$/);
    expect(translation?.reason).toMatch(/glossaries\/list\.xlsx.*glossaries\/terms\.tbx/);
    const told = driven.events.flatMap((event) => (event.type === 'glossary-left-out' ? [event.key] : []));
    expect(new Set(told)).toEqual(new Set(['glossaries/list.xlsx', 'glossaries/terms.tbx']));
  });
});
