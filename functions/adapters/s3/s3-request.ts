import { StoreError } from '../../errors.ts';

/** S3 says that the object, or this version of it, is not there (any more). */
export function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && ['NoSuchKey', 'NotFound', 'NoSuchVersion', 'PreconditionFailed'].includes(error.name)
  );
}

const PERMANENT = new Set(['AccessDenied', 'NoSuchBucket', 'InvalidRequest', 'MethodNotAllowed', 'InvalidObjectState']);

/** Runs one request; a missing object passes through, everything else becomes a `StoreError`. */
export async function request<Result>(action: string, send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (isMissing(error)) throw error;
    const name = error instanceof Error ? error.name : 'unknown error';
    throw new StoreError(`the bucket did not ${action}: ${name}`, {
      code: 'bucket-unavailable',
      retryable: !PERMANENT.has(name),
      cause: error,
    });
  }
}

/** The value, or `undefined` where S3 says there is none. */
export async function unlessMissing<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
