export interface DatelineErrorOptions {
  /** Machine-readable, kebab-case, stable: clients and alarms match on it. */
  readonly code: string;
  /** Whether the same work may succeed later without any change. */
  readonly retryable: boolean;
  /** When the same work is worth trying again, where that is known. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** The base of every error that the product throws on purpose; its message never holds article text, prompts or secrets. */
export class DatelineError extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, options: DatelineErrorOptions) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.retryable = options.retryable;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** What was found out about bytes before they were rejected. */
export interface ReadAs {
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly encodingFrom?: 'byte-order-mark' | 'utf-8' | 'declared' | 'guessed' | 'format';
  readonly encodingConfidence?: number;
}

/** The uploaded bytes cannot become an article, now or later: the record says `rejected` and why. */
export class RejectedInputError extends DatelineError {
  readonly readAs: ReadAs | undefined;

  constructor(code: string, message: string, cause?: unknown, readAs?: ReadAs) {
    super(message, { code, retryable: false, cause });
    this.readAs = readAs;
  }
}

/** A setting, context value or command-line option is missing or wrong. */
export class SettingsError extends DatelineError {
  constructor(message: string, cause?: unknown) {
    super(message, { code: 'invalid-settings', retryable: false, cause });
  }
}

/** A summary or translation engine did not deliver: throttled, absent, blocked, over budget, or broken. */
export class EngineError extends DatelineError {
  /** What the failed work cost all the same, in US dollars. */
  readonly spentUsd: number;
  /** Texts that a translation engine had given before it failed, by the place of their segment. */
  readonly delivered: readonly (string | undefined)[];

  constructor(message: string, options: EngineErrorOptions) {
    super(message, options);
    this.spentUsd = options.spentUsd ?? 0;
    this.delivered = options.delivered ?? [];
  }

  /** The same error with more that is known of what was asked for. */
  with(more: Pick<EngineErrorOptions, 'spentUsd' | 'delivered'>, message = this.message): EngineError {
    const { code, retryable, cause, spentUsd, delivered } = this;
    return new EngineError(message, { code, retryable, cause, spentUsd, delivered, ...more });
  }
}

export interface EngineErrorOptions extends DatelineErrorOptions {
  readonly spentUsd?: number;
  readonly delivered?: readonly (string | undefined)[];
}

/** Storage (objects, table, queues) did not answer or refused. */
export class StoreError extends DatelineError {}

/** How a failed request to a store is told. */
export interface StoreFailure {
  /** `the table did not`: the action follows. */
  readonly message: string;
  readonly code: string;
  /** Names of faults that no later try gets over. */
  readonly permanent?: ReadonlySet<string>;
  /** Errors that the caller knows what to do about pass through. */
  isExpected?(error: unknown): boolean;
}

/** Runs one request to a store. Throws `StoreError` for whatever is not expected. */
export async function requestStore<Result>(
  { message, code, permanent, isExpected }: StoreFailure,
  action: string,
  send: () => Promise<Result>,
): Promise<Result> {
  try {
    return await send();
  } catch (cause) {
    if (isExpected?.(cause)) throw cause;
    const name = errorName(cause);
    throw new StoreError(`${message} ${action}: ${name}`, { code, retryable: !permanent?.has(name), cause });
  }
}

/** What an SDK calls an error. */
export function errorName(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'unknown error';
}

/**
 * Where an unforeseen error came from, for the log: names and code positions of it and its causes. Messages of other
 * people's code are left out: they may quote what they were given. `undefined` for errors that explain themselves.
 */
export function traceError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = traceError(error.cause);
  if (error instanceof DatelineError) return cause;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames, ...(cause === undefined ? [] : [`caused by ${cause}`])].join('\n');
}

/** What an error says of itself in a record or a log line. */
export function describeError(error: unknown): { code: string; message: string; retryable: boolean } {
  if (error instanceof DatelineError) return { code: error.code, message: error.message, retryable: error.retryable };
  // An unforeseen error may be a passing fault or a defect; the queue's retries tell them apart.
  return {
    code: 'internal-error',
    message: error instanceof Error ? `${error.name}: unexpected` : 'unexpected',
    retryable: true,
  };
}
