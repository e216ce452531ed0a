import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { describeError } from '../errors.ts';

/** A problem document. Source: RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: ContentfulStatusCode;
  readonly detail: string;
  /** Stable and machine-readable, as in records. */
  readonly code: string;
}

const TITLES: Partial<Record<ContentfulStatusCode, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content too large',
  500: 'Internal error',
  503: 'Unavailable',
};

/** An answer that is an error: thrown by a route, sent as a problem document. */
export class ApiError extends HTTPException {
  readonly code: string;

  /** Methods that the path has, where the one that was asked for is not among them. */
  readonly allow: readonly string[];

  constructor(status: ContentfulStatusCode, code: string, detail: string, allow: readonly string[] = []) {
    super(status, { message: detail });
    this.code = code;
    this.allow = allow;
  }
}

export function toProblem(error: unknown): Problem {
  if (error instanceof ApiError) return problem(error.status, error.code, error.message);
  if (error instanceof HTTPException) return problem(error.status, 'http-error', error.message);
  const { code, message, retryable } = describeError(error);
  // What broke inside is for the log; the client learns whether to try again.
  return retryable && code !== 'internal-error'
    ? problem(503, code, message)
    : problem(500, code, 'the request could not be answered');
}

function problem(status: ContentfulStatusCode, code: string, detail: string): Problem {
  return { type: `urn:dateline:problem:${code}`, title: TITLES[status] ?? 'Error', status, detail, code };
}
