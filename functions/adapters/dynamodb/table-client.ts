import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { requestStore, type StoreFailure } from '../../errors.ts';
import { TABLE } from '../../topology.ts';

export interface TableClient {
  readonly documents: DynamoDBDocumentClient;
  readonly tableName: string;
}

/** A stored item: its keys and whatever its kind keeps. */
export type Item = Record<string, unknown>;

export function createTableClient(tableName: string, config: DynamoDBClientConfig = {}): TableClient {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { documents, tableName };
}

export function itemKey(partition: string, sort: string): Item {
  return { [TABLE.partitionKey]: partition, [TABLE.sortKey]: sort };
}

export function articlePartition(id: string): string {
  return `ARTICLE#${id}`;
}

/** True where a conditional write met another state than it expected. */
function isConditionFailure(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}

/** False where the condition of a write does not hold. */
export async function ifConditionHolds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

/** The item of a key as it stands now; `undefined` where there is none. */
export async function getItem(table: TableClient, action: string, key: Item): Promise<Item | undefined> {
  const input = { TableName: table.tableName, Key: key, ConsistentRead: true };
  return (await request(action, () => table.documents.send(new GetCommand(input)))).Item;
}

export async function putItem(
  table: TableClient,
  action: string,
  input: Omit<PutCommandInput, 'TableName'>,
): Promise<void> {
  await request(action, () => table.documents.send(new PutCommand({ TableName: table.tableName, ...input })));
}

export async function updateItem(
  table: TableClient,
  action: string,
  input: Omit<UpdateCommandInput, 'TableName'>,
): Promise<void> {
  await request(action, () => table.documents.send(new UpdateCommand({ TableName: table.tableName, ...input })));
}

/** Source: Amazon DynamoDB Developer Guide, "Error handling with DynamoDB". */
const FAILURE: StoreFailure = {
  message: 'the table did not',
  code: 'table-unavailable',
  // The request itself, or a missing permission.
  permanent: new Set([
    'ValidationException',
    'AccessDeniedException',
    'ResourceNotFoundException',
    'SerializationException',
  ]),
  isExpected: isConditionFailure,
};

/** Runs one request; a failed condition passes through, everything else becomes a `StoreError`. */
export function request<Result>(action: string, send: () => Promise<Result>): Promise<Result> {
  return requestStore(FAILURE, action, send);
}
