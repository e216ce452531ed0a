/** What a stage's queue and function look like, in the cloud and on this machine alike. */
export interface Stage {
  /** Queue name; its dead-letter queue is named `<queue>-dead-letters`. */
  readonly queue: string;
  /** Entry point, relative to the repository's root; its export is `handler`. */
  readonly entry: string;
  readonly batchSize: number;
  readonly timeoutSeconds: number;
  /** At least six times the function's timeout, as the Lambda documentation advises for SQS event sources. */
  readonly visibilityTimeoutSeconds: number;
  /** Concurrent invocations from this queue at most. */
  readonly concurrency: number;
  /** Deliveries of one message before it goes to the dead-letter queue. */
  readonly maxReceives: number;
  readonly memoryMegabytes: number;
}

export type StageName = 'ingest' | 'summarize' | 'translate';

/** The three queues and the functions behind them. */
export const STAGES: Readonly<Record<StageName, Stage>> = {
  ingest: {
    queue: 'dateline-ingest',
    entry: 'functions/ingest.ts',
    batchSize: 10,
    timeoutSeconds: 60,
    visibilityTimeoutSeconds: 360,
    concurrency: 20,
    maxReceives: 5,
    memoryMegabytes: 1024,
  },
  summarize: {
    queue: 'dateline-summarize',
    entry: 'functions/summarize.ts',
    batchSize: 5,
    timeoutSeconds: 120,
    visibilityTimeoutSeconds: 720,
    concurrency: 10,
    maxReceives: 5,
    memoryMegabytes: 1024,
  },
  translate: {
    queue: 'dateline-translate',
    entry: 'functions/translate.ts',
    batchSize: 2,
    timeoutSeconds: 300,
    visibilityTimeoutSeconds: 1800,
    concurrency: 10,
    maxReceives: 5,
    memoryMegabytes: 2048,
  },
};

/**
 * Memory of every function, and of the bench of hostile files. Without the options of Node the engine lets garbage grow
 * to three times as much before it looks at it, or by the memory of the machine, whatever the articles need (at most
 * 190 MB of heap). Without the limit of malloc each thread keeps freed memory of its own.
 */
export const FUNCTION_ENVIRONMENT: Readonly<Record<string, string>> = {
  NODE_OPTIONS: '--max-semi-space-size=16 --max-old-space-size=320',
  MALLOC_ARENA_MAX: '2',
};

export const API_ENTRY = 'functions/api.ts';

/** Dead-letter queue of a stage's queue. */
export function deadLetterQueueName(queue: string): string {
  return `${queue}-dead-letters`;
}

/** The table's keys and its one index; the record store and the CDK construct both read them. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  monthIndex: { name: 'by-month', partitionKey: 'month', sortKey: 'order' },
} as const;

/** Names on this machine; in the cloud CloudFormation chooses them and the stack's outputs tell. */
export const LOCAL_NAMES = {
  articleBucket: 'dateline-articles',
  resultsBucket: 'dateline-results',
  table: 'dateline',
} as const;

/** Objects under this prefix of the article bucket are glossaries, not articles. */
export const GLOSSARY_PREFIX = 'glossaries/';

/** Under which the results bucket keeps the models of the neural translation engine. */
export const MODEL_PREFIX = 'models/';

/** What says that nothing is to be translated where no variable can be empty: a function of Lambda has none. */
export const NO_LANGUAGE = 'none';
