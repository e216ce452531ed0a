import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isConditionFailure, itemKey, request, type TableClient } from './table-client.ts';

/** Amounts are kept as whole millionths of a dollar: sums of binary fractions would drift past a ceiling. */
const MICRODOLLARS = 1_000_000;

function spendKey(day: string) {
  return itemKey(`SPEND#${day}`, 'SPEND');
}

/** Adds `amountUsd` to the day's spend unless that passes the ceiling; one conditional write, so no race can. */
export async function reserveSpend(
  table: TableClient,
  day: string,
  amountUsd: number,
  ceilingUsd: number,
): Promise<boolean> {
  const amount = Math.ceil(amountUsd * MICRODOLLARS);
  const room = Math.floor(ceilingUsd * MICRODOLLARS) - amount;
  if (room < 0) return false;
  try {
    await request('reserve spend', () =>
      table.documents.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: spendKey(day),
          UpdateExpression: 'ADD microdollars :amount',
          ConditionExpression: 'attribute_not_exists(microdollars) OR microdollars <= :room',
          ExpressionAttributeValues: { ':amount': amount, ':room': room },
        }),
      ),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

export async function settleSpend(
  table: TableClient,
  day: string,
  reservedUsd: number,
  spentUsd: number,
): Promise<void> {
  const correction = Math.ceil(spentUsd * MICRODOLLARS) - Math.ceil(reservedUsd * MICRODOLLARS);
  if (correction === 0) return;
  await request('settle spend', () =>
    table.documents.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: spendKey(day),
        UpdateExpression: 'ADD microdollars :correction',
        ExpressionAttributeValues: { ':correction': correction },
      }),
    ),
  );
}
