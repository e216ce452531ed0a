import type { ParallelDocument } from '../../bench/gate/parallel-corpus.ts';
import { type FolderOf, gitRepository, readFromGit } from '../sources.ts';

/** English news of 2019 that people translated into 128 languages: Federmann et al., NTREX-128, 2022. */
export const NTREX = gitRepository(
  'CC BY-SA 4.0',
  'MicrosoftTranslator/NTREX',
  '8561f6a622db9edad1217683e5c83daefd8bb2bf',
);

const ENGLISH = 'NTREX-128/newstest2019-src.eng.txt';
/** Language → how NTREX names it, once for each country whose translators it asked. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  ar: ['arb'],
  de: ['deu'],
  es: ['spa', 'spa-MX'],
  fr: ['fra', 'fra-CA'],
  he: ['heb'],
  ja: ['jpn'],
  pt: ['por-BR', 'por'],
  ru: ['rus'],
  uk: ['ukr'],
  zh: ['zho-CN', 'zho-TW'],
};

/** `bench/gate.ts` measures the gate on those before. */
const FIRST_DOCUMENT = 62;

/** The 61 of its 123 documents that the gate is not measured on, by each of the translators into a language. */
export function readNtrexDocuments(folderOf: FolderOf, to: string): ParallelDocument[][] {
  const linesOf = (path: string) =>
    readFromGit(folderOf, NTREX, path).replace(/\r/g, '').replace(/\n$/, '').split('\n');
  const english = linesOf(ENGLISH);
  const places = [...Map.groupBy(linesOf('DOCUMENT_IDS.tsv').entries(), ([, id]) => id)].slice(FIRST_DOCUMENT);
  return (FILES[to] ?? []).map((file) => {
    const translated = linesOf(`NTREX-128/newstest2019-ref.${file}.txt`);
    return places.map(([id, lines]) => ({
      id,
      lines: { en: lines.map(([line]) => english[line] ?? ''), [to]: lines.map(([line]) => translated[line] ?? '') },
    }));
  });
}
