// How often the speakers of quotations and the values of dates are right, by how sure they are and by how they were found.
// Run: node bench/calibration.ts FILE, lines of JSON, gzipped or not: {"text", "quotes": [{"start", "end", "speaker": {"text"} | null}]}
// or {"text", "published": "2026-02-03", "dates": [{"start", "end", "value": "2026-02"}]}
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { findDates } from '../functions/facts/dates/find-dates.ts';
import type { DateFact, Quote } from '../functions/facts/schema.ts';
import { analyzeBytes } from '../functions/pipeline/analyze-bytes.ts';

const BINS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.96, 1.01];
const COMPARED_CHARACTERS = 40;
const BAR_CHARACTERS = 40;

const Annotated = z.object({
  text: z.string(),
  quotes: z
    .array(z.object({ start: z.int(), end: z.int(), speaker: z.object({ text: z.string() }).nullish() }))
    .default([]),
  published: z.iso.date().optional(),
  dates: z.array(z.object({ start: z.int(), end: z.int(), value: z.string() })).default([]),
});
type Annotated = z.infer<typeof Annotated>;

/** A quotation with its speaker, who may have been left open, or a date, and whether it is the annotated one. */
interface Judged {
  readonly confidence: number;
  readonly basis: string;
  readonly isPublished: boolean;
  readonly isRight: boolean;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node bench/calibration.ts FILE');
const bytes = readFileSync(resolve(file));
const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
const judged: Judged[] = [];
for (const [index, line] of lines.entries()) {
  const annotated = Annotated.parse(JSON.parse(line));
  const [analysis] = await analyzeBytes(Buffer.from(annotated.text), { path: `${index}.txt` }, 'facts');
  const { article, facts, metadata } = analysis ?? {};
  if (article === undefined || facts === undefined || metadata === undefined) continue;
  judged.push(...judge(facts.quotes, article.text, annotated));
  const dated = { language: metadata.language.code, reference: annotated.published };
  judged.push(...judgeDates(findDates(article, dated), article.text, annotated));
}

const published = judged.filter(({ isPublished }) => isPublished);
console.log(
  `${judged.length} quotations or dates, ${share(published)} of the published right, ${judged.length - published.length} left open`,
);
console.log('\nconfidence      n   said  right');
let error = 0;
for (const [index, to] of BINS.entries()) {
  const from = BINS[index - 1] ?? 0;
  const inBin = judged.filter(({ confidence }) => confidence >= from && confidence < to);
  if (inBin.length === 0) continue;
  const said = inBin.reduce((sum, { confidence }) => sum + confidence, 0) / inBin.length;
  const right = inBin.filter(({ isRight }) => isRight).length / inBin.length;
  error += (Math.abs(said - right) * inBin.length) / judged.length;
  const bar = '#'.repeat(Math.round(right * BAR_CHARACTERS));
  console.log(
    `${from.toFixed(2)}-${Math.min(to, 1).toFixed(2)} ${String(inBin.length).padStart(6)}   ${said.toFixed(2)}  ${right.toFixed(3)} ${bar}`,
  );
}
console.log(`expected calibration error ${error.toFixed(3)}\n`);
for (const [basis, each] of Map.groupBy(published, ({ basis: how }) => how))
  console.log(`${basis.padEnd(14)} ${share(each)}`);

/** The quotations that were annotated. */
function judge(quotes: readonly Quote[], text: string, annotated: Annotated): Judged[] {
  const gold = annotated.quotes.map(({ start, end, speaker }) => ({
    words: squeeze(annotated.text.slice(start, end)),
    speaker: speaker?.text,
  }));
  return quotes.flatMap((quote) => {
    const words = squeeze(quote.text).slice(0, COMPARED_CHARACTERS);
    const same = gold.find((each) => each.words.includes(words));
    const { confidence = 0, basis = 'none', speaker, speakerCandidates = [] } = quote;
    const named = speaker ?? speakerCandidates[0];
    if (same === undefined || named === undefined) return [];
    const mention = text.slice(named.start ?? 0, named.end ?? 0);
    const isRight = sharesWord(same.speaker ?? '', `${named.name} ${mention}`);
    return [{ confidence, basis, isPublished: speaker !== undefined, isRight }];
  });
}

/** The dates that were annotated; places are compared by the characters before them, without spaces. */
function judgeDates(dates: readonly DateFact[], text: string, annotated: Annotated): Judged[] {
  const place = (whole: string, at: number) => whole.slice(0, at).replace(/\s+/gu, '').length;
  const gold = annotated.dates.map(({ start, end, value }) => ({
    start: place(annotated.text, start),
    end: place(annotated.text, end),
    value,
  }));
  return dates.flatMap(({ start, end, value, confidence = 1, basis = 'written' }) => {
    const [from, to] = [place(text, start), place(text, end)];
    const same = gold.find((each) => each.start < to && from < each.end);
    if (same === undefined) return [];
    const isRight = value.startsWith(same.value) || same.value.startsWith(value);
    return [{ confidence, basis, isPublished: true, isRight }];
  });
}

function squeeze(text: string): string {
  return text.replace(/[\s“”"«»„]+/gu, ' ').trim();
}

function sharesWord(one: string, other: string): boolean {
  return wordsOf(one).intersection(wordsOf(other)).size > 0;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .replaceAll(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}-]{2,}/gu) ?? [],
  );
}

function share(all: readonly Judged[]): string {
  const right = all.filter(({ isRight }) => isRight).length;
  return `${right} of ${all.length} (${(right / Math.max(1, all.length)).toFixed(3)})`;
}
