/**
 * Feeds the reader of formats broken inputs: fixtures of every format, each made wrong in a new way, and then files
 * made to cost as much as they can: bombs, loops, and the largest that each limit lets pass.
 *
 *   node bench/fuzz-formats.ts [--inputs 5000] [--seed 1] [--only pdf]
 *
 * Runs with the environment that the functions have in the cloud. Memory is what is resident of the whole process,
 * threads included. Prints how many inputs were tried, how they ended, the slowest ones and the memory at its highest.
 * Exits 1 when one ended in anything but articles or a reasoned rejection, took more than 2 s of processor time, or
 * memory passed 512 MB; for the hostile files, which leave what they took to garbage, the memory of the function in the
 * cloud.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { readDocuments } from '../functions/article/read-documents.ts';
import { RejectedInputError } from '../functions/errors.ts';
import { FUNCTION_ENVIRONMENT, STAGES } from '../functions/topology.ts';
import { loadCases } from '../test/functions/article/article-case.ts';
import { HOSTILE_PDFS } from '../test/functions/article/formats/pdf/hostile-pdfs.ts';
import { HOSTILE_FILES } from '../test/functions/article/hostile-files.ts';
import { Chance, mutateBytes } from '../test/functions/article/mutate-bytes.ts';

const TIME_LIMIT_MS = 2000;
const MEMORY_LIMIT_MB = 512;
/** A hang is one that a watcher on another thread sees. */
const HANG_MS = 60_000;

const [, , ...own] = process.argv;
const folder = own.findLast((argument) => argument.startsWith('--hostile='))?.slice('--hostile='.length);
// This process only makes the hostile files, whose making takes memory too; another one, in that environment, reads them.
if (folder === undefined) {
  const made = makeHostileFiles();
  const { status } = spawnSync(process.execPath, [import.meta.filename, ...own, `--hostile=${made}`], {
    stdio: 'inherit',
    env: { ...process.env, ...FUNCTION_ENVIRONMENT },
  });
  rmSync(made, { recursive: true, force: true });
  process.exit(status ?? 1);
}
const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    hostile: { type: 'string' },
  },
});
const cases = loadCases().filter(({ slug, file }) => `${slug}/${file}`.includes(values.only));
const originals = cases.map(({ bytes }) => bytes);
const current = new Int32Array(new SharedArrayBuffer(8));
const watcher = startWatcher();

interface Try {
  readonly name: string;
  readonly processorMs: number;
  /** How much more memory was resident than when it began. */
  readonly growthBytes: number;
}

const tries: Try[] = [];
const ends = new Map<string, number>();
const defects: string[] = [];
let peakBytes = 0;

for (let number = 0; number < Number(values.inputs); number += 1) {
  const each = cases[number % cases.length];
  if (each === undefined) throw new Error(`no fixture matches --only ${values.only}`);
  const seed = Number(values.seed) * 1_000_003 + number;
  await tryInput(`${each.slug}, seed ${seed}`, each.file, mutateBytes(each.bytes, originals, new Chance(seed)));
}
const mutated = tries.length;
const mutatedPeak = peakBytes;
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
  const [name, file] = path.split('/');
  if (file === undefined || !path.includes(values.only)) continue;
  await tryInput(`${file}: ${name}`, file, readFileSync(join(folder, path)));
}
await watcher.terminate();

console.log(
  `${tries.length} inputs tried: ${mutated} made of ${cases.length} fixtures, seed ${values.seed}, and ${tries.length - mutated} hostile files`,
);
for (const [end, count] of [...ends].toSorted(([, one], [, other]) => other - one)) console.log(`  ${count} × ${end}`);
console.log('slowest:');
for (const { name, processorMs } of tries.toSorted((one, other) => other.processorMs - one.processorMs).slice(0, 8)) {
  console.log(`  ${processorMs.toFixed(0)} ms  ${name}`);
}
console.log('most memory:');
for (const { name, growthBytes } of tries.toSorted((one, other) => other.growthBytes - one.growthBytes).slice(0, 8)) {
  console.log(`  +${(growthBytes / 1_000_000).toFixed(0)} MB  ${name}`);
}
const peaks: readonly (readonly [string, number, number])[] = [
  ['mutated inputs', mutatedPeak / 1_000_000, MEMORY_LIMIT_MB],
  ['hostile files behind them', peakBytes / 1_000_000, STAGES.ingest.memoryMegabytes],
];
for (const [inputs, megabytes, limit] of peaks) {
  console.log(`memory at its highest, ${inputs}: ${megabytes.toFixed(0)} MB (limit ${limit})`);
}
for (const defect of defects) console.log(`DEFECT ${defect}`);
process.exitCode = defects.length > 0 || peaks.some(([, megabytes, limit]) => megabytes > limit) ? 1 : 0;

/** A folder with a folder for each file, which has the file's meaning as its name. */
function makeHostileFiles(): string {
  const made = mkdtempSync(join(tmpdir(), 'dateline-hostile-'));
  for (const [file, hostile] of Object.entries({ ...HOSTILE_FILES, 'source.pdf': HOSTILE_PDFS })) {
    for (const [name, make] of Object.entries(hostile)) {
      mkdirSync(join(made, name), { recursive: true });
      writeFileSync(join(made, name, file), make());
    }
  }
  return made;
}

async function tryInput(name: string, file: string, input: Uint8Array): Promise<void> {
  Atomics.add(current, 0, 1);
  const memoryBefore = process.memoryUsage.rss();
  let highest = memoryBefore;
  const notePeak = () => {
    highest = Math.max(highest, process.memoryUsage.rss());
  };
  const sampler = setInterval(notePeak, 10);
  const started = process.cpuUsage();
  const end = await describeEnd(input, file);
  const { user, system } = process.cpuUsage(started);
  clearInterval(sampler);
  notePeak();
  const processorMs = (user + system) / 1000;
  peakBytes = Math.max(peakBytes, highest);
  tries.push({ name, processorMs, growthBytes: highest - memoryBefore });
  const kind = end.replace(/^defect.*/s, 'defect');
  ends.set(kind, (ends.get(kind) ?? 0) + 1);
  if (kind !== 'defect' && processorMs <= TIME_LIMIT_MS) return;
  const kept = join(tmpdir(), `dateline-fuzz-${tries.length}-${file}`);
  writeFileSync(kept, input);
  defects.push(`${name}: ${end}, ${processorMs.toFixed(0)} ms (kept as ${kept})`);
}

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
  else if (Date.now() - since > workerData.hangMs) { require('node:fs').writeSync(1, 'DEFECT input ' + (now - 1) + ' hangs\\n'); process.kill(process.pid, 'SIGKILL'); }
}, 1000);`;
  return new Worker(code, { eval: true, workerData: { current, hangMs: HANG_MS } });
}
