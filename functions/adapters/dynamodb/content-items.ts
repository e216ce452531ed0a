import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { LeaseTime } from '../../record/record-store.ts';
import { getItem, ifConditionHolds, itemKey, putItem, type TableClient, updateItem } from './table-client.ts';

const Holder = z.object({ id: z.string(), version: z.string() });
const Secret = z.object({ value: z.string() });
/** As long as the digest of the HMAC that it keys, as RFC 2104 advises. */
const SECRET_BYTES = 32;

function contentItemKey(contentKey: string) {
  return itemKey(`CONTENT#${contentKey}`, 'CONTENT');
}

export async function findContent(table: TableClient, contentKey: string) {
  // An item without a holder is a lease on content that nobody has produced yet.
  return Holder.safeParse(await getItem(table, 'find content', contentItemKey(contentKey))).data;
}

export function putContent(
  table: TableClient,
  contentKey: string,
  holder: { readonly id: string; readonly version: string },
): Promise<void> {
  return putItem(table, 'note content', { Item: { ...contentItemKey(contentKey), ...holder } });
}

/** One conditional write decides who works; a lease that has ended does not count. */
export function takeContentLease(
  table: TableClient,
  contentKey: string,
  { now, leaseUntil }: LeaseTime,
): Promise<boolean> {
  return ifConditionHolds(
    updateItem(table, 'lease content', {
      Key: contentItemKey(contentKey),
      UpdateExpression: 'SET leaseUntil = :leaseUntil',
      ConditionExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil < :now',
      ExpressionAttributeValues: { ':leaseUntil': leaseUntil, ':now': now },
    }),
  );
}

export function releaseContentLease(table: TableClient, contentKey: string): Promise<void> {
  const UpdateExpression = 'REMOVE leaseUntil';
  return updateItem(table, 'release content', { Key: contentItemKey(contentKey), UpdateExpression });
}

/** The deployment's secret of that name; of several that make it at once, one wins and all return its value. */
export async function readSecret(table: TableClient, name: string): Promise<string> {
  const key = itemKey(`SECRET#${name}`, 'SECRET');
  const read = async () => Secret.safeParse(await getItem(table, 'read a secret', key)).data?.value;
  const known = await read();
  if (known !== undefined) return known;
  const value = randomBytes(SECRET_BYTES).toString('base64url');
  const ConditionExpression = 'attribute_not_exists(pk)';
  const isFirst = await ifConditionHolds(
    putItem(table, 'make a secret', { Item: { ...key, value }, ConditionExpression }),
  );
  return isFirst ? value : ((await read()) ?? value);
}
