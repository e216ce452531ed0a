/**
 * Size and cold start of the four functions, bundled as `cdk deploy` bundles them.
 *
 *   node bench/bundles.ts            sizes zipped, and the time from process start to a handler that is ready, as
 *                                    medians in milliseconds and as multiples of an empty handler's of the same round
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
/** Megabytes zipped, and the time to ready as a multiple of an empty handler's, that a function should stay below. */
const LIMITS: Readonly<Record<string, { readonly megabytes: number; readonly multiple: number }>> = {
  ingest: { megabytes: 2.95, multiple: 7 },
  summarize: { megabytes: 0.62, multiple: 6.5 },
  translate: { megabytes: 1.08, multiple: 6.5 },
  api: { megabytes: 0.31, multiple: 5 },
};

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

const EMPTY = 'empty';
const EMPTY_HANDLER = 'data:text/javascript,export const handler = () => {}';

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
  const bundles = new Map(findBundles());
  const modules = new Map([...bundles].map(([name, folder]) => [name, join(folder, 'index.mjs')]));
  const starts = measureStarts(probe, new Map([[EMPTY, EMPTY_HANDLER], ...modules]));
  console.log(`Node ${process.version}, medians of ${STARTS} starts, each in turn`);
  console.log('function     zipped MB   limit   ready ms   × empty   limit   processor ms   resident MB');
  for (const [name, each] of starts) printLine(name, each, starts.get(EMPTY) ?? [], bundles.get(name));
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

/** Several starts of each module, in turn: whatever else the machine does hits all of them alike. */
function measureStarts(probe: string, modules: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Start[]> {
  const rounds = Array.from({ length: STARTS }, () =>
    [...modules].map(([name, module]) => ({ name, start: startOnce(probe, module) })),
  );
  const byName = Map.groupBy(rounds.flat(), ({ name }) => name);
  return new Map([...byName].map(([name, each]) => [name, each.map(({ start }) => start)]));
}

function startOnce(probe: string, module: string): Start {
  const { stdout, stderr, status } = spawnSync(process.execPath, [probe, module], {
    env: ENVIRONMENT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${module} does not start: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

function printLine(name: string, starts: readonly Start[], empty: readonly Start[], folder: string | undefined): void {
  const middle = (of: (start: Start, index: number) => number) => median(starts.map(of));
  const multiple = middle(({ readyMs }, index) => readyMs / (empty[index]?.readyMs ?? Number.NaN));
  const zipped = folder === undefined ? '' : (zipFolder(folder) / MEGABYTE_BYTES).toFixed(2);
  const { megabytes = '', multiple: limit = '' } = LIMITS[name] ?? {};
  const cells = [
    name.padEnd(11),
    zipped.padStart(10),
    String(megabytes).padStart(7),
    middle(({ readyMs }) => readyMs)
      .toFixed(0)
      .padStart(10),
    multiple.toFixed(1).padStart(9),
    String(limit).padStart(7),
    middle(({ cpuMs }) => cpuMs)
      .toFixed(0)
      .padStart(14),
    (middle(({ rssBytes }) => rssBytes) / MEGABYTE_BYTES).toFixed(0).padStart(13),
  ];
  console.log(cells.join(' '));
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
