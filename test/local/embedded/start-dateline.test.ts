import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PipelineEvent } from '../../../functions/pipeline/pipeline.ts';
import { articleId } from '../../../functions/record/object-keys.ts';
import { readEngineSettings } from '../../../functions/settings.ts';
import { startLocalCloud } from '../../../local/embedded/local-cloud.ts';
import { type RunningDateline, startDateline } from '../../../local/embedded/start-dateline.ts';
import { articleText } from '../../embedded/articles.ts';

/** No language: nothing here depends on what translates on this machine. */
const engines = { ...readEngineSettings({}), languages: [] };
const ANY_PORT = { objectPort: 0, tablePort: 0 };

let dataFolder: string;
let running: RunningDateline | undefined;
const events: PipelineEvent[] = [];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'dateline-start-'));
  events.length = 0;
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(dataFolder, { recursive: true, force: true });
});

async function start(ports = { apiPort: 0, ...ANY_PORT }): Promise<RunningDateline> {
  running = await startDateline({ dataFolder, engines, ...ports, report: (event) => events.push(event) });
  return running;
}

async function inBucket(
  { cloud }: Pick<RunningDateline, 'cloud'>,
  work: (client: S3Client, bucket: string) => Promise<void>,
): Promise<void> {
  const { region, credentials, objectEndpoint } = cloud.clients;
  const client = new S3Client({ region, credentials, endpoint: objectEndpoint, forcePathStyle: true });
  await work(client, cloud.storage.articleBucket);
  client.destroy();
}

const upload = (dateline: Pick<RunningDateline, 'cloud'>, Key: string, Body: string) =>
  inBucket(dateline, async (client, Bucket) => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body }));
  });

async function statusOf({ apiUrl, cloud }: RunningDateline, key: string): Promise<unknown> {
  const reply = await fetch(`${apiUrl}/articles/${articleId(cloud.storage.articleBucket, key)}`);
  const { status } = await reply.json();
  return status;
}

const soon = { timeout: 60_000, interval: 50 };

describe('Dateline on this machine', { timeout: 120_000 }, () => {
  it('takes an upload to a summary that the API gives, and keeps it over a restart', async () => {
    const first = await start();
    await upload(first, 'ferry.txt', articleText('710'));
    await expect.poll(() => statusOf(first, 'ferry.txt'), soon).toBe('complete');
    await first.stop();
    running = undefined;
    events.length = 0;
    const second = await start();
    expect(await statusOf(second, 'ferry.txt')).toBe('complete');
    expect(await second.count()).toBe('1 object');
    expect(events.some(({ type }) => type === 'engine-called')).toBe(false);
  });

  it('finds what was uploaded and deleted while its events were lost', async () => {
    const first = await start();
    await upload(first, 'known.txt', articleText('711'));
    await expect.poll(() => statusOf(first, 'known.txt'), soon).toBe('complete');
    await first.stop();
    running = undefined;
    const cloud = await startLocalCloud({ dataFolder, ...ANY_PORT });
    await upload({ cloud }, 'missed.txt', articleText('712'));
    await inBucket({ cloud }, async (client, Bucket) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: 'known.txt' }));
    });
    await loseEvents(cloud.clients.queueEndpoint ?? '', cloud.storage.ingestQueueUrl);
    await cloud.close();
    events.length = 0;
    const second = await start();
    await expect.poll(() => statusOf(second, 'missed.txt'), soon).toBe('complete');
    await expect.poll(() => statusOf(second, 'known.txt'), soon).toBe(410);
    expect(
      events
        .filter((event) => event.type === 'backfilled')
        .map(({ gap }) => gap)
        .sort(),
    ).toEqual(['deletion', 'upload']);
  });

  it('says which port is taken, and leaves nothing open', async () => {
    const other = await startDateline({
      dataFolder: join(dataFolder, 'other'),
      engines,
      apiPort: 0,
      ...ANY_PORT,
      report: () => undefined,
    });
    const portOf = (url = '') => Number(new URL(url).port);
    const { objectEndpoint, tableEndpoint } = other.cloud.clients;
    for (const [ports, service] of [
      [{ apiPort: 0, objectPort: portOf(objectEndpoint), tablePort: 0 }, 'S3 and SQS'],
      [{ apiPort: 0, objectPort: 0, tablePort: portOf(tableEndpoint) }, 'DynamoDB'],
      [{ apiPort: portOf(other.apiUrl), objectPort: 0, tablePort: 0 }, 'the query API'],
    ] as const) {
      await expect(start(ports)).rejects.toThrow(`for ${service} is taken by another program`);
    }
    await other.stop();
    // Had an attempt left its folder locked or a server open, this would not start.
    await start();
  });

  it('keeps a second process out of its folder', async () => {
    await start();
    await expect(startLocalCloud({ dataFolder, ...ANY_PORT })).rejects.toThrow('is in use by another Dateline');
  });

  it('listens on this machine alone', async () => {
    const { apiUrl, cloud } = await start();
    for (const url of [apiUrl, cloud.clients.objectEndpoint, cloud.clients.tableEndpoint])
      expect(new URL(url ?? '').hostname).toBe('127.0.0.1');
  });
});

async function loseEvents(endpoint: string, QueueUrl: string): Promise<void> {
  const client = new SQSClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    endpoint,
  });
  const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
  let { Messages = [] } = await client.send(receive);
  while (Messages.length > 0) {
    for (const { ReceiptHandle } of Messages) await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    ({ Messages = [] } = await client.send(receive));
  }
  client.destroy();
}
