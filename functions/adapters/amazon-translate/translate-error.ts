import { TranslateServiceException } from '@aws-sdk/client-translate';
import { EngineError, errorName } from '../../errors.ts';
import type { LanguagePair } from '../../translation/translator.ts';

/** Source: Amazon Translate API Reference, "TranslateText", and the common errors of AWS services. */
const THROTTLED = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
]);
const UNAVAILABLE = new Set(['InternalServerException', 'ServiceUnavailableException', 'TimeoutError', 'AbortError']);

/** An error of the SDK, with whether a later try may succeed; what was paid before it counts as spent. */
export function toEngineError(cause: unknown, { from, to }: LanguagePair, spentUsd: number): EngineError {
  const name = errorName(cause);
  const isThrottled = THROTTLED.has(name);
  const isUnavailable = UNAVAILABLE.has(name) || statusOf(cause) >= 500 || isNetworkError(cause);
  return new EngineError(`amazon-translate: ${from} → ${to}: ${name}`, {
    code: isThrottled ? 'engine-throttled' : isUnavailable ? 'engine-unavailable' : 'engine-refused',
    retryable: isThrottled || isUnavailable,
    spentUsd,
    cause,
  });
}

function statusOf(cause: unknown): number {
  return cause instanceof TranslateServiceException ? (cause.$metadata.httpStatusCode ?? 0) : 0;
}

/** Node's own errors have a code such as ECONNRESET. */
function isNetworkError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && /^E[A-Z]+/.test(cause.code);
}
