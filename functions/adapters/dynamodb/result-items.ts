import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { LeasedResult, LeaseOutcome, LeaseTime, ResultName } from '../../record/record-store.ts';
import type { ArticleRecord, SummaryRecord, TranslationRecord } from '../../record/schema.ts';
import {
  articlePartition,
  getItem,
  type Item,
  ifConditionHolds,
  itemKey,
  request,
  type TableClient,
  updateItem,
} from './table-client.ts';

/** Of an earlier event: whatever stands there is replaced. */
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
export async function takeLease(
  table: TableClient,
  leased: LeasedResult,
  { now, leaseUntil }: LeaseTime,
): Promise<LeaseOutcome> {
  const { record, result, fingerprint } = leased;
  const { version, sequencer } = record;
  const isLeased = await ifConditionHolds(
    updateItem(table, 'lease a result', {
      Key: keyOf(record, result),
      UpdateExpression: 'SET version = :version, sequencer = :sequencer, leaseUntil = :leaseUntil',
      ConditionExpression: `${OLDER_VERSION} OR (version = :version AND ${LEASE_OVER} AND ${OTHER_RESULT})`,
      ExpressionAttributeNames: { '#result': 'result' },
      ExpressionAttributeValues: {
        ':version': version,
        ':sequencer': sequencer,
        ':leaseUntil': leaseUntil,
        ':now': now,
        ':fingerprint': fingerprint,
      },
    }),
  );
  return isLeased ? 'leased' : explainRefusal(table, leased);
}

async function explainRefusal(
  table: TableClient,
  { record, result, fingerprint }: LeasedResult,
): Promise<LeaseOutcome> {
  const item = await getItem(table, 'read a result', keyOf(record, result));
  if (item?.version !== record.version) return item === undefined ? 'held' : 'superseded';
  const written = item.result as Partial<SummaryRecord> | undefined;
  return written?.fingerprint === fingerprint && written.version === record.version ? 'done' : 'held';
}

/** Ends the lease of this version on a result. */
export async function releaseLease(
  table: TableClient,
  { record, result }: Pick<LeasedResult, 'record' | 'result'>,
): Promise<void> {
  await ifConditionHolds(
    updateItem(table, 'release a result', {
      Key: keyOf(record, result),
      UpdateExpression: 'REMOVE leaseUntil',
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': record.version },
    }),
  );
}

/** Writes a result and ends the lease on it; false when a newer version holds the item. */
export function putResult(
  table: TableClient,
  record: ArticleRecord,
  name: ResultName,
  result: SummaryRecord | TranslationRecord,
): Promise<boolean> {
  const { version, sequencer } = record;
  return ifConditionHolds(
    updateItem(table, 'write a result', {
      Key: keyOf(record, name),
      UpdateExpression: 'SET version = :version, sequencer = :sequencer, #result = :result REMOVE leaseUntil',
      ConditionExpression: `${OLDER_VERSION} OR version = :version`,
      ExpressionAttributeNames: { '#result': 'result' },
      ExpressionAttributeValues: { ':version': version, ':sequencer': sequencer, ':result': result },
    }),
  );
}

/** Removes a result item unless a newer version has taken it over. */
export function deleteResult(table: TableClient, record: ArticleRecord, name: ResultName): Promise<boolean> {
  const input = {
    TableName: table.tableName,
    Key: keyOf(record, name),
    ConditionExpression: 'attribute_not_exists(pk) OR sequencer <= :sequencer',
    ExpressionAttributeValues: { ':sequencer': record.sequencer },
  };
  return ifConditionHolds(request('delete a result', () => table.documents.send(new DeleteCommand(input))));
}
