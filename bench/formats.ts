/**
 * Speed and memory of reading each format, cold (its libraries are loaded) and warm, and of a PDF of 60 pages.
 *
 *   node bench/formats.ts
 *
 * Each line is measured in a process of its own; processor time is the steadier figure on a busy machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { loadCases } from '../test/functions/article/article-case.ts';

const ROOT = join(import.meta.dirname, '..');
const FIXTURES = join(ROOT, 'test/fixtures/articles');
const PDF_PAGES = 60;
const PDF_LIMIT_MS = 1000;
const MEMORY_LIMIT_MB = 200;
const SLUGS = [
  'wire-english-utf-8',
  'text-japanese-shift-jis',
  'mislabelled-html-as-text',
  'markdown-czech-front-matter',
  'feed-french-rss',
  'news-xml-english-nitf',
  'json-ukrainian-ninjs',
  'mail-german-newsletter',
  'docx-spanish-styles',
  'pdf-english-two-columns',
];

const PROBE = `
import { readFileSync } from 'node:fs';
import { analyzeBytes } from ${JSON.stringify(join(ROOT, 'functions/pipeline/analyze-bytes.ts'))};
const bytes = readFileSync(process.argv[2]);
const times = [];
for (let round = 0; round < Number(process.argv[3]); round += 1) {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  await analyzeBytes(bytes, { path: process.argv[2] }, 'article');
  const used = process.cpuUsage(cpu);
  times.push({ wall: performance.now() - wall, cpu: (used.user + used.system) / 1000 });
}
console.log(JSON.stringify({ times, peak: process.resourceUsage().maxRSS * 1024 }));`;

interface Reading {
  readonly times: readonly { readonly wall: number; readonly cpu: number }[];
  readonly peak: number;
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-formats-'));
try {
  const probe = join(folder, 'probe.mjs');
  writeFileSync(probe, PROBE);
  const known = new Map(loadCases().map(({ slug, file }) => [slug, join(FIXTURES, slug, file)]));
  console.log('input                              cold ms  (processor)   warm ms  (processor)   resident MB');
  for (const slug of SLUGS) report(slug, measure(probe, known.get(slug) ?? '', 15));
  const pdf = join(folder, 'sixty-pages.pdf');
  writeFileSync(pdf, await buildPdf(PDF_PAGES));
  const reading = measure(probe, pdf, 5);
  report(`PDF of ${PDF_PAGES} pages`, reading);
  const warm = median(reading.times.slice(1).map(({ cpu }) => cpu));
  console.log(
    `${PDF_PAGES} pages: ${warm.toFixed(0)} ms of processor time warm, limit ${PDF_LIMIT_MS}; memory limit ${MEMORY_LIMIT_MB} MB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(probe: string, file: string, rounds: number): Reading {
  const { stdout, stderr } = spawnSync(process.execPath, [probe, file, String(rounds)], { encoding: 'utf8' });
  if (stdout === '') throw new Error(`${file}: ${stderr}`);
  return JSON.parse(stdout) as Reading;
}

function report(name: string, { times, peak }: Reading): void {
  const [cold, ...warm] = times;
  const columns = [
    cold?.wall ?? 0,
    cold?.cpu ?? 0,
    median(warm.map(({ wall }) => wall)),
    median(warm.map(({ cpu }) => cpu)),
    peak / 1_000_000,
  ];
  const widths = [8, 11, 11, 11, 13];
  console.log(
    name.padEnd(32) +
      columns.map((value, index) => value.toFixed(index === 4 ? 0 : 1).padStart(widths[index] ?? 10)).join(''),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** Two columns of 46 lines on each page, as a report or a newspaper's supplement has them. */
async function buildPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([595, 842]);
    page.drawText(`The Orsund Courier, page ${number}`, { x: 50, y: 810, size: 9, font });
    for (let line = 0; line < 92; line += 1) {
      const x = line < 46 ? 50 : 310;
      const text = `Line ${line} of page ${number}: the council met on Monday and`;
      page.drawText(text, { x: x + (line % 7 === 0 ? 12 : 0), y: 770 - (line % 46) * 15, size: 10, font });
    }
  }
  return document.save();
}
