import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StageMessage } from '../../../functions/pipeline/schema.ts';
import { articleId } from '../../../functions/record/object-keys.ts';
import type { Translator } from '../../../functions/translation/translator.ts';
import { articleText } from '../../embedded/articles.ts';
import { type DrivenPipeline, drivePipeline } from '../../embedded/driven-pipeline.ts';
import { startTestCloud, type TestCloud } from '../../embedded/test-cloud.ts';
import { scriptedTranslator } from '../translation/scripted-translator.ts';

const KEYS = ['feed-1.txt', 'feed-2.txt', 'feed-3.txt'];
let cloud: TestCloud;
let driven: DrivenPipeline;
const scripted = scriptedTranslator({ say: (text) => text.toUpperCase(), costUsd: 0.01 });
/** What was sent to wait for another worker. */
const waiting: StageMessage[] = [];

beforeAll(async () => {
  cloud = await startTestCloud();
  // Long enough at work for the others to come.
  const translator: Translator = {
    ...scripted,
    translate: async (request) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return scripted.translate(request);
    },
  };
  driven = drivePipeline(cloud, {
    translator,
    parts: ({ queues }) => ({
      queues: {
        ...queues,
        translate: {
          ...queues.translate,
          send: async (message, delaySeconds) => {
            if (delaySeconds === undefined) return queues.translate.send(message);
            waiting.push(message);
          },
        },
      },
    }),
  });
});
afterAll(async () => {
  driven.close();
  await cloud.close();
});

it('is translated once, under however many keys it comes at the same time', async () => {
  for (const key of KEYS) {
    const upload = { Bucket: cloud.storage.articleBucket, Key: key, Body: articleText('301') };
    await cloud.objects.send(new PutObjectCommand(upload));
  }
  await driven.drain();
  const paid = scripted.requests.length;
  expect(waiting).toHaveLength(KEYS.length - 1);
  for (const message of waiting.splice(0)) await driven.pipeline.queues.translate.send(message);
  await driven.drain();
  expect(waiting).toEqual([]);
  expect(scripted.requests).toHaveLength(paid);
  const ids = KEYS.map((key) => articleId(cloud.storage.articleBucket, key));
  const records = await Promise.all(ids.map((id) => driven.pipeline.records.get(id)));
  expect(records.map((record) => record?.article.status)).toEqual(KEYS.map(() => 'complete'));
  const costs = records.map((record) => record?.translations[0]?.details.usage.costUsd ?? -1);
  expect(costs.filter((cost) => cost > 0)).toHaveLength(1);
  expect(costs.filter((cost) => cost === 0)).toHaveLength(KEYS.length - 1);
});
