/**
 * How long reading an HTML page takes, beside the best-known readers on the same pages in the same run.
 *
 *   node bench/pages.ts                    the pages of test/fixtures/articles
 *   node bench/pages.ts FOLDER [LIMIT]     every .html file of a folder, or the first LIMIT in name order
 *
 * One process, one thread; each page goes through all readers before the next, so that a busy machine slows them
 * alike. Dateline's time is from bytes to article and metadata, language and sentences included; the others' from a
 * string to their result. Pages that a reader throws at count as failed, not as fast.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import { analyzeBytes } from '../functions/pipeline/analyze-bytes.ts';

const FIXTURES = join(import.meta.dirname, '../test/fixtures/articles');
const WARM_UP_PAGES = 20;
const BAR_MS = 20;
const ADDRESS = 'https://news.example/article';

interface Reader {
  readonly name: string;
  /** Throws, or returns the number of characters that were read. */
  readonly read: (bytes: Uint8Array, html: string) => Promise<number>;
}

const readers: readonly Reader[] = [
  {
    name: 'dateline',
    read: async (bytes) => {
      const [analysis] = await analyzeBytes(bytes, { path: 'page.html', mediaType: 'text/html' }, 'metadata');
      return analysis?.article?.text.length ?? 0;
    },
  },
  {
    name: 'readability on jsdom',
    read: async (_, html) => new Readability(openPage(html).window.document).parse()?.textContent?.length ?? 0,
  },
  { name: 'defuddle on jsdom', read: async (_, html) => (await Defuddle(openPage(html), ADDRESS)).content.length },
  {
    name: 'article-extractor',
    read: async (_, html) => (await extractFromHtml(html, ADDRESS))?.content?.length ?? 0,
  },
];

/** Style sheets of real pages make jsdom's parser complain at length; none of it matters here. */
function openPage(html: string): JSDOM {
  return new JSDOM(html, { url: ADDRESS, virtualConsole: new VirtualConsole() });
}

function findPages(folder: string | undefined): string[] {
  if (folder === undefined) {
    return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('source.html'))
      .sort()
      .map((name) => join(FIXTURES, name));
  }
  const names = readdirSync(folder).filter((name) => /\.x?html?$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

interface Timing {
  readonly times: number[];
  failed: number;
  empty: number;
}

/** Readers print what they think of a page; the table is what this prints. */
function silence(): () => void {
  const { log, warn, error } = console;
  console.log = console.warn = console.error = () => {};
  return () => Object.assign(console, { log, warn, error });
}

async function timeReader({ read }: Reader, bytes: Uint8Array, html: string, timing: Timing | undefined) {
  const start = performance.now();
  try {
    const characters = await read(bytes, html);
    timing?.times.push(performance.now() - start);
    if (characters === 0 && timing !== undefined) timing.empty += 1;
  } catch {
    if (timing !== undefined) timing.failed += 1;
  }
}

function quantile(times: readonly number[], share: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
}

const [folder, limit] = process.argv.slice(2);
const pages = findPages(folder).slice(0, limit === undefined ? undefined : Number(limit));
if (pages.length === 0) throw new Error(`no .html file in ${folder ?? FIXTURES}`);
const timings = new Map(readers.map(({ name }) => [name, { times: [], failed: 0, empty: 0 } as Timing]));
const speakAgain = silence();
for (const [index, path] of [...pages.slice(0, WARM_UP_PAGES), ...pages].entries()) {
  const bytes = readFileSync(path);
  const html = new TextDecoder().decode(bytes);
  const isWarm = index >= Math.min(WARM_UP_PAGES, pages.length);
  for (const reader of readers) await timeReader(reader, bytes, html, isWarm ? timings.get(reader.name) : undefined);
}
speakAgain();

console.log(`${pages.length} pages, Node ${process.version}; milliseconds a page`);
console.log(
  `${'reader'.padEnd(22)}${['median', '95 %', 'longest', 'failed', 'empty'].map((head) => head.padStart(10)).join('')}`,
);
for (const [name, { times, failed, empty }] of timings) {
  const cells = [quantile(times, 0.5), quantile(times, 0.95), quantile(times, 1), String(failed), String(empty)];
  console.log(`${name.padEnd(22)}${cells.map((cell) => cell.padStart(10)).join('')}`);
}
console.log(`bar: dateline's median at most ${BAR_MS} ms, and below each other reader's`);
