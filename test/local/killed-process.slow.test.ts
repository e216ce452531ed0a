import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ArticleList, type ArticleListing } from '../../functions/api/schema.ts';
import { deadLetterQueueName, STAGES } from '../../functions/topology.ts';
import { articleText } from '../embedded/articles.ts';

const ARTICLES = 200;
const AT_ONCE = 20;
/** So many articles may be in the hands of the workers of a stage when their process dies. */
const IN_HAND = 2 * STAGES.summarize.batchSize;
const CREDENTIALS = { accessKeyId: 'any', secretAccessKey: 'any' };

interface Served {
  readonly child: ChildProcess;
  readonly apiUrl: string;
  readonly objectEndpoint: string;
  readonly ingestQueueUrl: string;
}

let folder: string;
let served: Served | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-killed-'));
  writeFileSync(join(folder, 'calls'), '');
});
afterAll(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(): Promise<Served> {
  const script = join(import.meta.dirname, 'serve-counting.ts');
  const args = [script, join(folder, 'data'), join(folder, 'calls')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  served = { child, ...JSON.parse(String(line)) };
  if (served === undefined) throw new Error('nothing serves');
  return served;
}

/** As a power cut does it to a process: no handler runs, nothing is flushed. */
async function kill(): Promise<void> {
  if (served === undefined) return;
  const gone = once(served.child, 'exit');
  served.child.kill('SIGKILL');
  await gone;
  served = undefined;
}

async function uploadAll({ objectEndpoint }: Served): Promise<void> {
  const client = new S3Client({
    region: 'us-east-1',
    credentials: CREDENTIALS,
    endpoint: objectEndpoint,
    forcePathStyle: true,
  });
  const open = Array.from({ length: ARTICLES }, (_, index) => index);
  const work = async () => {
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const Body = articleText(String(40_000 + index));
      await client.send(new PutObjectCommand({ Bucket: 'dateline-articles', Key: `${index}.txt`, Body }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  client.destroy();
}

async function listAll({ apiUrl }: Served): Promise<ArticleListing[]> {
  const found: ArticleListing[] = [];
  let cursor = '';
  do {
    const page = ArticleList.parse(await (await fetch(`${apiUrl}/articles?limit=100${cursor}`)).json());
    found.push(...page.articles);
    cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  return found;
}

async function waitForComplete(current: Served, count: number): Promise<void> {
  const complete = async () => (await listAll(current)).filter(({ status }) => status === 'complete').length;
  await expect.poll(complete, { timeout: 180_000, interval: 200 }).toBeGreaterThanOrEqual(count);
}

async function countDeadLetters({ ingestQueueUrl, objectEndpoint }: Served): Promise<number> {
  const client = new SQSClient({ region: 'us-east-1', credentials: CREDENTIALS, endpoint: objectEndpoint });
  let count = 0;
  for (const { queue } of Object.values(STAGES)) {
    const QueueUrl = ingestQueueUrl.replace(STAGES.ingest.queue, deadLetterQueueName(queue));
    const reply = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    count += Number(reply.Attributes?.ApproximateNumberOfMessages);
  }
  client.destroy();
  return count;
}

it('loses nothing and doubles nothing when its process is killed twice in the middle of 200 articles', async () => {
  const first = await serve();
  await uploadAll(first);
  await waitForComplete(first, ARTICLES / 4);
  await kill();
  const second = await serve();
  await waitForComplete(second, ARTICLES / 2);
  await kill();
  const third = await serve();
  await waitForComplete(third, ARTICLES);

  const listed = await listAll(third);
  expect(listed.map(({ key }) => key).sort()).toEqual(
    Array.from({ length: ARTICLES }, (_, index) => `${index}.txt`).sort(),
  );
  expect(await countDeadLetters(third)).toBe(0);
  const calls = readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');
  expect(new Set(calls)).toEqual(new Set(listed.map(({ id }) => id)));
  // A worker that dies between the engine's answer and its record has to ask again; nobody else may.
  expect(calls.length - ARTICLES).toBeLessThanOrEqual(2 * IN_HAND);
});
