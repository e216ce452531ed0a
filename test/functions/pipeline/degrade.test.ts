import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLanguageModelSummarizer } from '../../../functions/adapters/language-model/summary/language-model-summarizer.ts';
import type { StageMessage } from '../../../functions/pipeline/schema.ts';
import { articleId, translationKey } from '../../../functions/record/object-keys.ts';
import { createExtractiveSummarizer } from '../../../functions/summary/writing/extractive-summarizer.ts';
import { articleText } from '../../embedded/articles.ts';
import { type DrivenPipeline, drivePipeline } from '../../embedded/driven-pipeline.ts';
import { startTestCloud, type TestCloud } from '../../embedded/test-cloud.ts';
import {
  type LanguageModelServer,
  type ModelRequest,
  type ScriptedReply,
  startLanguageModelServer,
} from '../adapters/language-model/language-model-server.ts';
import { scriptedModel } from '../adapters/language-model/scripted-models.ts';

const COST_OF_A_REPLY = (900 * 0.06 + 300 * 0.24) / 1_000_000;
const throttled: ScriptedReply = { error: { status: 429, type: 'ThrottlingException' } };
const gone: ScriptedReply = { error: { status: 404, type: 'ResourceNotFoundException' } };

/** A summary of the test article by a model that reads: it cites the sentence that it copies. */
function goodReply({ prompt }: ModelRequest): ScriptedReply {
  const line = prompt.split('\n').find((each) => each.includes('The crossing takes')) ?? '';
  const [id = ''] = line.split(' ');
  const statement = { text: 'The crossing takes 40 minutes and costs 12 euros.', evidence: [id] };
  return { text: JSON.stringify({ headline: 'Ferry line to Serrin opens', brief: statement, keyPoints: [statement] }) };
}

let cloud: TestCloud;
let server: LanguageModelServer;
let driven: DrivenPipeline;
let answer: (request: ModelRequest) => ScriptedReply = goodReply;
/** Delays of the messages that ask for a summary again. */
const delays: number[] = [];
const delayed: StageMessage[] = [];

beforeEach(async () => {
  answer = goodReply;
  delays.length = 0;
  delayed.length = 0;
  cloud = await startTestCloud();
  server = await startLanguageModelServer((request) => answer(request));
  driven = drivePipeline(cloud, {
    parts: ({ queues }) => ({
      summarizers: async () => ({
        chosen: createLanguageModelSummarizer(scriptedModel('bedrock', server.url)),
        fallback: createExtractiveSummarizer(),
      }),
      queues: {
        ...queues,
        summarize: {
          ...queues.summarize,
          send: async (message, delaySeconds) => {
            if (delaySeconds === undefined) return queues.summarize.send(message);
            delays.push(delaySeconds);
            delayed.push(message);
          },
        },
      },
    }),
  });
});
afterEach(async () => {
  driven.close();
  await server.close();
  await cloud.close();
});

async function put(key: string, text: string): Promise<void> {
  await cloud.objects.send(new PutObjectCommand({ Bucket: cloud.storage.articleBucket, Key: key, Body: text }));
}

async function upload(key: string, text: string): Promise<string> {
  await put(key, text);
  await driven.drain();
  return articleId(cloud.storage.articleBucket, key);
}

async function stored(id: string) {
  const found = await driven.pipeline.records.get(id);
  if (found === undefined) throw new Error(`there is no article ${id}`);
  return { status: found.article.status, version: found.article.version, summary: found.summary?.summary };
}

