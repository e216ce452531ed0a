import { StoreError } from '../../errors.ts';
import type { Beginning, RecordStore, ResultName } from '../../record/record-store.ts';
import type { ArticleRecord, StoredArticle, SummaryRecord, TranslationRecord } from '../../record/schema.ts';
import { readArticle, readResultNames, writeArticle } from './article-items.ts';
import { findContent, putContent, readSecret, releaseContentLease, takeContentLease } from './content-items.ts';
import { listArticles, noteMonth } from './list-articles.ts';
import { replaceMentions } from './mention-items.ts';
import { deleteResult, putResult, releaseLease, takeLease } from './result-items.ts';
import { createSpendLedger } from './spend-items.ts';
import type { TableClient } from './table-client.ts';

/** Writers of one article rarely meet; more rounds than this mean a fault, and the queue tries again. */
const MAX_ROUNDS = 20;

/** Repeats read-change-write until no one else wrote in between. */
async function underLock<Result>(id: string, attempt: () => Promise<Result | 'lost'>): Promise<Result> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = await attempt();
    if (result !== 'lost') return result;
  }
  throw new StoreError(`article ${id}: too many writers at once`, { code: 'table-contended', retryable: true });
}

/** What a version begins with: what lists the earlier one and its texts are still to be replaced. */
function succeed(before: ArticleRecord, record: ArticleRecord): ArticleRecord {
  const { mentions, listedAt, languages, fullTextLanguages } = before;
  const staleVersions = leftBy(before).filter((version) => version !== record.version);
  const staleItems = [...(before.staleItems ?? []), ...(before.items ?? [])];
  const base = { ...record, mentions, listedAt, staleVersions, staleItems, revision: before.revision + 1 };
  return before.status === 'deleted' ? base : { ...base, languages, fullTextLanguages };
}

/** Versions whose texts may still be there; a tombstone has none of its own. */
function leftBy(before: ArticleRecord): string[] {
  const own = before.status === 'deleted' ? [] : [before.version];
  return [...before.staleVersions.filter((version) => !own.includes(version)), ...own];
}

/** What an event means to the record that stands; the same record given back means that nothing is to be written. */
function decideBeginning(before: ArticleRecord | undefined, record: ArticleRecord): Beginning {
  if (before === undefined) return { outcome: 'started', record };
  if (before.sequencer > record.sequencer) return { outcome: 'superseded', record: before };
  const deleted = before.status === 'deleted';
  if (before.sequencer === record.sequencer) return { outcome: deleted ? 'superseded' : 'known', record: before };
  if (deleted || before.version !== record.version) return { outcome: 'started', record: succeed(before, record) };
  // A later event of the same version, as after a backfill: only the order moves on.
  const next = { ...before, sequencer: record.sequencer, revision: before.revision + 1 };
  return { outcome: 'known', record: next };
}

/** The tombstone, with what is still to be removed of the record that stood there. */
function inherit(before: ArticleRecord | undefined, tombstone: ArticleRecord): ArticleRecord {
  return {
    ...tombstone,
    mentions: before?.mentions ?? [],
    listedAt: before?.listedAt ?? tombstone.listedAt,
    items: before?.items,
    staleItems: before?.staleItems,
    staleVersions: before === undefined ? [] : leftBy(before),
    revision: (before?.revision ?? 0) + 1,
  };
}

function isCurrent(stored: StoredArticle | undefined, version: string): stored is StoredArticle {
  return stored?.article.version === version && stored.article.status !== 'deleted';
}

/** The record store over one DynamoDB table: single items, conditional writes, no transactions. */
export function createDynamoDbRecordStore(table: TableClient): RecordStore {
  const articles = new ArticleWriter(table);
  const spend = createSpendLedger(table);
  return {
    get: (id) => readArticle(table, id),
    begin: (record) => articles.begin(record),
    update: (...change) => articles.update(...change),
    takeLease: (leased, time) => takeLease(table, leased, time),
    releaseLease: (leased) => releaseLease(table, leased),
    putSummary: (record, summary) => putIfCurrent(table, record, 'SUMMARY', summary),
    putTranslation: (record, translation) =>
      putIfCurrent(table, record, `TRANSLATION#${translation.language}`, translation),
    replaceMentions: (before, record) => replaceMentions(table, before, record),
    writeTombstone: (tombstone) => articles.writeTombstone(tombstone),
    list: (filter, limit, position) => listArticles(table, filter, limit, position),
    findContent: (contentKey) => findContent(table, contentKey),
    putContent: (contentKey, holder) => putContent(table, contentKey, holder),
    takeContentLease: (contentKey, time) => takeContentLease(table, contentKey, time),
    releaseContentLease: (contentKey) => releaseContentLease(table, contentKey),
    reserveSpend: spend.reserve,
    settleSpend: spend.settle,
    secret: (name) => readSecret(table, name),
  };
}

/** A result of a version that was replaced or deleted meanwhile must not stay. */
async function putIfCurrent(
  table: TableClient,
  record: ArticleRecord,
  name: ResultName,
  result: SummaryRecord | TranslationRecord,
): Promise<boolean> {
  if (!(await putResult(table, record, name, result))) return false;
  if (isCurrent(await readArticle(table, record.id), record.version)) return true;
  await deleteResult(table, record, name);
  return false;
}

/** Writes article items under their optimistic lock. */
class ArticleWriter implements Pick<RecordStore, 'begin' | 'update' | 'writeTombstone'> {
  readonly #table: TableClient;
  readonly #knownMonths = new Set<string>();

  constructor(table: TableClient) {
    this.#table = table;
  }

  begin(record: ArticleRecord): Promise<Beginning> {
    return underLock(record.id, async () => {
      const before = (await readArticle(this.#table, record.id))?.article;
      const beginning = decideBeginning(before, record);
      const isChanged = beginning.record !== before;
      return !isChanged || (await this.#write(beginning.record, before?.revision)) ? beginning : 'lost';
    });
  }

  update(
    id: string,
    version: string,
    change: (stored: StoredArticle) => ArticleRecord,
  ): Promise<ArticleRecord | undefined> {
    return underLock(id, async () => {
      const stored = await readArticle(this.#table, id);
      if (!isCurrent(stored, version)) return undefined;
      const next = { ...change(stored), revision: stored.article.revision + 1 };
      return (await this.#write(next, stored.article.revision)) ? next : 'lost';
    });
  }

  writeTombstone(tombstone: ArticleRecord): Promise<ArticleRecord | undefined> {
    return underLock(tombstone.id, async () => {
      const before = (await readArticle(this.#table, tombstone.id))?.article;
      if (before !== undefined && before.sequencer > tombstone.sequencer) return undefined;
      const written = inherit(before, tombstone);
      if (!(await this.#write(written, before?.revision))) return 'lost';
      for (const name of await readResultNames(this.#table, tombstone.id))
        await deleteResult(this.#table, written, name);
      return before ?? written;
    });
  }

  async #write(record: ArticleRecord, expected: number | undefined): Promise<boolean> {
    const month = record.listedAt.slice(0, 7);
    // Before the article, so that no list misses it; once a month and process.
    if (record.status !== 'deleted' && !this.#knownMonths.has(month)) {
      await noteMonth(this.#table, record.listedAt);
      this.#knownMonths.add(month);
    }
    return writeArticle(this.#table, record, expected);
  }
}
