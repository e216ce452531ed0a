import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { createDynamoDbRecordStore } from './dynamodb-record-store.ts';
import { createTableClient } from './table-client.ts';

const variables = z.object({ DATELINE_TABLE: z.string() });

const readSettings = (values: z.infer<typeof variables>) => ({ table: values.DATELINE_TABLE });

/** Amazon DynamoDB: the table of the records. */
export const dynamodb = {
  variables,
  readSettings,
  connect: ({ table }: ReturnType<typeof readSettings>, config: DynamoDBClientConfig = {}) => ({
    records: createDynamoDbRecordStore(createTableClient(table, config)),
  }),
};
