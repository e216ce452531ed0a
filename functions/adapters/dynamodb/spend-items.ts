import { randomUUID } from 'node:crypto';
import { getItem, type Item, ifConditionHolds, itemKey, type TableClient, updateItem } from './table-client.ts';

/** Amounts are kept as whole millionths of a dollar: sums of binary fractions would drift past a ceiling. */
const MICRODOLLARS = 1_000_000;
/** Attributes that are tokens of writes begin so. */
const TOKEN_PREFIX = 't#';
const TOKEN_CHARACTERS = 10;
/** The SDK has sent a write again, or given it up, long before. */
const TOKEN_LIFE_MS = 60_000;
/** Accounts of articles that nobody spends on again. */
const MAX_ACCOUNTS = 1000;
/** Tokens that one write removes: an expression holds no more than some hundred names. */
const MAX_REMOVED = 50;

/** Rounded up, but for the noise of binary fractions: 0.05 dollars are 50,000 and no more. */
function toMicrodollars(amountUsd: number): number {
  return Math.ceil(Number((amountUsd * MICRODOLLARS).toFixed(6)));
}

/** What a process has written and knows to be done. */
interface DoneWrite {
  readonly token: string;
  readonly at: number;
}

interface Addition {
  readonly account: string;
  readonly microdollars: number;
  readonly action: string;
  /** The most that the account may hold before it. */
  readonly room?: number;
}

/**
 * What was spent, by account. A write that adds comes twice where its reply is lost and the SDK sends it again: each
 * leaves a token in the item, by which the second is known. A later write of the same process removes it.
 */
export function createSpendLedger(table: TableClient) {
  const doneWrites = new Map<string, DoneWrite[]>();

  /** False where there is no room. */
  async function add({ account, microdollars, action, room }: Addition): Promise<boolean> {
    const token = `${TOKEN_PREFIX}${randomUUID().replaceAll('-', '').slice(0, TOKEN_CHARACTERS)}`;
    const old = takeOld(doneWrites.get(account) ?? []);
    const key = itemKey(`SPEND#${account}`, 'SPEND');
    const hasRoom = room === undefined ? '' : ' AND (attribute_not_exists(microdollars) OR microdollars <= :room)';
    const removed = old.map((_, index) => `#old${index}`);
    const isWritten = await ifConditionHolds(
      updateItem(table, action, {
        Key: key,
        UpdateExpression: `ADD microdollars :amount SET #token = :done${removed.length === 0 ? '' : ` REMOVE ${removed.join(', ')}`}`,
        ConditionExpression: `attribute_not_exists(#token)${hasRoom}`,
        ExpressionAttributeNames: {
          '#token': token,
          ...Object.fromEntries(old.map((write, index) => [`#old${index}`, write.token])),
        },
        ExpressionAttributeValues: {
          ':amount': microdollars,
          ':done': true,
          ...(room === undefined ? {} : { ':room': room }),
        },
      }),
    );
    if (!isWritten && !(await hasToken(table, key, token))) return false;
    const kept = (doneWrites.get(account) ?? []).filter((write) => !old.includes(write));
    remember(account, [...kept, { token, at: Date.now() }]);
    return true;
  }

  /** The account that was written last stands last; the tokens of one that is forgotten stay in its item. */
  function remember(account: string, writes: DoneWrite[]): void {
    doneWrites.delete(account);
    doneWrites.set(account, writes);
    const [oldest] = doneWrites.keys();
    if (doneWrites.size > MAX_ACCOUNTS && oldest !== undefined) doneWrites.delete(oldest);
  }

  return {
    /** Adds `amountUsd` to the account's spend unless that passes the ceiling; one conditional write, so no race can. */
    async reserve(account: string, amountUsd: number, ceilingUsd: number): Promise<boolean> {
      const microdollars = toMicrodollars(amountUsd);
      const room = Math.floor(Number((ceilingUsd * MICRODOLLARS).toFixed(6))) - microdollars;
      return room >= 0 && add({ account, microdollars, action: 'reserve spend', room });
    },

    /** Puts what was spent in the place of what was reserved. */
    async settle(account: string, reservedUsd: number, spentUsd: number): Promise<void> {
      const microdollars = toMicrodollars(spentUsd) - toMicrodollars(reservedUsd);
      if (microdollars !== 0) await add({ account, microdollars, action: 'settle spend' });
    },
  };
}

function takeOld(writes: readonly DoneWrite[]): readonly DoneWrite[] {
  const end = Date.now() - TOKEN_LIFE_MS;
  return writes.filter(({ at }) => at < end).slice(0, MAX_REMOVED);
}

/** Whether a write whose condition did not hold had been done before. */
async function hasToken(table: TableClient, key: Item, token: string): Promise<boolean> {
  return (await getItem(table, 'look for a write', key))?.[token] === true;
}
