import { StoreError } from '../../errors.ts';
import type { Beginning, RecordStore } from '../../record/record-store.ts';
import type { ArticleRecord, StoredArticle } from '../../record/schema.ts';
import { readArticle, readResultNames, writeArticle } from './article-items.ts';
import { claimContent, findContent, putContent, readSecret, releaseContent } from './content-items.ts';
import { listArticles, noteMonth } from './list-articles.ts';
import { replaceMentions } from './mention-items.ts';
import { claimResult, deleteResult, putResult, releaseClaim } from './result-items.ts';
import { reserveSpend, settleSpend } from './spend-items.ts';
import type { TableClient } from './table-client.ts';

/** Writers of one article seldom meet; more rounds than this mean a fault, and the queue tries again. */
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
  // A later event of the same version, as after a gap was mended: only the order moves on.
  const next = { ...before, sequencer: record.sequencer, revision: before.revision + 1 };
  return { outcome: 'known', record: next };
}

function isCurrent(stored: StoredArticle | undefined, version: string): stored is StoredArticle {
  return stored?.article.version === version && stored.article.status !== 'deleted';
}

/** The record store over one DynamoDB table: single items, conditional writes, no transactions. */
export function createDynamoDbRecordStore(table: TableClient): RecordStore {
  const knownMonths = new Set<string>();

  const write = async (record: ArticleRecord, expected: number | undefined): Promise<boolean> => {
    const month = record.listedAt.slice(0, 7);
    // Before the article, so that no list misses it; once a month and process.
    if (record.status !== 'deleted' && !knownMonths.has(month)) {
      await noteMonth(table, record.listedAt);
      knownMonths.add(month);
    }
    return writeArticle(table, record, expected);
  };

  const begin = (record: ArticleRecord): Promise<Beginning> =>
    underLock(record.id, async () => {
      const before = (await readArticle(table, record.id))?.article;
      const beginning = decideBeginning(before, record);
      const changed = beginning.record !== before;
      return !changed || (await write(beginning.record, before?.revision)) ? beginning : 'lost';
    });

  const update: RecordStore['update'] = (id, version, change) =>
    underLock(id, async () => {
      const stored = await readArticle(table, id);
      if (!isCurrent(stored, version)) return undefined;
      const next = { ...change(stored), revision: stored.article.revision + 1 };
      return (await write(next, stored.article.revision)) ? next : 'lost';
    });

  /** A result of a version that was replaced or deleted meanwhile must not stay. */
  const putIfCurrent = async (record: ArticleRecord, put: () => Promise<boolean>, undo: () => Promise<unknown>) => {
    if (!(await put())) return false;
    if (isCurrent(await readArticle(table, record.id), record.version)) return true;
    await undo();
    return false;
  };

  const bury: RecordStore['bury'] = (tombstone) =>
    underLock(tombstone.id, async () => {
      const stored = await readArticle(table, tombstone.id);
      const before = stored?.article;
      if (before !== undefined && before.sequencer > tombstone.sequencer) return undefined;
      const buried: ArticleRecord = {
        ...tombstone,
        mentions: before?.mentions ?? [],
        listedAt: before?.listedAt ?? tombstone.listedAt,
        items: before?.items,
        staleItems: before?.staleItems,
        staleVersions: before === undefined ? [] : leftBy(before),
        revision: (before?.revision ?? 0) + 1,
      };
      if (!(await write(buried, before?.revision))) return 'lost';
      for (const name of await readResultNames(table, tombstone.id)) await deleteResult(table, buried, name);
      return before ?? buried;
    });

  return {
    get: (id) => readArticle(table, id),
    begin,
    update,
    claim: (record, result, fingerprint, time) => claimResult(table, record, result, fingerprint, time),
    release: (record, result) => releaseClaim(table, record, result),
    putSummary: (record, summary) =>
      putIfCurrent(
        record,
        () => putResult(table, record, 'SUMMARY', summary),
        () => deleteResult(table, record, 'SUMMARY'),
      ),
    putTranslation: (record, translation) =>
      putIfCurrent(
        record,
        () => putResult(table, record, `TRANSLATION#${translation.language}`, translation),
        () => deleteResult(table, record, `TRANSLATION#${translation.language}`),
      ),
    replaceMentions: (before, record) => replaceMentions(table, before, record),
    bury,
    list: (filter, limit, position) => listArticles(table, filter, limit, position),
    findContent: (contentKey) => findContent(table, contentKey),
    putContent: (contentKey, holder) => putContent(table, contentKey, holder),
    claimContent: (contentKey, time) => claimContent(table, contentKey, time),
    releaseContent: (contentKey) => releaseContent(table, contentKey),
    reserveSpend: (account, amountUsd, ceilingUsd) => reserveSpend(table, account, amountUsd, ceilingUsd),
    settleSpend: (account, reservedUsd, spentUsd) => settleSpend(table, account, reservedUsd, spentUsd),
    secret: (name) => readSecret(table, name),
  };
}
