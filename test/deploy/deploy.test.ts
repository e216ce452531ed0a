import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  PutBucketTaggingCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAGES } from '../../functions/topology.ts';
import { DEPLOY, type Deployment, deploy } from './deployment.ts';
import { ROOT } from './run-command.ts';

const SETTLED_MS = 120_000;
const SAMPLE = readFileSync(join(ROOT, 'samples/harbour-strike.txt'));
const PDF = readFileSync(join(ROOT, 'test/fixtures/articles/pdf-english-two-columns/source.pdf'));
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry line to close after 94 years - The Coast</title></head><body><article>
<h1>Ferry line to close after 94 years</h1><p>By Ada Tremont</p>
<p>The ferry between Northpoint and Gull Island will stop on Friday, its owner said, after carrying people for 94 years.</p>
<p>"We lost 2.4 million dollars in one year," said Paul Orsini, the owner of the line, in a statement on Monday.</p>
<p>The island has 310 inhabitants. A bridge that the state promised in 2019 has not been begun.</p>
</article></body></html>`;

const ARTICLES = [
  { key: 'harbour strike.txt', body: SAMPLE, type: 'text/plain' },
  { key: 'desk/2026+11/ferry 100%.html', body: Buffer.from(PAGE), type: 'text/html' },
  { key: 'страйк/港口.txt', body: SAMPLE, type: 'text/plain' },
  // Read in a thread, which starts from a file of the bundle.
  { key: 'two columns.pdf', body: PDF, type: 'application/pdf' },
];

interface Listing {
  readonly id: string;
  readonly key: string;
  readonly status: string;
}

let deployment: Deployment;
let objects: S3Client;

beforeAll(async () => {
  deployment = await deploy();
  objects = new S3Client({ ...clientOptions(), forcePathStyle: true });
});
afterAll(() => deployment?.close());

function clientOptions() {
  return {
    endpoint: deployment.cloud.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
}

async function listArticles(): Promise<Listing[]> {
  const response = await deployment.request('/articles');
  expect(response.status).toBe(200);
  return ((await response.json()) as { articles: Listing[] }).articles;
}

async function waitFor<Value>(read: () => Promise<Value>, isReady: (value: Value) => boolean): Promise<Value> {
  const deadline = Date.now() + SETTLED_MS;
  for (;;) {
    const value = await read();
    if (isReady(value) || Date.now() > deadline) return value;
    await sleep(500);
  }
}

describe('a deployed stack', () => {
  it('takes articles to complete and answers with them', async () => {
    for (const { key, body, type } of ARTICLES) {
      await objects.send(
        new PutObjectCommand({ Bucket: deployment.articleBucket, Key: key, Body: body, ContentType: type }),
      );
    }
    const isDone = (articles: Listing[]) =>
      articles.length === ARTICLES.length && articles.every(({ status }) => status === 'complete');
    const articles = await waitFor(listArticles, isDone);
    expect(articles.map(({ key, status }) => [key, status]).sort()).toEqual(
      ARTICLES.map(({ key }) => [key, 'complete']).sort(),
    );
  });

  it('gives the summary with its evidence, and its translation', async () => {
    const articles = await listArticles();
    const ferry = articles.find(({ key }) => key.includes('ferry'));
    const summary = await (await deployment.request(`/articles/${ferry?.id}/summary`)).json();
    expect(summary).toMatchObject({ language: 'en', summary: { headline: 'Ferry line to close after 94 years' } });
    for (const { evidence } of summary.summary.keyPoints) {
      for (const id of evidence) expect(PAGE).toContain(summary.evidence[id]);
    }
    const spanish = await (await deployment.request(`/articles/${ferry?.id}/summary?language=es`)).json();
    expect(spanish).toMatchObject({ language: 'es', translation: { engine: 'amazon-translate' } });
  });

  it('pays once for the same text under two keys', async () => {
    const before = deployment.translateRequests();
    const key = 'the same again.txt';
    await objects.send(new PutObjectCommand({ Bucket: deployment.articleBucket, Key: key, Body: SAMPLE }));
    const articles = await waitFor(listArticles, (all) =>
      all.some((each) => each.key === key && each.status === 'complete'),
    );
    expect(articles.find((each) => each.key === key)?.status).toBe('complete');
    expect(deployment.translateRequests()).toBe(before);
  });

  it('rejects what it cannot read, in words', async () => {
    const key = 'picture.png';
    const body = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    await objects.send(new PutObjectCommand({ Bucket: deployment.articleBucket, Key: key, Body: body }));
    const articles = await waitFor(listArticles, (all) =>
      all.some((each) => each.key === key && each.status === 'rejected'),
    );
    expect(articles.find((each) => each.key === key)).toMatchObject({
      status: 'rejected',
      reason: { code: 'unsupported-media-type' },
    });
  });

  it('is queried and fed by the command line, by the name of the stack', async () => {
    const list = await deployment.dateline('list', '--json');
    expect(list).toMatchObject({ exitCode: 0 });
    expect(list.stdout).toContain('harbour strike.txt');
    const added = await deployment.dateline('add', 'samples/hafenbahn.txt');
    expect(added).toMatchObject({ exitCode: 0 });
    const [{ id } = { id: '' }] = (await listArticles()).filter(({ key }) => key === 'hafenbahn.txt');
    const shown = await deployment.dateline('show', id, '--language', 'es');
    expect(shown).toMatchObject({ exitCode: 0 });
    expect(shown.stdout).toContain('[es]');
  });

  it('answers no unsigned request', async () => {
    expect((await fetch(`${deployment.apiUrl}/articles`)).status).toBe(403);
  });

  it('has queues that end in dead-letter queues', async () => {
    const queues = new SQSClient(clientOptions());
    const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({}));
    const attributes = await Promise.all(
      QueueUrls.map((QueueUrl) => queues.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))),
    );
    const policies = attributes.flatMap(({ Attributes }) => Attributes?.RedrivePolicy ?? []);
    const receives = policies.map((policy) => Number(JSON.parse(policy).maxReceiveCount)).sort();
    expect(receives).toEqual(
      Object.values(STAGES)
        .map(({ maxReceives }) => maxReceives)
        .sort(),
    );
  });

  it('deletes record and texts with the object', async () => {
    const [{ id, key } = { id: '', key: '' }] = (await listArticles()).filter((each) => each.key.includes('ferry'));
    await objects.send(new DeleteObjectCommand({ Bucket: deployment.articleBucket, Key: key }));
    const status = await waitFor(
      async () => (await deployment.request(`/articles/${id}`)).status,
      (code) => code === 410,
    );
    expect(status).toBe(410);
    const texts = await objects.send(
      new ListObjectsV2Command({ Bucket: deployment.resultsBucket, Prefix: `articles/${id}/` }),
    );
    expect(texts.Contents ?? []).toEqual([]);
  });

  it('does not change when it is deployed again', async () => {
    const { exitCode, output } = await deployment.cdk(...DEPLOY);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/no changes/);
    expect((await listArticles()).length).toBeGreaterThanOrEqual(3);
  });

  it('goes away with its data where that need not be kept', async () => {
    // The emulator leaves out the tags of a bucket's template, without which CDK's resource empties no bucket.
    const Tagging = { TagSet: [{ Key: 'aws-cdk:auto-delete-objects', Value: 'true' }] };
    for (const Bucket of [deployment.articleBucket, deployment.resultsBucket]) {
      await objects.send(new PutBucketTaggingCommand({ Bucket, Tagging }));
    }
    const { exitCode, output } = await deployment.cdk('destroy', 'Dateline', '--force', '-c', 'keepData=false');
    expect(output).toMatch(/destroyed/);
    expect(exitCode).toBe(0);
    await expect(objects.send(new ListObjectsV2Command({ Bucket: deployment.articleBucket }))).rejects.toThrow(
      /does not exist|NoSuchBucket/,
    );
  });
});
