import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Claim, ResultName } from '../../record/record-store.ts';
import type { ArticleRecord, SummaryRecord, TranslationRecord } from '../../record/schema.ts';
import { articlePartition, type Item, isConditionFailure, itemKey, request, type TableClient } from './table-client.ts';

/** Of an earlier event: whatever stands there gives way. */
const OLDER_VERSION = 'attribute_not_exists(pk) OR (sequencer < :sequencer AND version <> :version)';
const LEASE_OVER = '(attribute_not_exists(leaseUntil) OR leaseUntil < :now)';
/** The result of an earlier version may stand there still, and be of the same words. */
const OTHER_RESULT =
  '(attribute_not_exists(#result) OR #result.fingerprint <> :fingerprint OR #result.version <> :version)';

function keyOf(record: ArticleRecord, result: ResultName): Item {
  return itemKey(articlePartition(record.id), result);
}

/**
 * One conditional write decides who works: the item is free when it is absent, of an older version, or of this
 * version with its lease over and no result of this fingerprint.
 */
export async function claimResult(
  table: TableClient,
  record: ArticleRecord,
  result: ResultName,
  fingerprint: string,
  time: { readonly now: string; readonly leaseUntil: string },
): Promise<Claim> {
  try {
    await request('claim a result', () =>
      table.documents.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keyOf(record, result),
          UpdateExpression: 'SET version = :version, sequencer = :sequencer, leaseUntil = :leaseUntil',
          ConditionExpression: `${OLDER_VERSION} OR (version = :version AND ${LEASE_OVER} AND ${OTHER_RESULT})`,
          ExpressionAttributeNames: { '#result': 'result' },
          ExpressionAttributeValues: {
            ':version': record.version,
            ':sequencer': record.sequencer,
            ':leaseUntil': time.leaseUntil,
            ':now': time.now,
            ':fingerprint': fingerprint,
          },
        }),
      ),
    );
    return 'claimed';
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
    return explainRefusal(table, record, result, fingerprint);
  }
}

async function explainRefusal(
  table: TableClient,
  record: ArticleRecord,
  result: ResultName,
  fingerprint: string,
): Promise<Claim> {
  const reply = await request('read a result', () =>
    table.documents.send(
      new GetCommand({ TableName: table.tableName, Key: keyOf(record, result), ConsistentRead: true }),
    ),
  );
  const item = reply.Item;
  if (item?.version !== record.version) return item === undefined ? 'held' : 'superseded';
  return item.result?.fingerprint === fingerprint && item.result?.version === record.version ? 'done' : 'held';
}

/** Ends the lease of this version's claim. */
export async function releaseClaim(table: TableClient, record: ArticleRecord, result: ResultName): Promise<void> {
  await ifConditionHolds(() =>
    request('release a claim', () =>
      table.documents.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keyOf(record, result),
          UpdateExpression: 'REMOVE leaseUntil',
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':version': record.version },
        }),
      ),
    ),
  );
}

/** Writes a result over its claim; false when a newer version holds the item. */
export function putResult(
  table: TableClient,
  record: ArticleRecord,
  name: ResultName,
  result: SummaryRecord | TranslationRecord,
): Promise<boolean> {
  return ifConditionHolds(() =>
    request('write a result', () =>
      table.documents.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keyOf(record, name),
          UpdateExpression: 'SET version = :version, sequencer = :sequencer, #result = :result REMOVE leaseUntil',
          ConditionExpression: `${OLDER_VERSION} OR version = :version`,
          ExpressionAttributeNames: { '#result': 'result' },
          ExpressionAttributeValues: {
            ':version': record.version,
            ':sequencer': record.sequencer,
            ':result': result,
          },
        }),
      ),
    ),
  );
}

/** Removes a result item unless a newer version has taken it over. */
export function deleteResult(table: TableClient, record: ArticleRecord, name: ResultName): Promise<boolean> {
  return ifConditionHolds(() =>
    request('delete a result', () =>
      table.documents.send(
        new DeleteCommand({
          TableName: table.tableName,
          Key: keyOf(record, name),
          ConditionExpression: 'attribute_not_exists(pk) OR sequencer <= :sequencer',
          ExpressionAttributeValues: { ':sequencer': record.sequencer },
        }),
      ),
    ),
  );
}

async function ifConditionHolds(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}
