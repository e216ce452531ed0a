import { createDynamoDbRecordStore } from '../../../../functions/adapters/dynamodb/dynamodb-record-store.ts';
import { createTableClient } from '../../../../functions/adapters/dynamodb/table-client.ts';
import { describeRecordStore } from '../../../contracts/record-store/index.ts';
import { startTestCloud } from '../../../embedded/test-cloud.ts';

describeRecordStore('DynamoDB', {
  open: async () => {
    const cloud = await startTestCloud();
    const { region, credentials, tableEndpoint } = cloud.clients;
    const second = createTableClient(cloud.table.tableName, { region, credentials, endpoint: tableEndpoint });
    return {
      records: createDynamoDbRecordStore(cloud.table),
      other: createDynamoDbRecordStore(second),
      close: async () => {
        second.documents.destroy();
        await cloud.close();
      },
    };
  },
});
