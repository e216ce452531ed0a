/**
 * Feeds the reader of formats broken inputs: fixtures of every format, each made wrong in a new way.
 *
 *   node bench/fuzz-formats.ts [--inputs 5000] [--seed 1] [--only pdf]
 *
 * Prints how many inputs were tried, how they ended, the slowest ones and the memory at its highest. Exits 1 when one
 * ended in anything but articles or a reasoned rejection, took more than 2 s of processor time, or memory passed 512 MB.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { readDocuments } from '../functions/article/read-documents.ts';
import { RejectedInputError } from '../functions/errors.ts';
import { loadCases } from '../test/functions/article/article-case.ts';
import { Chance, mutateBytes } from '../test/functions/article/mutate-bytes.ts';

const TIME_LIMIT_MS = 2000;
const MEMORY_LIMIT_MB = 512;
/** A hang is one that a watcher on another thread sees. */
const HANG_MS = 60_000;

/** As on a function of 512 MB: elsewhere the engine would put off collecting garbage for as long as memory lasts. */
const HEAP_LIMIT = '--max-old-space-size=256';

if (!process.execArgv.includes(HEAP_LIMIT)) {
  const [, ...own] = process.argv;
  const { status } = spawnSync(process.execPath, [HEAP_LIMIT, ...own], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const cases = loadCases().filter(({ slug, file }) => `${slug}/${file}`.includes(values.only));
const originals = cases.map(({ bytes }) => bytes);
const current = new Int32Array(new SharedArrayBuffer(8));
const watcher = startWatcher();

interface Try {
  readonly slug: string;
  readonly seed: number;
  readonly processorMs: number;
}

const tries: Try[] = [];
const ends = new Map<string, number>();
const defects: string[] = [];
let peakBytes = 0;

for (let number = 0; number < Number(values.inputs); number += 1) {
  const each = cases[number % cases.length];
  if (each === undefined) throw new Error(`no fixture matches --only ${values.only}`);
  const seed = Number(values.seed) * 1_000_003 + number;
  const input = mutateBytes(each.bytes, originals, new Chance(seed));
  Atomics.store(current, 0, number + 1);
  const started = process.cpuUsage();
  const end = await describeEnd(input, each.file);
  const { user, system } = process.cpuUsage(started);
  const processorMs = (user + system) / 1000;
  tries.push({ slug: each.slug, seed, processorMs });
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  ends.set(end.replace(/^defect.*/, 'defect'), (ends.get(end.replace(/^defect.*/, 'defect')) ?? 0) + 1);
  if (end.startsWith('defect') || processorMs > TIME_LIMIT_MS) {
    const kept = join(tmpdir(), `dateline-fuzz-${seed}-${each.file}`);
    writeFileSync(kept, input);
    defects.push(`${each.slug}, seed ${seed}: ${end}, ${processorMs.toFixed(0)} ms (kept as ${kept})`);
  }
}
await watcher.terminate();

console.log(`${tries.length} inputs tried, made of ${cases.length} fixtures; seed ${values.seed}`);
for (const [end, count] of [...ends].toSorted(([, one], [, other]) => other - one)) console.log(`  ${count} × ${end}`);
console.log('slowest:');
for (const { slug, seed, processorMs } of tries
  .toSorted((one, other) => other.processorMs - one.processorMs)
  .slice(0, 5)) {
  console.log(`  ${processorMs.toFixed(0)} ms  ${slug}, seed ${seed}`);
}
const peakMegabytes = peakBytes / 1_000_000;
console.log(`memory at its highest: ${peakMegabytes.toFixed(0)} MB (limit ${MEMORY_LIMIT_MB})`);
for (const defect of defects) console.log(`DEFECT ${defect}`);
process.exitCode = defects.length > 0 || peakMegabytes > MEMORY_LIMIT_MB ? 1 : 0;

async function describeEnd(input: Uint8Array, path: string): Promise<string> {
  try {
    const documents = await readDocuments(input, { path });
    return `read as ${documents[0]?.source.mediaType}`;
  } catch (error) {
    if (error instanceof RejectedInputError) return `rejected: ${error.code}`;
    return `defect: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function startWatcher(): Worker {
  const code = `const { workerData } = require('node:worker_threads');
let [last, since] = [0, Date.now()];
setInterval(() => {
  const now = Atomics.load(workerData.current, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  else if (Date.now() - since > workerData.hangMs) { console.log('DEFECT input ' + (now - 1) + ' hangs'); process.kill(process.pid, 'SIGKILL'); }
}, 1000);`;
  return new Worker(code, { eval: true, workerData: { current, hangMs: HANG_MS } });
}
