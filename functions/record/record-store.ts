import type { ArticleRecord, ArticleStatus, StoredArticle, SummaryRecord, TranslationRecord } from './schema.ts';

export interface ArticleFilter {
  readonly language?: string;
  /** ISO 8601 dates, both inclusive, compared with `listedAt`. */
  readonly from?: string;
  readonly to?: string;
  readonly person?: string;
  readonly organization?: string;
  readonly place?: string;
  readonly agency?: string;
  readonly status?: ArticleStatus;
  /** Only articles that have a translation into this language. */
  readonly translated?: string;
}

/** Where a list goes on: opaque to callers, signed by the API before it leaves. */
export type Position = Readonly<Record<string, string>>;

export interface ArticlePage {
  readonly articles: readonly ArticleRecord[];
  readonly next?: Position;
}

/** A name in an article, for "every article about X": `partition` is `PERSON#mark-rutte`. */
export interface MentionItem {
  readonly partition: string;
  readonly name: string;
}

/** Who may work on a stage result now: one holder, until the lease ends. */
export type Claim = 'claimed' | 'done' | 'held' | 'superseded';

/**
 * The table. Every write is conditional: on the S3 sequencer for versions, on version and revision for results,
 * so that repeated, late and reordered events change nothing. Throws `StoreError`.
 */
export interface RecordStore {
  get(id: string): Promise<StoredArticle | undefined>;
  /**
   * Starts a version. `superseded` when the table already knows a newer event of this object, `done` when this very
   * event has been taken before: the caller goes on where the last one stopped.
   */
  begin(
    record: ArticleRecord,
  ): Promise<{ readonly claim: 'claimed' | 'done' | 'superseded'; readonly record: ArticleRecord }>;
  /** Changes the article item of one version under its optimistic lock; `undefined` when the version is not current. */
  update(
    id: string,
    version: string,
    change: (record: ArticleRecord, stored: StoredArticle) => ArticleRecord,
  ): Promise<ArticleRecord | undefined>;
  /** Takes the right to produce a summary (`SUMMARY`) or a translation (`TRANSLATION#es`) until the lease ends. */
  claim(
    id: string,
    version: string,
    result: string,
    fingerprint: string,
    leaseUntil: string,
    now: string,
  ): Promise<Claim>;
  /** Gives a claim back before its lease ends, after an error. */
  release(id: string, version: string, result: string): Promise<void>;
  /** False when the version is no longer current: nothing was written. */
  putSummary(id: string, summary: SummaryRecord): Promise<boolean>;
  putTranslation(id: string, translation: TranslationRecord): Promise<boolean>;
  putMentions(record: ArticleRecord, mentions: readonly MentionItem[]): Promise<void>;
  deleteMentions(partitions: readonly string[], listedAt: string, id: string): Promise<void>;
  /** Turns the record into a tombstone and removes its results. False when a newer event is known. */
  bury(record: ArticleRecord): Promise<boolean>;
  list(filter: ArticleFilter, limit: number, position?: Position): Promise<ArticlePage>;
  /** A result kept under content and engine fingerprint: the same text under another key costs nothing. */
  getContent(key: string): Promise<unknown>;
  putContent(key: string, value: unknown): Promise<void>;
  /** Adds to the spend of a day if it stays within the ceiling; false, and nothing added, otherwise. Atomic. */
  reserveSpend(day: string, amountUsd: number, ceilingUsd: number): Promise<boolean>;
  /** Corrects a reservation to what was really spent. */
  settleSpend(day: string, reservedUsd: number, spentUsd: number): Promise<void>;
  /** A random secret that the table keeps for the deployment, made on first use; signs cursors. */
  secret(name: string): Promise<string>;
}
