import { readFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { articleOfLines } from '../../functions/article/assemble-article.ts';
import { decodeText } from '../../functions/article/encoding/decode-text.ts';
import { createEngines } from '../../functions/engines.ts';
import { EngineError, RejectedInputError, SettingsError } from '../../functions/errors.ts';
import { findEntities } from '../../functions/facts/entities/find-entities.ts';
import { isLanguageTag } from '../../functions/language/language-tags.ts';
import { splitSentences } from '../../functions/language/sentences/index.ts';
import { readEngineSettings } from '../../functions/settings.ts';
import { type TranslatedLines, translateLines } from '../../functions/translation/engines/translate-lines.ts';
import { parseGlossary } from '../../functions/translation/glossary/parse-glossary.ts';
import { termsForPair } from '../../functions/translation/glossary/terms-for-pair.ts';
import type { GlossaryTerm, LanguagePair, Translator } from '../../functions/translation/translator.ts';
import { listInputFiles } from '../input-files.ts';
import { isFileError, note, printJsonLine, runCommand } from '../terminal.ts';

export const translate = defineCommand({
  meta: { name: 'translate', description: 'Translate files line by line, a JSON line a file: no server needed.' },
  args: {
    files: { type: 'positional', description: 'Files and folders', required: true },
    from: { type: 'string', description: 'Language of the files, such as en', required: true },
    to: { type: 'string', description: 'Language to translate into, such as es', required: true },
    purpose: {
      type: 'enum',
      options: ['full', 'summary', 'draft'],
      description: 'Which order of engines to use; a draft takes free ones first',
      default: 'full',
    },
    glossary: { type: 'string', description: 'Terms of the house: a CSV, TSV, TBX or TMX file', valueHint: 'FILE' },
  },
  run: ({ args }) =>
    runCommand(async () => {
      const pair = parsePair(args.from, args.to);
      const settings = readEngineSettings();
      const engines = createEngines(settings);
      const glossary = await readGlossary(args.glossary ?? settings.glossaryPath, pair);
      let failed = 0;
      try {
        const translators = await engines.translatorsFor(pair, args.purpose);
        for (const path of listInputFiles(args._)) {
          const result = await translateFile(path, pair, translators, glossary);
          await printJsonLine({ path, ...result });
          failed += result.status === 'unavailable' || result.status === 'failed' ? 1 : 0;
        }
      } finally {
        await engines.close();
      }
      if (failed > 0) {
        note(`${failed} files were not translated`);
        process.exitCode = 1;
      }
    }),
});

function parsePair(from: string, to: string): LanguagePair {
  for (const [option, value] of Object.entries({ from, to })) {
    if (!isLanguageTag(value)) {
      throw new SettingsError(`--${option}: expected a language such as "en" or "zh-Hant", found "${value}"`);
    }
  }
  return { from, to };
}

/** One file; what cannot be read or translated becomes a `failed` result that says why. */
async function translateFile(
  path: string,
  pair: LanguagePair,
  translators: readonly Translator[],
  glossary: readonly GlossaryTerm[],
): Promise<TranslatedLines> {
  try {
    const { text } = await decodeText(await readFile(path));
    const entities = findEntities(articleOfLines(text, pair.from), pair.from);
    return await translateLines(text, pair, translators, { glossary, entities, splitSentences: partLine });
  } catch (error) {
    if (error instanceof RejectedInputError || error instanceof EngineError) return failure(error.message);
    if (isFileError(error)) return failure(`${path} cannot be read: ${error.code}`);
    throw error;
  }
}

async function readGlossary(path: string | undefined, pair: LanguagePair): Promise<readonly GlossaryTerm[]> {
  if (path === undefined) return [];
  try {
    const { text } = await decodeText(await readFile(path));
    return termsForPair(parseGlossary(text, path), pair);
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    throw new SettingsError(`glossary: ${path} cannot be read: ${cause.code}`, cause);
  }
}

function failure(reason: string): TranslatedLines {
  return { status: 'failed', reason, segments: [], text: '', problems: [] };
}

/** Joined, the sentences are the line. */
function partLine(line: string, language: string): string[] {
  const starts = splitSentences(line, language).map(({ start }) => start);
  return starts.map((start, index) => line.slice(index === 0 ? 0 : start, starts[index + 1]));
}
