import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAmazonTranslateTranslator } from '../../../functions/adapters/amazon-translate/amazon-translate-translator.ts';
import { articleId, interruptedTranslationKey, translationKey } from '../../../functions/record/object-keys.ts';
import { TranslatedSegment } from '../../../functions/translation/schema.ts';
import { type DrivenPipeline, drivePipeline } from '../../embedded/driven-pipeline.ts';
import { startTestCloud, type TestCloud } from '../../embedded/test-cloud.ts';
import {
  type AmazonTranslateServer,
  startAmazonTranslateServer,
} from '../adapters/amazon-translate/amazon-translate-server.ts';

const KEY = 'long.txt';
const USD_PER_CHARACTER = 15 / 1_000_000;
const throttled = { status: 400, type: 'TooManyRequestsException' };

let cloud: TestCloud;
let driven: DrivenPipeline;
let server: AmazonTranslateServer;
/** Numbers of the requests that are throttled. */
const faulty = new Set([3, 4]);

beforeAll(async () => {
  cloud = await startTestCloud();
  server = await startAmazonTranslateServer({ fault: (number) => (faulty.has(number) ? throttled : undefined) });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  driven = drivePipeline(cloud, {
    translator: createAmazonTranslateTranslator({ client: { region: 'us-east-1', endpoint: server.url, credentials } }),
    parts: ({ settings }) => ({ settings: { ...settings, budget: { articleUsd: 10, dayUsd: 10 } } }),
  });
});
afterAll(async () => {
  driven.close();
  await server.close();
  await cloud.close();
});

/** Enough for several requests of 10,000 bytes. */
function longArticle(): string {
  const paragraphs = Array.from(
    { length: 320 },
    (_, index) =>
      `The harbour board counted ${index + 100} boats at quay number ${index + 500} in the morning and in the evening.`,
  );
  return `Harbour board counts boats\n\nVALMORA, May 12 (Kestrel News) - ${paragraphs.join('\n\n')}\n`;
}

it('goes on where it was broken off: nothing is translated, or paid, twice', async () => {
  const upload = { Bucket: cloud.storage.articleBucket, Key: KEY, Body: longArticle() };
  await cloud.objects.send(new PutObjectCommand(upload));
  await driven.drain();
  const id = articleId(cloud.storage.articleBucket, KEY);
  const stored = await driven.pipeline.records.get(id);
  expect(stored?.article.status).toBe('complete');
  expect(driven.events.filter(({ type }) => type === 'retried')).toHaveLength(2);

  const answered = server.requests.filter((_, index) => !faulty.has(index + 1)).map(({ Text }) => Text);
  const lines = answered.flatMap((text) => text.split('\n'));
  expect(answered.length).toBeGreaterThan(2);
  expect(new Set(lines).size).toBe(lines.length);
  const characters = answered.reduce((sum, text) => sum + text.length, 0);
  expect(stored?.translations[0]?.details.usage.costUsd).toBeCloseTo(characters * USD_PER_CHARACTER, 9);

  const { version } = stored?.article ?? { version: '' };
  const segments = TranslatedSegment.array().parse(
    await driven.pipeline.texts.getJson(translationKey(id, version, 'es')),
  );
  expect(segments.filter(({ target }) => target === '')).toEqual([]);
  expect(await driven.pipeline.texts.getJson(interruptedTranslationKey(id, version, 'es'))).toBeUndefined();
});
