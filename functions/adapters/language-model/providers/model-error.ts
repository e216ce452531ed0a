import { EngineError } from '../../../errors.ts';
import { ReplyTooLargeError } from './limited-fetch.ts';
import type { ModelEngine } from './model-engine.ts';

/** The SDK's error of a call, by its name: the SDK itself is loaded only when a model is asked. */
interface CallError extends Error {
  readonly statusCode?: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
}

interface Verdict {
  readonly code: string;
  readonly retryable: boolean;
  readonly what: string;
}

/**
 * What an error of the SDK means for the pipeline. Nothing of the reply goes into the message: it may hold the article.
 * Sources: Amazon Bedrock API Reference, "Converse"; OpenAI API, "Error codes".
 */
export function toEngineError(engine: ModelEngine, cause: unknown, spentUsd = 0): EngineError {
  if (cause instanceof EngineError) return cause;
  const { code, retryable, what } = judge(engine, cause);
  return new EngineError(`${engine.provider}: ${engine.model}: ${what}`, { code, retryable, spentUsd, cause });
}

/** True where nobody can tell whether the request was worked on, and charged, before the connection ended. */
export function mayHaveCost(cause: unknown): boolean {
  const isBrokenOff = chainOf(cause).some((error) => isCallError(error) && error.statusCode === 200);
  return isTimeout(cause) || isBrokenOff;
}

function judge(engine: ModelEngine, cause: unknown): Verdict {
  const chain = chainOf(cause);
  if (isTimeout(cause)) {
    return { code: 'engine-unavailable', retryable: true, what: `no answer within ${engine.timeoutMs} ms` };
  }
  if (chain.some((error) => error instanceof ReplyTooLargeError)) return invalidReply('its reply does not end');
  if (chain.some(({ message }) => message.startsWith('AWS credential provider failed'))) {
    return { code: 'engine-refused', retryable: false, what: 'there are no AWS credentials' };
  }
  const call = chain.find((error) => isCallError(error));
  // A success whose body is of another shape: the model, not the way to it, is at fault.
  const isMisshapen = chain.some(({ name }) => name === 'AI_JSONParseError' || name === 'AI_TypeValidationError');
  if (isMisshapen && (call?.statusCode ?? 200) < 300) return invalidReply('its reply is not in the service’s format');
  if (call !== undefined) return judgeStatus(call);
  const last = chain.at(-1);
  return { code: 'engine-unavailable', retryable: false, what: last?.name ?? 'unknown error' };
}

function judgeStatus(call: CallError): Verdict {
  const { statusCode, responseHeaders = {} } = call;
  if (statusCode === undefined || statusCode < 300) {
    return { code: 'engine-unavailable', retryable: true, what: 'the connection broke off' };
  }
  const type = /^\w+/.exec(responseHeaders['x-amzn-errortype'] ?? '')?.[0];
  const what = `status ${statusCode}${type === undefined ? '' : ` ${type}`}`;
  const isThrottled = statusCode === 429 && type !== 'ModelNotReadyException';
  if (isThrottled || type === 'ThrottlingException' || type === 'ServiceQuotaExceededException') {
    return { code: 'engine-throttled', retryable: true, what };
  }
  // 408 is a model that took too long, 424 one that broke, 425 and 429 one that is being loaded.
  if ([408, 409, 424, 425, 429].includes(statusCode) || statusCode >= 500) {
    return { code: 'engine-unavailable', retryable: true, what };
  }
  if (statusCode === 404 || statusCode === 410) {
    return { code: 'model-missing', retryable: false, what: `there is no such model (${what})` };
  }
  if (statusCode === 401 || statusCode === 403) {
    return { code: 'engine-refused', retryable: false, what: `access is denied (${what})` };
  }
  return { code: 'engine-refused', retryable: false, what };
}

function invalidReply(what: string): Verdict {
  return { code: 'invalid-reply', retryable: false, what };
}

function isTimeout(cause: unknown): boolean {
  return chainOf(cause).some(({ name }) => name === 'TimeoutError' || name === 'AbortError');
}

function isCallError(error: Error): error is CallError {
  return error.name === 'AI_APICallError';
}

/** An error and what caused it, outermost first. */
function chainOf(cause: unknown): Error[] {
  const chain: Error[] = [];
  for (let error = cause; error instanceof Error && chain.length < 8; error = error.cause) chain.push(error);
  return chain;
}
