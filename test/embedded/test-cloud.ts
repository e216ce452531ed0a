import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createTableClient, type TableClient } from '../../functions/adapters/dynamodb/table-client.ts';
import { type LocalCloud, startLocalCloud } from '../../local/embedded/local-cloud.ts';

export interface TestCloud extends LocalCloud {
  readonly objects: S3Client;
  readonly queues: SQSClient;
  readonly table: TableClient;
}

/** The embedded services over real sockets, on ports that the system chooses, with a folder of their own. */
export async function startTestCloud(): Promise<TestCloud> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  const cloud = await startLocalCloud({ dataFolder, objectPort: 0, tablePort: 0 });
  const { region, credentials, objectEndpoint, queueEndpoint, tableEndpoint } = cloud.clients;
  const objects = new S3Client({ region, credentials, endpoint: objectEndpoint, forcePathStyle: true });
  const queues = new SQSClient({ region, credentials, endpoint: queueEndpoint });
  const table = createTableClient(cloud.storage.table, { region, credentials, endpoint: tableEndpoint });
  return {
    ...cloud,
    objects,
    queues,
    table,
    close: async () => {
      objects.destroy();
      queues.destroy();
      table.documents.destroy();
      await cloud.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
