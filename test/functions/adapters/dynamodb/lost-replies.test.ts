import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDynamoDbRecordStore } from '../../../../functions/adapters/dynamodb/dynamodb-record-store.ts';
import { createTableClient, type TableClient } from '../../../../functions/adapters/dynamodb/table-client.ts';
import type { RecordStore } from '../../../../functions/record/record-store.ts';
import { startTestCloud, type TestCloud } from '../../../embedded/test-cloud.ts';

/** A network on which replies are lost after the table has done what it was asked for. */
class LossyTable {
  readonly client: TableClient;
  lost = 0;
  #loses: (count: number) => boolean = () => false;
  #writes = 0;

  constructor({ table, clients }: TestCloud) {
    const { region, credentials, tableEndpoint } = clients;
    this.client = createTableClient(table.tableName, { region, credentials, endpoint: tableEndpoint });
    this.client.documents.middlewareStack.add(
      (next, context) => async (args) => {
        const reply = await next(args);
        if (context.commandName !== 'UpdateItemCommand') return reply;
        this.#writes += 1;
        if (this.#loses(this.#writes)) {
          this.lost += 1;
          throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
        }
        return reply;
      },
      // Behind the step that sends a request again.
      { step: 'deserialize', priority: 'high', name: 'loseReplies' },
    );
  }

  lose(which: (count: number) => boolean): void {
    this.#writes = 0;
    this.#loses = which;
  }
}

let cloud: TestCloud;
let lossy: LossyTable;
let records: RecordStore;

beforeAll(async () => {
  cloud = await startTestCloud();
  lossy = new LossyTable(cloud);
  records = createDynamoDbRecordStore(lossy.client);
});
beforeEach(() => lossy.lose(() => false));
afterAll(async () => {
  lossy.client.documents.destroy();
  await cloud.close();
});

/** How many more calls of ten cents the account has room for under a dollar. */
async function roomOf(account: string): Promise<number> {
  lossy.lose(() => false);
  let calls = 0;
  while (await records.reserveSpend(account, 0.1, 1)) calls += 1;
  return calls;
}

describe('a reply that is lost', () => {
  it.each([
    ['every reply', () => true],
    ['every second one', (count: number) => count % 2 === 0],
    ['the first alone', (count: number) => count === 1],
  ])('lets no call pass the ceiling: %s', async (name, which) => {
    const account = `reserve ${name}`;
    // Every reply of one request: it is sent again, and again without a reply.
    lossy.lose((count) => which(count) && count % 3 !== 0);
    let calls = 0;
    for (let index = 0; index < 20; index += 1) {
      if (await records.reserveSpend(account, 0.1, 1)) calls += 1;
    }
    expect(calls).toBe(10);
    expect(lossy.lost).toBeGreaterThan(0);
  });

  it('corrects a reservation once', async () => {
    for (const index of [1, 2, 3, 4]) expect(await records.reserveSpend('settle', 0.2, 1), String(index)).toBe(true);
    lossy.lose((count) => count % 2 === 1);
    // Each call has cost half of what was kept for it: 0.4 dollars are spent.
    for (let index = 0; index < 4; index += 1) await records.settleSpend('settle', 0.2, 0.1);
    expect(await roomOf('settle')).toBe(6);
  });

  it('of a call that is refused leaves it refused', async () => {
    expect(await records.reserveSpend('full', 1, 1)).toBe(true);
    lossy.lose(() => true);
    expect(await records.reserveSpend('full', 0.1, 1)).toBe(false);
    expect(await roomOf('full')).toBe(0);
  });
});
