import { defineCommand } from 'citty';
import { SettingsError } from '../../functions/errors.ts';
import { ANALYSIS_STAGES, type AnalysisStage } from '../../functions/pipeline/analyze-bytes.ts';
import type { Analysis } from '../../functions/record/schema.ts';
import { readEngineSettings } from '../../functions/settings.ts';
import { createExtractiveSummarizer } from '../../functions/summary/extractive-summarizer.ts';
import { writeSummary } from '../../functions/summary/write-summary.ts';
import { analyzeFile } from '../analyze-file.ts';
import { listInputFiles } from '../input-files.ts';
import { note, printJsonLine, runCommand } from '../terminal.ts';

const STAGES = [...ANALYSIS_STAGES, 'summary'] as const;
const PROGRESS_EVERY = 100;
const NO_CEILING = { reserve: async () => true, settle: async () => undefined };

export const analyze = defineCommand({
  meta: { name: 'analyze', description: 'Print what files say, one JSON line a file: no server needed.' },
  args: {
    paths: { type: 'positional', description: 'Files and folders', required: true },
    stages: { type: 'string', description: `Which parts, of ${STAGES.join(',')}`, default: STAGES.join(',') },
    'key-points': { type: 'string', description: 'How many key points the summary has' },
  },
  run: ({ args }) =>
    runCommand(async () => {
      const stages = parseStages(args.stages);
      const settings = readEngineSettings();
      const keyPoints = parseKeyPoints(args['key-points']) ?? settings.keyPoints;
      const last = ANALYSIS_STAGES.findLast((stage) => stages.has(stage) || stages.has('summary')) ?? 'article';
      let [count, failed] = [0, 0];
      for (const path of listInputFiles(args._)) {
        for (const analysis of await analyzeFile(path, stages.has('summary') ? 'facts' : last, settings.maxBytes)) {
          const complete = stages.has('summary') ? await addSummary(analysis, keyPoints) : analysis;
          await printJsonLine(selectStages(complete, stages));
          failed += analysis.status === 'ok' ? 0 : 1;
        }
        count += 1;
        if (count % PROGRESS_EVERY === 0) note(`${count} files read`);
      }
      if (failed > 0) {
        note(`${failed} of ${count} files were rejected`);
        process.exitCode = 1;
      }
    }),
});

function parseStages(text: string): ReadonlySet<(typeof STAGES)[number]> {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !STAGES.some((stage) => stage === name));
  if (unknown.length > 0)
    throw new SettingsError(`--stages: there is no stage "${unknown[0]}"; there are ${STAGES.join(', ')}`);
  return new Set(STAGES.filter((stage) => names.includes(stage)));
}

function parseKeyPoints(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 20) {
    throw new SettingsError(`--key-points: expected a whole number from 1 to 20, found "${text}"`);
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
function selectStages(analysis: Analysis, stages: ReadonlySet<AnalysisStage | 'summary'>): Analysis {
  const { metadata, facts, summary, ...rest } = analysis;
  return {
    ...rest,
    ...(stages.has('metadata') ? { metadata } : {}),
    ...(stages.has('facts') ? { facts } : {}),
    ...(stages.has('summary') ? { summary } : {}),
  };
}
