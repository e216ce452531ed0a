import { StoreError } from '../errors.ts';
import { analysisKey } from '../record/object-keys.ts';
import { Analysis, type ArticleRecord } from '../record/schema.ts';
import type { Pipeline } from './pipeline.ts';

/** What ingest stores of every article that it could read. */
const ExtractedAnalysis = Analysis.required({ article: true, metadata: true, facts: true, coverage: true });
export type ExtractedAnalysis = Required<Pick<Analysis, 'article' | 'metadata' | 'facts' | 'coverage'>> & Analysis;

/** The stored text, metadata and facts of a version. */
export async function readStoredAnalysis(
  pipeline: Pipeline,
  record: Pick<ArticleRecord, 'id' | 'version'>,
): Promise<ExtractedAnalysis> {
  const value = await pipeline.texts.getJson(analysisKey(record.id, record.version));
  const result = ExtractedAnalysis.safeParse(value);
  if (result.success) return result.data;
  throw new StoreError(`article ${record.id}: its stored text is missing or broken`, {
    code: 'text-missing',
    // An overwrite or deletion may have come in between; the next delivery sees the newer record.
    retryable: true,
    cause: result.error,
  });
}
