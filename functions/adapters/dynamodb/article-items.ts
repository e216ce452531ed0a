import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ResultName } from '../../record/record-store.ts';
import { ArticleRecord, type StoredArticle, SummaryRecord, TranslationRecord } from '../../record/schema.ts';
import { TABLE } from '../../topology.ts';
import {
  articlePartition,
  type Item,
  ifConditionHolds,
  itemKey,
  putItem,
  request,
  type TableClient,
} from './table-client.ts';

const ARTICLE_SORT = 'ARTICLE';
/** Items, the limit of BatchGetItem. */
const BATCH_GET_LIMIT = 100;

/** The `MONTH#2026-02` partition and the sort key `2026-02-03T…#id`; a tombstone is in no list. */
function listingKeys(record: ArticleRecord): Item {
  if (record.status === 'deleted') return {};
  return {
    [TABLE.monthIndex.partitionKey]: `MONTH#${record.listedAt.slice(0, 7)}`,
    [TABLE.monthIndex.sortKey]: `${record.listedAt}#${record.id}`,
  };
}

export function toArticleItem(record: ArticleRecord): Item {
  return { ...itemKey(articlePartition(record.id), ARTICLE_SORT), ...listingKeys(record), ...record };
}

/** Everything of one article; `undefined` where the table knows nothing of it. */
export async function readArticle(table: TableClient, id: string): Promise<StoredArticle | undefined> {
  return assembleArticle(await readItems(table, id));
}

/** Sort keys of its results and of leases on them. */
export async function readResultNames(table: TableClient, id: string): Promise<ResultName[]> {
  const sorts = (await readItems(table, id)).map((item) => String(item[TABLE.sortKey]));
  return sorts.filter((sort): sort is ResultName => sort === 'SUMMARY' || sort.startsWith('TRANSLATION#'));
}

async function readItems(table: TableClient, id: string): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await request('read an article', () =>
      table.documents.send(
        new QueryCommand({
          TableName: table.tableName,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: { '#pk': TABLE.partitionKey },
          ExpressionAttributeValues: { ':pk': articlePartition(id) },
          ConsistentRead: true,
          ExclusiveStartKey: start,
        }),
      ),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}

function assembleArticle(items: readonly Item[]): StoredArticle | undefined {
  const sortOf = (item: Item) => String(item[TABLE.sortKey]);
  const article = items.find((item) => sortOf(item) === ARTICLE_SORT);
  if (article === undefined) return undefined;
  const summary = items.find((item) => sortOf(item) === 'SUMMARY')?.result;
  const translations = items
    .filter((item) => sortOf(item).startsWith('TRANSLATION#') && item.result !== undefined)
    .map((item) => TranslationRecord.parse(item.result));
  return {
    article: ArticleRecord.parse(article),
    ...(summary === undefined ? {} : { summary: SummaryRecord.parse(summary) }),
    translations,
  };
}

/** The article items of many ids, in the order given; missing ones are left out. */
export async function readArticleItems(table: TableClient, ids: readonly string[]): Promise<ArticleRecord[]> {
  const found = new Map<string, ArticleRecord>();
  for (let index = 0; index < ids.length; index += BATCH_GET_LIMIT) {
    let keys = ids.slice(index, index + BATCH_GET_LIMIT).map((id) => itemKey(articlePartition(id), ARTICLE_SORT));
    // DynamoDB may answer in part (16 MB, throughput): what it left over is asked for again.
    while (keys.length > 0) {
      const page = await request('read articles', () =>
        table.documents.send(
          new BatchGetCommand({ RequestItems: { [table.tableName]: { Keys: keys, ConsistentRead: true } } }),
        ),
      );
      for (const item of page.Responses?.[table.tableName] ?? []) {
        const record = ArticleRecord.parse(item);
        found.set(record.id, record);
      }
      keys = page.UnprocessedKeys?.[table.tableName]?.Keys ?? [];
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Writes the article item if it still has `expected` as its revision (`undefined`: if there is none). */
export function writeArticle(
  table: TableClient,
  record: ArticleRecord,
  expected: number | undefined,
): Promise<boolean> {
  const condition =
    expected === undefined
      ? { ConditionExpression: 'attribute_not_exists(revision)' }
      : { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': expected } };
  return ifConditionHolds(putItem(table, 'write an article', { Item: toArticleItem(record), ...condition }));
}
