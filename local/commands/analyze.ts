import { defineCommand } from 'citty';
import { SettingsError } from '../../functions/errors.ts';
import { ANALYSIS_STAGES, type AnalysisStage } from '../../functions/pipeline/analyze-bytes.ts';
import type { Analysis } from '../../functions/record/schema.ts';
import { readEngineSettings } from '../../functions/settings.ts';
import { createExtractiveSummarizer } from '../../functions/summary/writing/extractive-summarizer.ts';
import { writeSummary } from '../../functions/summary/writing/write-summary.ts';
import { analyzeFile } from '../analyze-file.ts';
import { listInputFiles } from '../input-files.ts';
import { note, printJsonLine, runCommand } from '../terminal.ts';

const STAGES = [...ANALYSIS_STAGES, 'summary'] as const;
/** As the settings allow. */
const MAX_KEY_POINTS = 20;
/** Files. */
const PROGRESS_EVERY = 100;
const NO_CEILING = { reserve: async () => true, settle: async () => undefined };

interface AnalyzeOptions {
  readonly stages: ReadonlySet<AnalysisStage | 'summary'>;
  readonly keyPoints: number;
  readonly maxBytes: number;
}

export const analyze = defineCommand({
  meta: { name: 'analyze', description: 'Print what files say, one JSON line a file: no server needed.' },
  args: {
    paths: { type: 'positional', description: 'Files and folders', required: true },
    stages: { type: 'string', description: `Which parts, of ${STAGES.join(',')}`, default: STAGES.join(',') },
    'key-points': { type: 'string', description: 'How many key points the summary has' },
  },
  run: ({ args }) =>
    runCommand(async () => {
      const settings = readEngineSettings();
      await analyzeAll(args._, {
        stages: parseStages(args.stages),
        keyPoints: parseKeyPoints(args['key-points']) ?? settings.keyPoints,
        maxBytes: settings.maxBytes,
      });
    }),
});

async function analyzeAll(paths: readonly string[], options: AnalyzeOptions): Promise<void> {
  let [count, rejected] = [0, 0];
  for (const path of listInputFiles(paths)) {
    const analyses = await analyzeOne(path, options);
    for (const analysis of analyses) await printJsonLine(analysis);
    count += 1;
    if (analyses.some(({ status }) => status === 'rejected')) rejected += 1;
    if (count % PROGRESS_EVERY === 0) note(`${count} files read`);
  }
  if (rejected > 0) {
    note(`${rejected} of ${count} files were rejected`);
    process.exitCode = 1;
  }
}

async function analyzeOne(path: string, { stages, keyPoints, maxBytes }: AnalyzeOptions): Promise<Analysis[]> {
  const withSummary = stages.has('summary');
  const last = withSummary ? 'facts' : (ANALYSIS_STAGES.findLast((stage) => stages.has(stage)) ?? 'article');
  const finish = withSummary ? (analysis: Analysis) => addSummary(analysis, keyPoints) : undefined;
  const analyses = await analyzeFile(path, { last, maxBytes, finish });
  return analyses.map((analysis) => selectStages(analysis, stages));
}

function parseStages(text: string): AnalyzeOptions['stages'] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !STAGES.some((stage) => stage === name));
  if (unknown !== undefined) {
    throw new SettingsError(`--stages: expected some of ${STAGES.join(',')}, found "${unknown}"`);
  }
  return new Set(STAGES.filter((stage) => names.includes(stage)));
}

function parseKeyPoints(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MAX_KEY_POINTS) {
    throw new SettingsError(`--key-points: expected a whole number from 1 to ${MAX_KEY_POINTS}, found "${text}"`);
  }
  return count;
}

async function addSummary(analysis: Analysis, keyPoints: number): Promise<Analysis> {
  const { article, metadata, facts } = analysis;
  if (article === undefined || metadata === undefined || facts === undefined) return analysis;
  const engine = createExtractiveSummarizer();
  const summary = await writeSummary({ article, metadata, facts, keyPoints }, engine, engine, NO_CEILING);
  return { ...analysis, summary };
}

/** Stages that were computed on the way and not asked for are left out; the article itself carries all offsets. */
function selectStages(analysis: Analysis, stages: AnalyzeOptions['stages']): Analysis {
  const { metadata, facts, summary, ...rest } = analysis;
  return {
    ...rest,
    ...(stages.has('metadata') ? { metadata } : {}),
    ...(stages.has('facts') ? { facts } : {}),
    ...(stages.has('summary') ? { summary } : {}),
  };
}
