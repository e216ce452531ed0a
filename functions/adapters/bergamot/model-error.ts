import { EngineError } from '../../errors.ts';

/** What is wrong with a model's files, and what to do about it. Trying again without that changes nothing. */
export function modelError(
  code: 'model-missing' | 'model-incomplete' | 'model-corrupt' | 'model-unusable',
  message: string,
  cause?: unknown,
): EngineError {
  return new EngineError(`bergamot: ${message}`, { code, retryable: false, cause });
}
