/**
 * Size and cold start of the four functions, bundled as `cdk deploy` bundles them.
 *
 *   node bench/bundles.ts            sizes zipped, and the median time from process start to a handler that is ready
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { API_ENTRY, STAGES } from '../functions/topology.ts';

const ROOT = join(import.meta.dirname, '..');
const STARTS = 15;
/** As the quotas of Lambda count. */
const MEGABYTE_BYTES = 1024 * 1024;
/** Megabytes zipped and milliseconds that a function should stay below. */
const LIMITS: Readonly<Record<string, number>> = { ingest: 3, summarize: 1.5, translate: 1.5, api: 1.5 };
const COLD_START_LIMIT_MS = 250;

/** Any values do: nothing is called before the first event. */
const ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  DATELINE_ARTICLE_BUCKET: 'articles',
  DATELINE_RESULTS_BUCKET: 'results',
  DATELINE_TABLE: 'table',
  DATELINE_INGEST_QUEUE_URL: 'https://sqs.invalid/ingest',
  DATELINE_SUMMARIZE_QUEUE_URL: 'https://sqs.invalid/summarize',
  DATELINE_TRANSLATE_QUEUE_URL: 'https://sqs.invalid/translate',
};

/** Tells the time from process start until the handler could take an event, and processor time and memory by then. */
const PROBE = `const { handler } = await import(process.argv[2]);
if (typeof handler !== 'function') throw new Error('no handler');
const { user, system } = process.cpuUsage();
const usage = { readyMs: performance.now(), cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage().rss };
console.log(JSON.stringify(usage));`;

interface Start {
  readonly readyMs: number;
  /** Of all threads: on a busy machine the steadier figure. */
  readonly cpuMs: number;
  readonly rssBytes: number;
}

const output = mkdtempSync(join(tmpdir(), 'dateline-bundles-'));
try {
  execFileSync(join(ROOT, 'node_modules/.bin/cdk'), ['synth', '--quiet', '--output', output], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const probe = join(output, 'probe.mjs');
  writeFileSync(probe, PROBE);
  const floor = measureStarts(probe, 'data:text/javascript,export const handler = () => {}');
  console.log(
    `an empty handler on Node ${process.version}: ready after ${floor.readyMs.toFixed(0)} ms (${floor.cpuMs.toFixed(0)} ms of processor time)`,
  );
  console.log('function     zipped MB   limit   ready ms   limit   processor ms   resident MB');
  for (const [name, folder] of findBundles()) {
    const zipped = zipFolder(folder) / MEGABYTE_BYTES;
    const { readyMs, cpuMs, rssBytes } = measureStarts(probe, join(folder, 'index.mjs'));
    const cells = [
      name.padEnd(11),
      zipped.toFixed(2).padStart(10),
      String(LIMITS[name]).padStart(7),
      readyMs.toFixed(0).padStart(10),
      String(COLD_START_LIMIT_MS).padStart(7),
      cpuMs.toFixed(0).padStart(14),
      (rssBytes / MEGABYTE_BYTES).toFixed(0).padStart(13),
    ];
    console.log(cells.join(' '));
  }
} finally {
  rmSync(output, { recursive: true, force: true });
}

/** The folder of each function's code, found by the entry point that its resource was made from. */
function findBundles(): [string, string][] {
  const template = JSON.parse(readFileSync(join(output, 'Dateline.template.json'), 'utf8'));
  const entries = [...Object.keys(STAGES), API_ENTRY.replace(/^functions\/|\.ts$/g, '')];
  return entries.map((name) => {
    const id = `${name.charAt(0).toUpperCase()}${name.slice(1)}HandlerFunction`;
    const found = Object.entries<{ Metadata: Record<string, string> }>(template.Resources).find(([key]) =>
      key.startsWith(id),
    );
    const asset = found?.[1].Metadata['aws:asset:path'];
    if (asset === undefined) throw new Error(`the template has no function ${id}`);
    return [name, join(output, asset)];
  });
}

function zipFolder(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return zipSync(Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))]))).length;
}

/** The median of several processes. */
function measureStarts(probe: string, module: string): Start {
  const starts = Array.from({ length: STARTS }, (): Start => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [probe, module], {
      env: ENVIRONMENT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${module} does not start: ${stderr}`);
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  });
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    readyMs: median(starts.map(({ readyMs }) => readyMs)),
    cpuMs: median(starts.map(({ cpuMs }) => cpuMs)),
    rssBytes: median(starts.map(({ rssBytes }) => rssBytes)),
  };
}
