import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ArticleFilter, ArticlePage, Position } from '../../record/record-store.ts';
import type { ArticleRecord } from '../../record/schema.ts';
import { TABLE } from '../../topology.ts';
import { readArticleItems } from './article-items.ts';
import { getItem, itemKey, request, type TableClient, updateItem } from './table-client.ts';

const MONTHS = itemKey('MONTHS', 'MONTHS');
/** A filter that few articles pass must not read the whole table for one page. */
const MAX_LOOKED_AT = 1000;
/** After every time stamp of a day or month, in string order. */
const END_OF_RANGE = '\uffff';

/** Notes that a month has articles, so that lists know where to look. */
export function noteMonth(table: TableClient, listedAt: string): Promise<void> {
  return updateItem(table, 'note a month', {
    Key: MONTHS,
    UpdateExpression: 'ADD #months :month',
    ExpressionAttributeNames: { '#months': 'months' },
    ExpressionAttributeValues: { ':month': new Set([listedAt.slice(0, 7)]) },
  });
}

async function readMonths(table: TableClient): Promise<string[]> {
  const months = (await getItem(table, 'read the months', MONTHS))?.months;
  return months instanceof Set ? [...months].map(String).sort().reverse() : [];
}

/**
 * One page, newest first. A position names a partition and the last sort key that was looked at there. A page may
 * hold fewer than `limit` articles, even none, and yet have a next one.
 */
export async function listArticles(
  table: TableClient,
  filter: ArticleFilter,
  limit: number,
  position?: Position,
): Promise<ArticlePage> {
  const articles: ArticleRecord[] = [];
  let last: Position | undefined = position;
  let lookedAt = 0;
  for await (const { partition, sort, record } of walkListing(table, filter, limit + 1, position)) {
    if (articles.length === limit || lookedAt === MAX_LOOKED_AT) return { articles, next: last };
    lookedAt += 1;
    last = { partition, after: sort };
    if (record !== undefined && matchesFilter(record, filter)) articles.push(record);
  }
  return { articles };
}

/** Everything from the position on that the keys select, newest first, read in steps. */
async function* walkListing(
  table: TableClient,
  filter: ArticleFilter,
  step: number,
  position?: Position,
): AsyncGenerator<Listed & { readonly partition: string }> {
  const mention = filter.mentions?.[0];
  const partitions = mention === undefined ? await monthPartitions(table, filter) : [mention];
  for (const partition of partitions.slice(Math.max(0, partitions.indexOf(position?.partition ?? '')))) {
    let after = position?.partition === partition ? position.after : undefined;
    let more = true;
    while (more) {
      const page = await readListing(table, filter, step, { partition, after });
      for (const listed of page.listed) yield { partition, ...listed };
      after = page.listed.at(-1)?.sort ?? after;
      more = page.more;
    }
  }
}

async function monthPartitions(table: TableClient, filter: ArticleFilter): Promise<string[]> {
  const months = await readMonths(table);
  return months
    .filter(
      (month) =>
        // A range may be given by its year alone.
        (filter.to === undefined || month.slice(0, filter.to.length) <= filter.to.slice(0, 7)) &&
        (filter.from === undefined || month >= filter.from.slice(0, 7)),
    )
    .map((month) => `MONTH#${month}`);
}

interface Listed {
  readonly sort: string;
  readonly record: ArticleRecord | undefined;
}

async function readListing(
  table: TableClient,
  filter: ArticleFilter,
  limit: number,
  { partition, after }: { readonly partition: string; readonly after: string | undefined },
): Promise<{ readonly listed: readonly Listed[]; readonly more: boolean }> {
  const byMention = filter.mentions?.[0] === partition;
  const { partitionKey, sortKey, name } = byMention ? { ...TABLE, name: undefined } : TABLE.monthIndex;
  // Newest first, so the place where the last page ended is the upper end of this one; it is left out below.
  const upper = after ?? `${filter.to ?? ''}${END_OF_RANGE}`;
  const reply = await request('list articles', () =>
    table.documents.send(
      new QueryCommand({
        TableName: table.tableName,
        IndexName: name,
        KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#partition': partitionKey, '#sort': sortKey },
        ExpressionAttributeValues: { ':partition': partition, ':from': filter.from ?? ' ', ':to': upper },
        ScanIndexForward: false,
        Limit: limit + (after === undefined ? 0 : 1),
      }),
    ),
  );
  const entries = (reply.Items ?? [])
    .map((item) => ({ sort: String(item[sortKey]), id: String(item.id) }))
    .filter(({ sort }) => sort !== after);
  const articles = await readArticleItems(
    table,
    entries.map(({ id }) => id),
  );
  const records = new Map(articles.map((record) => [record.id, record]));
  // Neither an index nor a mention is written in one step with its article: an entry that the article has moved on
  // from, or that a process left which died before it wrote the article, is passed over.
  const listed = entries.map(({ sort, id }) => {
    const record = records.get(id);
    const current = record?.status !== 'deleted' && sort === `${record?.listedAt}#${record?.id}`;
    return { sort, record: current ? record : undefined };
  });
  return { listed, more: reply.LastEvaluatedKey !== undefined };
}

function matchesFilter(record: ArticleRecord, filter: ArticleFilter): boolean {
  return (
    (filter.language === undefined || record.metadata?.language.code === filter.language) &&
    (filter.status === undefined || record.status === filter.status) &&
    (filter.mentions ?? []).every((partition) => record.mentions.includes(partition)) &&
    (filter.translated === undefined || (record.translated ?? []).includes(filter.translated))
  );
}
