import type { ParallelDocument } from '../../bench/gate/parallel-corpus.ts';
import type { FolderOf } from '../sources.ts';
import { NTREX, readNtrexDocuments } from './ntrex.ts';
import { readWmtDocuments, WMT_2021, WMT_2022, WMT_2024 } from './wmt.ts';

/** Documents that people translated from English into one language, by one translator: names are found in these alone. */
export interface Translations {
  readonly to: string;
  readonly documents: readonly ParallelDocument[];
}

export const TRANSLATION_SOURCES = [NTREX, WMT_2021, WMT_2022, WMT_2024];

/** What people translated into some languages, apart from what the gate is measured on. */
export function readTranslations(folderOf: FolderOf, languages: readonly string[]): Translations[] {
  return languages.flatMap((to) =>
    [...readNtrexDocuments(folderOf, to), ...readWmtDocuments(folderOf, to)].map((documents) => ({ to, documents })),
  );
}
