import { PutObjectCommand } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreError } from '../../../functions/errors.ts';
import { articleId } from '../../../functions/record/object-keys.ts';
import { deadLetterQueueName, STAGES } from '../../../functions/topology.ts';
import { articleText } from '../../embedded/articles.ts';
import { type DrivenPipeline, drivePipeline } from '../../embedded/driven-pipeline.ts';
import { startTestCloud, type TestCloud } from '../../embedded/test-cloud.ts';

let cloud: TestCloud;
let driven: DrivenPipeline;
/** What the bucket does when it is read, by key. */
const faults = new Map<string, Error>();

beforeAll(async () => {
  cloud = await startTestCloud();
  driven = drivePipeline(cloud, {
    parts: ({ objects }) => ({
      objects: {
        ...objects,
        read: async (object, maxBytes) => {
          const fault = faults.get(object.key);
          if (fault !== undefined) throw fault;
          return objects.read(object, maxBytes);
        },
      },
    }),
  });
});
afterAll(async () => {
  driven.close();
  await cloud.close();
});

/** How a PNG begins. */
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const unavailable = new StoreError('the bucket did not read an object: SlowDown', {
  code: 'bucket-unavailable',
  retryable: true,
});

async function put(key: string, body: string | Uint8Array): Promise<void> {
  await cloud.objects.send(new PutObjectCommand({ Bucket: cloud.storage.articleBucket, Key: key, Body: body }));
}

async function recordOf(key: string) {
  return (await driven.pipeline.records.get(articleId(cloud.storage.articleBucket, key)))?.article;
}

async function deadLetters(stage: keyof typeof STAGES): Promise<string[]> {
  const { queue } = STAGES[stage];
  const QueueUrl = cloud.storage.ingestQueueUrl.replace(STAGES.ingest.queue, deadLetterQueueName(queue));
  const reply = await cloud.queues.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
  );
  return (reply.Messages ?? []).map(({ Body }) => Body ?? '');
}

describe('a message that cannot be handled', () => {
  it('is recorded as rejected at once where no retry would help, and is done with', async () => {
    await put('picture.png', PICTURE);
    await driven.drain();
    expect(await recordOf('picture.png')).toMatchObject({
      status: 'rejected',
      reason: { code: 'unsupported-media-type' },
      source: {
        path: 'picture.png',
        mediaType: 'image/png',
        encoding: null,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(await deadLetters('ingest')).toEqual([]);
  });

  it.each([
    ['empty.txt', new Uint8Array(), 'empty'],
    ['blank.txt', ' \n\n ', 'no-text'],
    ['large.txt', 'word '.repeat(250_000), 'too-large'],
  ])('says why %s is rejected', async (key, body, code) => {
    await put(key, body);
    await driven.drain();
    expect(await recordOf(key)).toMatchObject({ status: 'rejected', reason: { code } });
  });

  it('costs the other messages of its batch nothing', async () => {
    faults.set('broken.txt', unavailable);
    await put('good.txt', articleText('30101'));
    await put('broken.txt', articleText('30102'));
    await put('bad.bin', PICTURE);
    await put('good-too.txt', articleText('30103'));
    await driven.drain();
    expect((await recordOf('good.txt'))?.status).toBe('complete');
    expect((await recordOf('good-too.txt'))?.status).toBe('complete');
    expect((await recordOf('bad.bin'))?.status).toBe('rejected');
  });

  it('ends in the dead-letter queue when its retries are used up, with the record saying failed and why', async () => {
    faults.set('slow.txt', unavailable);
    await put('slow.txt', articleText('30104'));
    driven.events.length = 0;
    await driven.drain();
    expect(await recordOf('slow.txt')).toMatchObject({
      status: 'failed',
      reason: { code: 'bucket-unavailable', message: expect.stringContaining('after 5 of 5 tries') },
    });
    expect((await deadLetters('ingest')).some((body) => body.includes('slow.txt'))).toBe(true);
    expect(driven.events.filter((event) => event.type === 'retried')).toHaveLength(4);
  });

  it('is made good by the same message once the fault is over, as after a redrive of the dead letters', async () => {
    faults.set('later.txt', unavailable);
    await put('later.txt', articleText('30105'));
    await driven.drain();
    expect((await recordOf('later.txt'))?.status).toBe('failed');
    faults.delete('later.txt');
    const body = (await deadLetters('ingest')).find((each) => each.includes('later.txt'));
    await cloud.queues.send(new SendMessageCommand({ QueueUrl: cloud.storage.ingestQueueUrl, MessageBody: body }));
    await driven.drain();
    const record = await recordOf('later.txt');
    expect(record?.status).toBe('complete');
    expect(record?.reason).toBeUndefined();
  });

  it('does not touch a version that came after the one it was about', async () => {
    faults.set('overtaken.txt', unavailable);
    await put('overtaken.txt', articleText('30106', 10));
    const [late] = await driven.take('ingest');
    faults.delete('overtaken.txt');
    await put('overtaken.txt', articleText('30106', 11));
    await driven.drain();
    expect((await recordOf('overtaken.txt'))?.status).toBe('complete');
    faults.set('overtaken.txt', unavailable);
    const exhausted = { ...late, Attributes: { ApproximateReceiveCount: '5' } };
    await driven.handle('ingest', [exhausted]);
    expect((await recordOf('overtaken.txt'))?.status).toBe('complete');
  });

  it.each(['not JSON', '{"type":"unknown"}', '{"detail-type":"Object Created","detail":{}}'])(
    'goes to the dead-letter queue when it is %s',
    async (body) => {
      await cloud.queues.send(new SendMessageCommand({ QueueUrl: cloud.storage.summarizeQueueUrl, MessageBody: body }));
      await driven.drain();
      expect(await deadLetters('summarize')).toContain(body);
    },
  );
});

describe('an object key', () => {
  it.each([
    ['spaces', 'a story of  two spaces.txt'],
    ['plus and percent', 'rates+up 7%20%2B.txt'],
    ['other scripts', '新闻/Київ/أخبار/ñandú 🚢.txt'],
    ['slashes', 'desk//2026/03/17/story.txt'],
    ['markup', `a&b<c>"d'e.txt`],
    ['dots', '.hidden/..story..txt'],
    ['1,024 bytes', `${'ü'.repeat(510)}.txt`],
  ])('with %s becomes an article like any other', async (_, key) => {
    expect(Buffer.byteLength(key)).toBeLessThanOrEqual(1024);
    await put(key, articleText(String(31_000 + key.length)));
    await driven.drain();
    expect(await recordOf(key)).toMatchObject({ status: 'complete', object: { key } });
  });

  it('that is a folder or a glossary is no article', async () => {
    await put('desk/', new Uint8Array());
    await put('glossaries/house.csv', 'en,es\nquay,muelle\n');
    await driven.drain();
    expect(await recordOf('desk/')).toBeUndefined();
    expect(await recordOf('glossaries/house.csv')).toBeUndefined();
  });
});
