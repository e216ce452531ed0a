import type { Document } from '../article/document.ts';
import { type InputHint, readDocuments } from '../article/read-documents.ts';
import { findFacts } from '../facts/find-facts.ts';
import { extractMetadata } from '../metadata/extract-metadata.ts';
import type { Analysis } from '../record/schema.ts';

/** The pure stages, in order; each needs those before it. */
export const ANALYSIS_STAGES = ['article', 'metadata', 'facts'] as const;
export type AnalysisStage = (typeof ANALYSIS_STAGES)[number];

/** Bytes → article, metadata and facts, as far as asked; one analysis an article. Throws `RejectedInputError`. */
export async function analyzeBytes(
  bytes: Uint8Array,
  hint: InputHint,
  last: AnalysisStage = 'facts',
): Promise<readonly Analysis[]> {
  const documents = await readDocuments(bytes, hint);
  return Promise.all(documents.map((document) => analyzeDocument(document, hint.receivedAt, last)));
}

async function analyzeDocument(
  document: Document,
  receivedAt: string | undefined,
  last: AnalysisStage,
): Promise<Analysis> {
  const { source, article, coverage, item } = document;
  const read: Analysis = {
    source: { ...source, ...(item === undefined ? {} : { item }) },
    status: 'ok',
    article,
    coverage,
  };
  if (last === 'article') return read;
  const metadata = await extractMetadata(document, receivedAt);
  if (last === 'metadata') return { ...read, metadata };
  return { ...read, metadata, facts: findFacts(article, metadata) };
}
