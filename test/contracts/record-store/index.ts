import { describe } from 'vitest';
import { describeContent } from './content.ts';
import { describeDeletion } from './deletion.ts';
import { describeLists } from './lists.ts';
import { describeResults } from './results.ts';
import { type RecordStoreContract, Stores } from './stored-records.ts';
import { describeVersions } from './versions.ts';

/** What the pipeline may rely on, whatever keeps the records. */
export function describeRecordStore(name: string, contract: RecordStoreContract): void {
  describe(`record store: ${name}`, () => {
    const stores = new Stores(contract);
    describeVersions(stores);
    describeResults(stores);
    describeDeletion(stores);
    describeLists(stores);
    describeContent(stores);
  });
}