describe('a summary engine that does not deliver', () => {
  it.each([
    ['is throttled', throttled, 'engine-throttled', 1],
    ['has no such model', gone, 'model-missing', 0],
    ['refuses', { text: 'No.' }, 'invalid-reply', 0],
  ])('and %s costs no article its summary', async (_, reply, code, wantedDelays) => {
    answer = () => reply;
    const { status, summary } = await stored(await upload('a.txt', articleText('101')));
    expect(status).toBe('complete');
    expect(summary?.engine.id).toBe('extractive');
    expect(summary?.degraded).toMatchObject({ engine: 'bedrock', code });
    expect(delays).toHaveLength(wantedDelays);
    expect(driven.events).toContainEqual(expect.objectContaining({ type: 'degraded', engine: 'bedrock' }));
  });

  it('is asked again later, by the queue, and its summary replaces the other', async () => {
    answer = () => throttled;
    const id = await upload('a.txt', articleText('102'));
    const { version } = await stored(id);
    expect(delays.every((seconds) => seconds >= 600 && seconds <= 900)).toBe(true);
    answer = goodReply;
    await driven.pipeline.queues.summarize.send({ type: 'summarize', id, version, upgrades: 1 });
    await driven.drain();
    const { status, summary } = await stored(id);
    expect(status).toBe('complete');
    expect(summary?.engine).toMatchObject({ id: 'bedrock', model: 'amazon.nova-lite-v1:0' });
    expect(summary?.degraded).toBeUndefined();
    expect(summary?.usage.costUsd).toBeCloseTo(COST_OF_A_REPLY, 12);
    const segments = await driven.pipeline.texts.getJson(translationKey(id, version, 'es'));
    expect(segments).toContainEqual(
      expect.objectContaining({ id: 'keyPoints.1', source: summary?.keyPoints[0]?.text }),
    );
  });

  it('is not asked by each at the same moment', async () => {
    answer = () => throttled;
    for (const number of [201, 202, 203, 204]) await upload(`${number}.txt`, articleText(String(number)));
    expect(new Set(delays).size).toBeGreaterThan(1);
  });
});

describe('what has been paid for', () => {
  const calls = () => server.requests.length;

  it('is not paid again for the same text under another key', async () => {
    const first = await stored(await upload('a.txt', articleText('103')));
    const second = await stored(await upload('b/the same.txt', articleText('103')));
    expect(calls()).toBe(1);
    expect(first.summary?.usage.costUsd).toBeCloseTo(COST_OF_A_REPLY, 12);
    expect(second.summary?.usage.costUsd).toBe(0);
    expect(second.summary?.keyPoints).toEqual(first.summary?.keyPoints);
    const translated = driven.events.filter(
      (event) => event.type === 'engine-called' && event.purpose === 'translation',
    );
    expect(translated).toHaveLength(1);
    expect(second.status).toBe('complete');
  });

  it('is not paid again for the same text under other keys at the same time', async () => {
    answer = (request) => ({ ...goodReply(request), delayMs: 300 });
    const keys = Array.from({ length: 6 }, (_, index) => `feed-${index}.txt`);
    for (const key of keys) await put(key, articleText('110'));
    await driven.drain();
    expect(calls()).toBe(1);
    expect(delays).toEqual([20, 20, 20, 20, 20]);
    for (const message of delayed.splice(0)) await driven.pipeline.queues.summarize.send(message);
    await driven.drain();
    expect(calls()).toBe(1);
    const articles = await Promise.all(keys.map((key) => stored(articleId(cloud.storage.articleBucket, key))));
    expect(articles.map(({ status }) => status)).toEqual(keys.map(() => 'complete'));
    const costs = articles.map(({ summary }) => summary?.usage.costUsd ?? -1);
    expect(costs.filter((cost) => cost > 0)).toHaveLength(1);
  });

  it('is not paid again for a reprocess without change, nor for an overwrite with the same bytes', async () => {
    const id = await upload('a.txt', articleText('104'));
    const { version } = await stored(id);
    await driven.pipeline.queues.ingest.send({ type: 'reprocess', id, version });
    await driven.drain();
    expect((await stored(id)).status).toBe('complete');
    await upload('a.txt', articleText('104'));
    expect((await stored(id)).status).toBe('complete');
    expect(calls()).toBe(1);
  });

  it('is not paid again for a message that is delivered twice', async () => {
    const id = await upload('a.txt', articleText('105'));
    const { version } = await stored(id);
    for (let time = 0; time < 3; time += 1) {
      await driven.pipeline.queues.summarize.send({ type: 'summarize', id, version });
    }
    await driven.drain();
    expect(calls()).toBe(1);
  });

  it('is paid again for another text', async () => {
    await upload('a.txt', articleText('106'));
    await upload('a.txt', articleText('107'));
    expect(calls()).toBe(2);
  });

  it('is what the record says', async () => {
    const { summary } = await stored(await upload('a.txt', articleText('108')));
    const called = driven.events.filter((event) => event.type === 'engine-called' && event.purpose === 'summary');
    expect(called).toEqual([expect.objectContaining({ engine: 'bedrock', costUsd: summary?.usage.costUsd })]);
  });
});
