import { ifConditionHolds, itemKey, type TableClient, updateItem } from './table-client.ts';

/** Amounts are kept as whole millionths of a dollar: sums of binary fractions would drift past a ceiling. */
const MICRODOLLARS = 1_000_000;

/** Rounded up, but for the noise of binary fractions: 0.05 dollars are 50,000 and no more. */
function toMicrodollars(amountUsd: number): number {
  return Math.ceil(Number((amountUsd * MICRODOLLARS).toFixed(6)));
}

function spendKey(account: string) {
  return itemKey(`SPEND#${account}`, 'SPEND');
}

/** Adds `amountUsd` to the account's spend unless that passes the ceiling; one conditional write, so no race can. */
export async function reserveSpend(
  table: TableClient,
  account: string,
  amountUsd: number,
  ceilingUsd: number,
): Promise<boolean> {
  const amount = toMicrodollars(amountUsd);
  const room = Math.floor(Number((ceilingUsd * MICRODOLLARS).toFixed(6))) - amount;
  if (room < 0) return false;
  return ifConditionHolds(
    updateItem(table, 'reserve spend', {
      Key: spendKey(account),
      UpdateExpression: 'ADD microdollars :amount',
      ConditionExpression: 'attribute_not_exists(microdollars) OR microdollars <= :room',
      ExpressionAttributeValues: { ':amount': amount, ':room': room },
    }),
  );
}

export async function settleSpend(
  table: TableClient,
  account: string,
  reservedUsd: number,
  spentUsd: number,
): Promise<void> {
  const correction = toMicrodollars(spentUsd) - toMicrodollars(reservedUsd);
  if (correction === 0) return;
  await updateItem(table, 'settle spend', {
    Key: spendKey(account),
    UpdateExpression: 'ADD microdollars :correction',
    ExpressionAttributeValues: { ':correction': correction },
  });
}
