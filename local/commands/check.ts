import { readFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { decodeText } from '../../functions/article/encoding/decode-text.ts';
import { RejectedInputError, SettingsError } from '../../functions/errors.ts';
import { readEngineSettings } from '../../functions/settings.ts';
import { checkText } from '../../functions/summary/checks/check-summary.ts';
import { analyzeFile } from '../analyze-file.ts';
import { isFileError, note, printJsonLine, runCommand } from '../terminal.ts';

type CheckedArticle = Parameters<typeof checkText>[1];

export const check = defineCommand({
  meta: { name: 'check', description: 'Check summaries that anyone wrote against their article: a JSON line each.' },
  args: {
    article: { type: 'positional', description: 'The article', required: true },
    summaries: { type: 'positional', description: 'Files with a summary each', required: true },
  },
  run: ({ args }) =>
    runCommand(async () => {
      const [path = '', ...summaries] = args._;
      if (summaries.length === 0) throw new SettingsError(`expected an article and its summaries, found only ${path}`);
      const article = await readArticle(path);
      for (const summary of summaries) {
        const text = await readSummary(summary);
        if (text !== undefined) await printJsonLine({ path: summary, ...checkText(text, article) });
      }
    }),
});

async function readArticle(path: string): Promise<CheckedArticle> {
  const [analysis] = await analyzeFile(path, { last: 'facts', maxBytes: readEngineSettings().maxBytes });
  const { article, metadata, facts, error } = analysis ?? {};
  if (article === undefined || metadata === undefined || facts === undefined) {
    throw new RejectedInputError(error?.code ?? 'no-text', `${path}: ${error?.message ?? 'no article in it'}`);
  }
  return { article, metadata, facts };
}

/** The text of a summary; one that cannot be read is told of, and the others are checked all the same. */
async function readSummary(path: string): Promise<string | undefined> {
  try {
    return (await decodeText(await readFile(path))).text;
  } catch (error) {
    const isRejected = error instanceof RejectedInputError;
    if (!isRejected && !isFileError(error)) throw error;
    note(`dateline: ${path} cannot be read: ${isRejected ? error.message : error.code}`);
    process.exitCode = 1;
    return undefined;
  }
}
