import { requestStore, type StoreFailure } from '../../errors.ts';

/** S3 says that the object, or this version of it, is not there (any more). */
function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && ['NoSuchKey', 'NotFound', 'NoSuchVersion', 'PreconditionFailed'].includes(error.name)
  );
}

const FAILURE: StoreFailure = {
  message: 'the bucket did not',
  code: 'bucket-unavailable',
  permanent: new Set(['AccessDenied', 'NoSuchBucket', 'InvalidRequest', 'MethodNotAllowed', 'InvalidObjectState']),
  isExpected: isMissing,
};

/** Runs one request; a missing object passes through, everything else becomes a `StoreError`. */
export function request<Result>(action: string, send: () => Promise<Result>): Promise<Result> {
  return requestStore(FAILURE, action, send);
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
