/**
 * Runs hostile plain texts through every stage: reading, metadata, facts, the summary, its check, and the gate.
 *
 *   node bench/fuzz-text.ts [--kilobytes 200] [--segment-kilobytes 20] [--only quotes] [--top 10]
 *
 * Prints the slowest texts with the processor time of each stage; exits 1 when one took more than 2 s (more in
 * proportion for texts above 200 KB) or ended in anything but articles or a reasoned rejection.
 */
import { parseArgs } from 'node:util';
import { readDocuments } from '../functions/article/read-documents.ts';
import { RejectedInputError } from '../functions/errors.ts';
import { findFacts } from '../functions/facts/find-facts.ts';
import { extractMetadata } from '../functions/metadata/extract-metadata.ts';
import { checkText } from '../functions/summary/checks/check-summary.ts';
import { createExtractiveSummarizer } from '../functions/summary/writing/extractive-summarizer.ts';
import { writeSummary } from '../functions/summary/writing/write-summary.ts';
import { checkTranslation } from '../functions/translation/gate/check-translation.ts';
import { HOSTILE_TEXTS } from '../test/functions/hostile-texts.ts';

const TIME_LIMIT_MS = 2000;
/** The limit holds up to this size and grows with the size above it. */
const LIMITED_KILOBYTES = 200;

const { values } = parseArgs({
  options: {
    kilobytes: { type: 'string', default: '200' },
    'segment-kilobytes': { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    top: { type: 'string', default: '10' },
  },
});
const kilobytes = Number(values.kilobytes);
const segmentKilobytes = Number(values['segment-kilobytes']);
/** What somebody else's summary may be long. */
const STATEMENT_CHARACTERS = 2000;
const KEY_POINTS = 5;
const NO_CEILING = { reserve: async () => true, settle: async () => undefined };
const summarizer = createExtractiveSummarizer();

type Stages = Record<string, number>;

interface Run {
  readonly name: string;
  readonly stages: Stages;
  readonly processorMs: number;
  readonly limitMs: number;
  readonly defect: string | undefined;
}

const runs: Run[] = [];
for (const [name, make] of Object.entries(HOSTILE_TEXTS)) {
  if (!name.includes(values.only)) continue;
  runs.push(await run(`${name}, ${kilobytes} KB`, kilobytes, (stages) => runStages(make(kilobytes * 1000), stages)));
  const segment = make(segmentKilobytes * 1000);
  runs.push(
    await run(`${name}, a segment of ${segmentKilobytes} KB`, segmentKilobytes, async (stages) =>
      runGate(segment, stages),
    ),
  );
}

const slowest = runs.toSorted((one, other) => other.processorMs / other.limitMs - one.processorMs / one.limitMs);
console.log(`${runs.length} hostile texts; slowest:`);
for (const { name, stages, processorMs } of slowest.slice(0, Number(values.top))) {
  const parts = Object.entries(stages).map(([stage, ms]) => `${stage} ${ms.toFixed(0)}`);
  console.log(`  ${processorMs.toFixed(0).padStart(6)} ms  ${name}  (${parts.join(', ')})`);
}
const defects = runs.filter(({ processorMs, limitMs, defect }) => processorMs > limitMs || defect !== undefined);
for (const { name, processorMs, limitMs, defect } of defects) {
  console.log(`DEFECT ${name}: ${defect ?? `${processorMs.toFixed(0)} ms, limit ${limitMs.toFixed(0)} ms`}`);
}
process.exitCode = defects.length > 0 ? 1 : 0;

async function run(name: string, size: number, work: (stages: Stages) => Promise<void>): Promise<Run> {
  const stages: Stages = {};
  const limitMs = TIME_LIMIT_MS * Math.max(1, size / LIMITED_KILOBYTES);
  let defect: string | undefined;
  try {
    await work(stages);
  } catch (error) {
    if (!(error instanceof RejectedInputError)) defect = error instanceof Error ? error.stack : String(error);
  }
  return { name, stages, processorMs: Object.values(stages).reduce((sum, ms) => sum + ms, 0), limitMs, defect };
}

async function runStages(text: string, stages: Stages): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const documents = await timed('read', stages, () => readDocuments(bytes, { path: 'hostile.txt' }));
  for (const document of documents) {
    const { article } = document;
    const metadata = await timed('metadata', stages, () => extractMetadata(document));
    const facts = await timed('facts', stages, () => findFacts(article, metadata));
    const request = { article, metadata, facts, keyPoints: KEY_POINTS };
    await timed('summary', stages, () => writeSummary(request, summarizer, summarizer, NO_CEILING));
    const statement = article.text.slice(0, STATEMENT_CHARACTERS);
    await timed('check', stages, () => checkText(statement, { article, metadata, facts }));
  }
}

/** Both directions of doubt: a translation that says the same words, and one that says nothing of them. */
async function runGate(source: string, stages: Stages): Promise<void> {
  const targets = {
    copy: source,
    other: source
      .toLowerCase()
      .replace(/[aeiou]/g, 'o')
      .slice(0, source.length * 0.9),
  };
  for (const [name, target] of Object.entries(targets)) {
    const segments = [{ id: 's1', kind: 'sentence' as const, source, target }];
    for (const to of ['de', 'es']) {
      await timed(`${name} ${to}`, stages, () => checkTranslation(segments, { from: 'en', to }, { glossary: [] }));
    }
  }
}

async function timed<T>(stage: string, stages: Stages, work: () => T | Promise<T>): Promise<T> {
  const started = process.cpuUsage();
  try {
    return await work();
  } finally {
    const { user, system } = process.cpuUsage(started);
    stages[stage] = (stages[stage] ?? 0) + (user + system) / 1000;
  }
}
