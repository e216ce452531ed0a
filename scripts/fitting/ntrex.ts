import type { ParallelDocument } from '../../bench/gate/parallel-corpus.ts';
import { type FolderOf, gitRepository, readFromGit } from '../sources.ts';

/** English news of 2019 that people translated into 128 languages: Federmann et al., NTREX-128, 2022. */
export const NTREX = gitRepository(
  'CC BY-SA 4.0',
  'MicrosoftTranslator/NTREX',
  '8561f6a622db9edad1217683e5c83daefd8bb2bf',
);

const ENGLISH = 'NTREX-128/newstest2019-src.eng.txt';
/** Language → how NTREX names it. */
const FILES: Readonly<Record<string, string>> = {
  ar: 'arb',
  de: 'deu',
  es: 'spa',
  fr: 'fra',
  ja: 'jpn',
  pt: 'por-BR',
  ru: 'rus',
  uk: 'ukr',
  zh: 'zho-CN',
};

/** `bench/gate.ts` measures the gate on those before. */
const FIRST_DOCUMENT = 62;

/** The 61 of its 123 documents that the gate is not measured on, in English and in other languages. */
export function readNtrexDocuments(folderOf: FolderOf, languages: readonly string[]): ParallelDocument[] {
  const linesOf = (path: string) =>
    readFromGit(folderOf, NTREX, path).replace(/\r/g, '').replace(/\n$/, '').split('\n');
  const texts = new Map([['en', linesOf(ENGLISH)]]);
  for (const language of languages) texts.set(language, linesOf(`NTREX-128/newstest2019-ref.${FILES[language]}.txt`));
  const places = Map.groupBy(linesOf('DOCUMENT_IDS.tsv').entries(), ([, id]) => id);
  return [...places].slice(FIRST_DOCUMENT).map(([id, lines]) => ({
    id,
    lines: Object.fromEntries(
      [...texts].map(([language, text]) => [language, lines.map(([line]) => text[line] ?? '')]),
    ),
  }));
}
