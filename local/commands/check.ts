import { readFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { DatelineError } from '../../functions/errors.ts';
import { readEngineSettings } from '../../functions/settings.ts';
import { checkText } from '../../functions/summary/check-summary.ts';
import { analyzeFile } from '../analyze-file.ts';
import { printJsonLine, runCommand } from '../terminal.ts';

export const check = defineCommand({
  meta: { name: 'check', description: 'Check summaries that anyone wrote against their article: a JSON line each.' },
  args: {
    article: { type: 'positional', description: 'The article', required: true },
    summaries: { type: 'positional', description: 'Files with a summary each', required: true },
  },
  run: ({ args }) =>
    runCommand(async () => {
      const [article = '', ...summaries] = args._;
      const [analysis] = await analyzeFile(article, 'facts', readEngineSettings().maxBytes);
      if (analysis?.article === undefined || analysis.metadata === undefined || analysis.facts === undefined) {
        throw new DatelineError(`${article}: ${analysis?.error?.message ?? 'not an article'}`, {
          code: 'rejected',
          retryable: false,
        });
      }
      const { article: text, metadata, facts } = analysis;
      for (const path of summaries) {
        const summary = await readFile(path, 'utf8');
        await printJsonLine({ path, ...checkText(summary, { article: text, metadata, facts }) });
      }
    }),
});
