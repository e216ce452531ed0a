// How many plain-text articles of 770 words `dateline analyze` reads, understands and summarises in a second, and with how much memory.
// Run: node bench/analyze.ts [ARTICLES] [FOLDER of texts to use as they are, in the place of made ones]
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
/** One language: news is written in one. */
const SAMPLE = join(ROOT, 'samples', 'harbour-strike.txt');
const WORDS = 770;
const BARS = { articlesPerSecond: 100, residentMegabytes: 200 };
const POLL_MS = 20;
/** Clock ticks of /proc in a second: the same on every Linux that Node runs on. */
const TICKS = 100;

interface Run {
  readonly seconds: number;
  /** Of all threads; undefined outside Linux. */
  readonly cpuSeconds: number | undefined;
  readonly residentMegabytes: number | undefined;
}

const count = Number(process.argv[2] ?? 1000);
const given = process.argv[3];
const folder = given ?? mkdtempSync(join(tmpdir(), 'dateline-bench-'));
const oneFolder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
try {
  if (given === undefined) for (let index = 0; index < count; index += 1) writeArticle(folder, index);
  writeArticle(oneFolder, 0);
  const articles = readdirSync(folder).length;
  const start = await analyze(oneFolder);
  const run = await analyze(folder);
  // What a longer run costs beyond a run of one article: loading the program is paid once.
  const rate = (articles - 1) / (run.seconds - start.seconds);
  console.log(`${articles} articles in ${run.seconds.toFixed(2)} s, ${start.seconds.toFixed(2)} s of them to start`);
  console.log(`  articles a second   ${rate.toFixed(0)}, bar ≥ ${BARS.articlesPerSecond}`);
  if (run.cpuSeconds !== undefined && start.cpuSeconds !== undefined) {
    const cpuRate = (articles - 1) / (run.cpuSeconds - start.cpuSeconds);
    console.log(`  … of processor time ${cpuRate.toFixed(0)}, all threads`);
  }
  console.log(`  largest resident    ${run.residentMegabytes?.toFixed(0) ?? '–'} MB, bar ≤ ${BARS.residentMegabytes}`);
} finally {
  rmSync(oneFolder, { recursive: true });
  if (given === undefined) rmSync(folder, { recursive: true });
}

/** An article of paragraphs of a sample in another order, with other numbers, so that no two are alike. */
function writeArticle(into: string, index: number): void {
  const paragraphs = readFileSync(SAMPLE, 'utf8')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph.split(/\s+/).length > 8);
  const chosen: string[] = [];
  for (let position = index; wordsOf(chosen) < WORDS; position += 1) {
    const paragraph = paragraphs[position % paragraphs.length] ?? '';
    chosen.push(paragraph.replace(/\b[2-9]\d\b/g, (number) => String(((Number(number) + index) % 89) + 10)));
  }
  writeFileSync(join(into, `${String(index).padStart(5, '0')}.txt`), `${chosen.join('\n\n')}\n`);
}

function wordsOf(paragraphs: readonly string[]): number {
  return paragraphs.join(' ').split(/\s+/).length;
}

function analyze(of: string): Promise<Run> {
  return new Promise((done, fail) => {
    const began = performance.now();
    const child = spawn(process.execPath, [join(ROOT, 'local', 'dateline.mjs'), 'analyze', of], {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    let [cpuSeconds, residentMegabytes]: (number | undefined)[] = [];
    const poll = setInterval(() => {
      const usage = readUsage(programOf(child.pid));
      cpuSeconds = usage?.cpuSeconds ?? cpuSeconds;
      residentMegabytes = usage?.residentMegabytes ?? residentMegabytes;
    }, POLL_MS);
    child.on('error', fail);
    child.on('exit', (code) => {
      clearInterval(poll);
      if (code === 0) done({ seconds: (performance.now() - began) / 1000, cpuSeconds, residentMegabytes });
      else fail(new Error(`dateline analyze ended with ${code}`));
    });
  });
}

/** `dateline` starts the program that does the work. */
function programOf(pid: number | undefined): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')[0]) || undefined;
  } catch {
    return undefined;
  }
}

/** From /proc, so on Linux alone. */
function readUsage(pid: number | undefined): Omit<Run, 'seconds'> | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
      residentMegabytes: peak === undefined ? undefined : Number(peak) / 1024,
    };
  } catch {
    return undefined;
  }
}
