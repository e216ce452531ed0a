import { randomBytes } from 'node:crypto';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isConditionFailure, itemKey, request, type TableClient } from './table-client.ts';

const Holder = z.object({ id: z.string(), version: z.string() });
const Secret = z.object({ value: z.string() });
const SECRET_BYTES = 32;

function contentItemKey(contentKey: string) {
  return itemKey(`CONTENT#${contentKey}`, 'CONTENT');
}

export async function findContent(table: TableClient, contentKey: string) {
  const reply = await request('find content', () =>
    table.documents.send(
      new GetCommand({ TableName: table.tableName, Key: contentItemKey(contentKey), ConsistentRead: true }),
    ),
  );
  // An item without a holder is a claim on content that nobody has produced yet.
  return Holder.safeParse(reply.Item).data;
}

export async function putContent(
  table: TableClient,
  contentKey: string,
  holder: { readonly id: string; readonly version: string },
): Promise<void> {
  await request('note content', () =>
    table.documents.send(
      new PutCommand({ TableName: table.tableName, Item: { ...contentItemKey(contentKey), ...holder } }),
    ),
  );
}

/** One conditional write decides who works; a lease that has ended gives way. */
export async function claimContent(
  table: TableClient,
  contentKey: string,
  { now, leaseUntil }: { readonly now: string; readonly leaseUntil: string },
): Promise<boolean> {
  try {
    await request('claim content', () =>
      table.documents.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: contentItemKey(contentKey),
          UpdateExpression: 'SET leaseUntil = :leaseUntil',
          ConditionExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil < :now',
          ExpressionAttributeValues: { ':leaseUntil': leaseUntil, ':now': now },
        }),
      ),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

export async function releaseContent(table: TableClient, contentKey: string): Promise<void> {
  await request('release content', () =>
    table.documents.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: contentItemKey(contentKey),
        UpdateExpression: 'REMOVE leaseUntil',
      }),
    ),
  );
}

/** The deployment's secret of that name; of several that make it at once, one wins and all return its value. */
export async function readSecret(table: TableClient, name: string): Promise<string> {
  const key = itemKey(`SECRET#${name}`, 'SECRET');
  const read = async () => {
    const reply = await request('read a secret', () =>
      table.documents.send(new GetCommand({ TableName: table.tableName, Key: key, ConsistentRead: true })),
    );
    return Secret.safeParse(reply.Item).data?.value;
  };
  const known = await read();
  if (known !== undefined) return known;
  const value = randomBytes(SECRET_BYTES).toString('base64url');
  try {
    await request('make a secret', () =>
      table.documents.send(
        new PutCommand({
          TableName: table.tableName,
          Item: { ...key, value },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
    return value;
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
    return (await read()) ?? value;
  }
}
