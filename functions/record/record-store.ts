import type { ArticleRecord, ArticleStatus, StoredArticle, SummaryRecord, TranslationRecord } from './schema.ts';

export interface ArticleFilter {
  readonly language?: string;
  /** ISO 8601 dates, both inclusive, compared with `listedAt`. */
  readonly from?: string;
  readonly to?: string;
  /** Partitions of mention items that an article must stand in, all of them: `PERSON#mark-rutte`. */
  readonly mentions?: readonly string[];
  readonly status?: ArticleStatus;
  /** Only articles that have a translation into this language. */
  readonly translated?: string;
}

/** Where a list goes on: opaque to callers, signed by the API before it leaves. */
export type Position = Readonly<Record<string, string>>;

export interface ArticlePage {
  /** Up to `limit`; fewer, even none, where many were looked at in vain. */
  readonly articles: readonly ArticleRecord[];
  readonly next?: Position;
}

/** What a record item of an article is about: its summary or a translation into a language. */
export type ResultName = 'SUMMARY' | `TRANSLATION#${string}`;

/** What a worker takes a lease on: one result of a version, made of the same words by the same engines. */
export interface LeasedResult {
  readonly record: ArticleRecord;
  readonly result: ResultName;
  readonly fingerprint: string;
}

/** ISO 8601. */
export interface LeaseTime {
  readonly now: string;
  readonly leaseUntil: string;
}

/**
 * Who may produce a result now. `leased`: the caller, until the lease ends; `done`: it stands already;
 * `held`: another worker holds the lease; `superseded`: a newer version of the article is known.
 */
export type LeaseOutcome = 'leased' | 'done' | 'held' | 'superseded';

/** `started`: a new version; `known`: this version has been begun before; `superseded`: a newer event is known. */
export interface Beginning {
  readonly outcome: 'started' | 'known' | 'superseded';
  /** The record as it stands in the table now. */
  readonly record: ArticleRecord;
}

/**
 * The table. Every write is conditional: on the S3 sequencer for versions, on version and revision for results, so
 * that repeated, late and reordered events change nothing. Reads are consistent. Throws `StoreError`.
 */
export interface RecordStore {
  get(id: string): Promise<StoredArticle | undefined>;
  /** Starts the version of an event, or tells that this event or a newer one has been taken before. */
  begin(record: ArticleRecord): Promise<Beginning>;
  /**
   * Changes the article item of one version under its optimistic lock; `undefined` when that version is not the
   * current one. `change` sees everything stored of the article and may run several times.
   */
  update(
    id: string,
    version: string,
    change: (stored: StoredArticle) => ArticleRecord,
  ): Promise<ArticleRecord | undefined>;
  /** Takes the right to produce a result of the record's version. */
  takeLease(leased: LeasedResult, time: LeaseTime): Promise<LeaseOutcome>;
  /** Gives a lease back before it ends. */
  releaseLease(leased: Pick<LeasedResult, 'record' | 'result'>): Promise<void>;
  /** False when the version is no longer current: nothing stays written. */
  putSummary(record: ArticleRecord, summary: SummaryRecord): Promise<boolean>;
  putTranslation(record: ArticleRecord, translation: TranslationRecord): Promise<boolean>;
  /** Makes the mention items of an article exactly those of `record.mentions`, given the ones that stood before. */
  replaceMentions(before: ArticleRecord | undefined, record: ArticleRecord): Promise<void>;
  /**
   * Turns the record into a tombstone of that event and removes its results. `undefined` when a newer event is known;
   * else the record as it stood before, for the caller to remove its texts.
   */
  writeTombstone(tombstone: ArticleRecord): Promise<ArticleRecord | undefined>;
  list(filter: ArticleFilter, limit: number, position?: Position): Promise<ArticlePage>;
  /** Which article holds a result for this content and engine fingerprint. */
  findContent(contentKey: string): Promise<{ readonly id: string; readonly version: string } | undefined>;
  putContent(contentKey: string, holder: { readonly id: string; readonly version: string }): Promise<void>;
  /** Takes the right to produce the result of a content; false while another worker holds the lease. */
  takeContentLease(contentKey: string, time: LeaseTime): Promise<boolean>;
  /** Gives the lease back before it ends; a result that was noted stays. */
  releaseContentLease(contentKey: string): Promise<void>;
  /**
   * Adds to what an account has spent if it stays within the ceiling; false, and nothing added, otherwise. Atomic. An
   * account is a day (`2026-02-03`) or a version of an article (`<id>/<version>`).
   */
  reserveSpend(account: string, amountUsd: number, ceilingUsd: number): Promise<boolean>;
  /** Corrects a reservation to what was really spent. */
  settleSpend(account: string, reservedUsd: number, spentUsd: number): Promise<void>;
  /** A random secret that the table keeps for the deployment, made on first use; signs cursors. */
  secret(name: string): Promise<string>;
}
