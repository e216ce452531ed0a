import { readFile } from 'node:fs/promises';
import { DatelineError, describeError, RejectedInputError } from '../functions/errors.ts';
import { type AnalysisStage, analyzeBytes } from '../functions/pipeline/analyze-bytes.ts';
import type { Analysis } from '../functions/record/schema.ts';
import { isFileError, note } from './terminal.ts';

export interface AnalyzeFileOptions {
  readonly last: AnalysisStage;
  readonly maxBytes: number;
  /** Goes on from the pure stages: the summary, where it is asked for. */
  readonly finish?: (analysis: Analysis) => Promise<Analysis>;
}

/** One file → its analyses; a file that cannot be read or holds no article becomes a `rejected` one that says why. */
export async function analyzeFile(path: string, options: AnalyzeFileOptions): Promise<readonly Analysis[]> {
  const { last, maxBytes, finish = async (analysis) => analysis } = options;
  let bytes = new Uint8Array();
  try {
    bytes = await readFile(path);
    const analyses = await analyzeBytes(bytes, { path, maxBytes, receivedAt: new Date().toISOString() }, last);
    return await Promise.all(analyses.map(finish));
  } catch (error) {
    const { code, message } = explain(path, error);
    const readAs = error instanceof RejectedInputError ? error.readAs : undefined;
    return [{ source: { path, bytes: bytes.length, ...readAs }, status: 'rejected', error: { code, message } }];
  }
}

function explain(path: string, error: unknown): { readonly code: string; readonly message: string } {
  if (isFileError(error)) return { code: 'unreadable-file', message: `${path} cannot be read: ${error.code}` };
  // A defect must not cost the other files their results, and must not go unseen.
  if (!(error instanceof DatelineError)) note(`${path}: ${error instanceof Error ? error.stack : String(error)}`);
  return describeError(error);
}
