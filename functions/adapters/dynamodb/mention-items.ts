import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { ArticleRecord } from '../../record/schema.ts';
import { type Item, itemKey, request, type TableClient } from './table-client.ts';

/** Items, the limit of BatchWriteItem. */
const BATCH_WRITE_LIMIT = 25;

function mentionKeys(record: ArticleRecord | undefined): Map<string, Item> {
  if (record === undefined || record.status === 'deleted') return new Map();
  const sort = `${record.listedAt}#${record.id}`;
  return new Map(record.mentions.map((partition) => [`${partition}\0${sort}`, itemKey(partition, sort)]));
}

/** Deletes the mentions that only `before` has and puts those of `after`; the same call twice changes nothing. */
export async function replaceMentions(
  table: TableClient,
  before: ArticleRecord | undefined,
  after: ArticleRecord,
): Promise<void> {
  const [old, current] = [mentionKeys(before), mentionKeys(after)];
  const deletions = [...old].filter(([name]) => !current.has(name)).map(([, Key]) => ({ DeleteRequest: { Key } }));
  const puts = [...current.values()].map((key) => ({ PutRequest: { Item: { ...key, id: after.id } } }));
  const writes = [...deletions, ...puts];
  for (let index = 0; index < writes.length; index += BATCH_WRITE_LIMIT) {
    let open: typeof writes = writes.slice(index, index + BATCH_WRITE_LIMIT);
    // What DynamoDB had no throughput left for comes back and is written again.
    while (open.length > 0) {
      const reply = await request('write mentions', () =>
        table.documents.send(new BatchWriteCommand({ RequestItems: { [table.tableName]: open } })),
      );
      open = (reply.UnprocessedItems?.[table.tableName] ?? []) as typeof writes;
    }
  }
}
