// node bench/throughput.ts [--articles 500] [--languages es,fr]: articles a second through the whole of Dateline on this
// machine, all uploaded at once, and how long one article takes when nothing else is going on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ArticleList, type ArticleListing } from '../functions/api/schema.ts';
import type { PipelineEvent } from '../functions/pipeline/pipeline.ts';
import { readEngineSettings } from '../functions/settings.ts';
import { startDateline } from '../local/embedded/start-dateline.ts';
import { SETTLED } from '../local/settled.ts';

const UPLOADS_AT_ONCE = 50;
const POLL_MS = 100;
const SINGLE_ARTICLES = 20;

/** An invented article of about 400 words, unlike every other one. */
function inventArticle(index: number): string {
  const town = ['Valmora', 'Serrin', 'Port Ashby', 'Kelling', 'Dunmarrow'][index % 5];
  const paragraphs = Array.from(
    { length: 9 },
    (_, part) =>
      `The council of ${town} approved part ${part + 1} of plan ${index + 1000} by ${20 + part} votes to ${index % 17}, after a debate of ${part + 2} hours on the cost of ${(index % 90) + 10} million euros. "We have waited for this since ${1990 + part}," councillor Elena Marsh said on Tuesday. Works on the northern quay are to begin within ${part + 3} weeks, according to the port authority.`,
  );
  return `date 2026-03-${10 + (index % 18)} Council of ${town} approves plan ${index + 1000}\n\n${paragraphs.join('\n\n')}\n`;
}

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '500' },
    languages: { type: 'string', default: '' },
    client: { type: 'string' },
  },
});
const count = Number(values.articles);

function createClient(endpoint: string): S3Client {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  return new S3Client({ region: 'us-east-1', credentials, endpoint, forcePathStyle: true });
}

async function upload(client: S3Client, index: number): Promise<void> {
  const Body = inventArticle(index);
  await client.send(new PutObjectCommand({ Bucket: 'dateline-articles', Key: `plan-${index}.txt`, Body }));
}

async function uploadAll(endpoint: string): Promise<void> {
  const client = createClient(endpoint);
  const open = Array.from({ length: count }, (_, index) => index);
  const work = async (): Promise<void> => {
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      await upload(client, index);
    }
  };
  await Promise.all(Array.from({ length: UPLOADS_AT_ONCE }, work));
  client.destroy();
}

async function listAll(apiUrl: string): Promise<ArticleListing[]> {
  const found: ArticleListing[] = [];
  let cursor = '';
  do {
    const page = ArticleList.parse(await (await fetch(`${apiUrl}/articles?limit=100${cursor}`)).json());
    found.push(...page.articles);
    cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  return found;
}

/** Keys of the articles that went through alone come after those of all the others. */
function isSingle(key: string): boolean {
  return Number(/\d+/.exec(key)?.[0]) >= count;
}

/** Milliseconds from the begin of an upload to `complete`, one article after the other, warm; in rising order. */
async function measureSingle(endpoint: string, countSettled: () => number): Promise<number[]> {
  const client = createClient(endpoint);
  const times: number[] = [];
  // The first two load what is loaded on use.
  for (let index = 0; index < SINGLE_ARTICLES + 2; index += 1) {
    const before = countSettled();
    const startedAt = performance.now();
    await upload(client, count + index);
    while (countSettled() === before) await new Promise((resolve) => setTimeout(resolve, 1));
    if (index >= 2) times.push(performance.now() - startedAt);
  }
  client.destroy();
  return times.sort((one, other) => one - other);
}

/** What the pipeline tells while articles go through it. */
class Tally {
  readonly calls = new Map<string, number>();
  settled = 0;
  others = 0;

  count(event: PipelineEvent): void {
    if (event.type === 'engine-called' && event.purpose === 'summary')
      this.calls.set(event.id, (this.calls.get(event.id) ?? 0) + 1);
    if (event.type === 'status' && SETTLED.has(event.status)) this.settled += 1;
    if (event.type === 'retried' || event.type === 'failed') this.others += 1;
  }
}

async function measure(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const tally = new Tally();
  const dateline = await startDateline({
    dataFolder,
    engines: { ...readEngineSettings({}), languages: values.languages.split(',').filter(Boolean) },
    apiPort: 0,
    objectPort: 0,
    tablePort: 0,
    report: (event) => tally.count(event),
  });
  const endpoint = dateline.cloud.clients.objectEndpoint ?? '';
  const single = await measureSingle(endpoint, () => tally.settled);
  tally.settled = 0;
  const { uploadedMs, totalMs } = await measureAll(endpoint, tally);
  const listed = (await listAll(dateline.apiUrl)).filter(({ key }) => !isSingle(key));
  await dateline.stop();
  rmSync(dataFolder, { recursive: true, force: true });
  const ids = new Set(listed.map(({ id }) => id));
  const calls = [...tally.calls].flatMap(([id, times]) => (ids.has(id) ? [times] : []));
  const complete = listed.filter(({ status }) => status === 'complete').length;
  const twice = calls.filter((times) => times > 1).length;
  printLines({
    'articles uploaded': count,
    'of them complete': complete,
    lost: count - new Set(listed.map(({ key }) => key)).size,
    'summarised twice': twice,
    'summary engine calls': calls.reduce((sum, times) => sum + times, 0),
    'messages retried or failed': tally.others,
    'seconds until all were uploaded': (uploadedMs / 1000).toFixed(1),
    'seconds until all were done': (totalMs / 1000).toFixed(1),
    'articles a second': (count / (totalMs / 1000)).toFixed(1),
    'one at a time, ms to complete': `median ${single[SINGLE_ARTICLES / 2]?.toFixed(0)}, worst ${single.at(-1)?.toFixed(0)}`,
    processor: `${cpus().length} × ${cpus()[0]?.model}`,
  });
  process.exitCode = complete === count && twice === 0 ? 0 : 1;
}

/** Uploads from a process of their own, as they come in life, until all are settled. */
async function measureAll(endpoint: string, tally: Tally) {
  const startedAt = performance.now();
  const client = spawn(process.execPath, [import.meta.filename, '--client', endpoint, '--articles', String(count)], {
    stdio: 'inherit',
  });
  await once(client, 'exit');
  const uploadedMs = performance.now() - startedAt;
  while (tally.settled < count) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  return { uploadedMs, totalMs: performance.now() - startedAt };
}

function printLines(lines: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(lines)) process.stdout.write(`${name.padEnd(34)}${value}\n`);
}

await (values.client === undefined ? measure() : uploadAll(values.client));
