import { readFile } from 'node:fs/promises';
import { RejectedInputError } from '../functions/errors.ts';
import { type AnalysisStage, analyzeBytes } from '../functions/pipeline/analyze-bytes.ts';
import type { Analysis } from '../functions/record/schema.ts';

/** One file → its analyses; a file that cannot be read or is no article becomes a `rejected` one that says why. */
export async function analyzeFile(path: string, last: AnalysisStage, maxBytes: number): Promise<readonly Analysis[]> {
  let bytes = new Uint8Array();
  try {
    bytes = await readFile(path);
    return await analyzeBytes(bytes, { path, maxBytes }, last);
  } catch (error) {
    if (error instanceof RejectedInputError) return [rejected(path, bytes.length, error.code, error.message)];
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return [rejected(path, 0, 'unreadable-file', `${path} cannot be read: ${error.code}`)];
    }
    throw error;
  }
}

function rejected(path: string, bytes: number, code: string, message: string): Analysis {
  return { source: { path, bytes }, status: 'rejected', error: { code, message } };
}
