// How many injected errors the checker finds, and how often it is wrong about true summaries.
// Run: node bench/check-faults.ts [--list] [FOLDER of texts, by default the samples and fixtures of this repository]
import { readFileSync } from 'node:fs';
import { analyzeBytes } from '../functions/pipeline/analyze-bytes.ts';
import { prepareSource } from '../functions/summary/checks/check-source.ts';
import { checkStatement } from '../functions/summary/checks/check-statement.ts';
import { extractSummary } from '../functions/summary/writing/extractive-summarizer.ts';
import { listInputFiles } from '../local/input-files.ts';
import { FAULT_KINDS, injectFaults } from './check-faults/inject-faults.ts';
import { rewriteTruly } from './check-faults/rewrite-truly.ts';

/** True statements: sentences of the article, and the same in other words. */
const TRUE_KINDS: readonly string[] = ['untouched', 'rewritten'];
const KEY_POINTS = 5;
const MAX_BYTES = 10_000_000;
const BARS = {
  number: 0.98,
  date: 0.98,
  quotation: 0.98,
  name: 0.9,
  negation: 0.95,
  unit: 0.95,
  scale: 0.95,
  superlative: 0.95,
  antonym: 0.95,
  kin: 0.95,
  role: 0.95,
  certainty: 0.95,
  untouched: 0.02,
  rewritten: 0.02,
} as const;

interface Tally {
  total: number;
  withEvidence: number;
  withoutEvidence: number;
  readonly missed: string[];
}

const tallies = new Map<string, Tally>([...FAULT_KINDS, ...TRUE_KINDS].map((kind) => [kind, newTally()]));
const folders = process.argv.slice(2).filter((argument) => argument !== '--list');
const paths = [...listInputFiles(folders.length > 0 ? folders : ['samples', 'test/fixtures'])];
let articles = 0;
for (const [turn, path] of paths.entries()) articles += (await tryArticle(path, turn)) ? 1 : 0;
report();

function newTally(): Tally {
  return { total: 0, withEvidence: 0, withoutEvidence: 0, missed: [] };
}

/** False where the file is not an article in English with a summary. */
async function tryArticle(path: string, turn: number): Promise<boolean> {
  const analyses = await analyzeBytes(readFileSync(path), { path, maxBytes: MAX_BYTES }).catch(() => []);
  const [{ article, metadata, facts } = {}] = analyses;
  if (article === undefined || metadata?.language.code !== 'en' || facts === undefined) return false;
  const read = { article, metadata, facts };
  const source = prepareSource(read);
  const { keyPoints } = extractSummary({ ...read, keyPoints: KEY_POINTS });
  const done = new Set<string>();
  for (const { text, evidence } of keyPoints) {
    const cited = evidence.flatMap((id) => source.byId.get(id) ?? []);
    const isWrong = (statement: string, isCited: boolean) =>
      checkStatement(statement, isCited ? cited : undefined, source).length > 0;
    count('untouched', text, isWrong(text, true), isWrong(text, false));
    for (const same of rewriteTruly(text, read)) count('rewritten', same, isWrong(same, true), isWrong(same, false));
    // One error of a kind an article.
    for (const fault of injectFaults(text, read, turn)) {
      if (done.has(fault.kind)) continue;
      done.add(fault.kind);
      count(fault.kind, fault.text, isWrong(fault.text, true), isWrong(fault.text, false));
    }
  }
  return keyPoints.length > 0;
}

function count(kind: string, text: string, withEvidence: boolean, withoutEvidence: boolean): void {
  const tally = tallies.get(kind);
  if (tally === undefined) return;
  tally.total += 1;
  if (withEvidence) tally.withEvidence += 1;
  if (withoutEvidence) tally.withoutEvidence += 1;
  const isFault = !TRUE_KINDS.includes(kind);
  if (withEvidence !== isFault || withoutEvidence !== isFault) tally.missed.push(text);
}

function report(): void {
  console.log(`${articles} articles of ${paths.length} files; errors found in statements with, and without evidence`);
  for (const [kind, { total, withEvidence, withoutEvidence, missed }] of tallies) {
    const bar = BARS[kind as keyof typeof BARS];
    const share = (found: number) => (total === 0 ? '  –  ' : (found / total).toFixed(3));
    const [sign, what] = TRUE_KINDS.includes(kind) ? ['≤', 'true statements'] : ['≥', 'errors'];
    console.log(
      `  ${kind.padEnd(13)} ${share(withEvidence)}  ${share(withoutEvidence)}  of ${total} ${what}, bar ${sign} ${bar}`,
    );
    if (process.argv.includes('--list')) for (const text of missed) console.log(`      ${text}`);
  }
}
