import type { ArticleStatus } from '../functions/record/schema.ts';

/** Statuses from which an article does not move on by itself. */
export const SETTLED: ReadonlySet<ArticleStatus> = new Set(['complete', 'partial', 'rejected', 'failed', 'deleted']);
