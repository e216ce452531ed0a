import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createDynamoDbRecordStore } from './adapters/dynamodb/dynamodb-record-store.ts';
import { createTableClient } from './adapters/dynamodb/table-client.ts';
import { createS3ObjectSource } from './adapters/s3/s3-object-source.ts';
import { createS3TextStore } from './adapters/s3/s3-text-store.ts';
import { createSqsStageQueue } from './adapters/sqs/sqs-stage-queue.ts';
import type { ApiDependencies } from './api/dependencies.ts';
import { describeError, traceError } from './errors.ts';
import type { Report } from './observability.ts';
import type { StorageSettings } from './storage-settings.ts';

/** Where the AWS services are; nothing of it needs to be given in Lambda. */
export interface ClientOptions {
  readonly region?: string;
  readonly credentials?: S3ClientConfig['credentials'];
  readonly objectEndpoint?: string;
  readonly queueEndpoint?: string;
  readonly tableEndpoint?: string;
}

/** The AWS services as adapters of the ports. */
export function connectServices(storage: StorageSettings, clients: ClientOptions = {}) {
  const { region, credentials } = clients;
  const objects = new S3Client({
    region,
    credentials,
    endpoint: clients.objectEndpoint,
    forcePathStyle: clients.objectEndpoint !== undefined,
  });
  const queues = new SQSClient({ region, credentials, endpoint: clients.queueEndpoint });
  const table = createTableClient(storage.table, { region, credentials, endpoint: clients.tableEndpoint });
  return {
    objects: createS3ObjectSource(objects, storage.articleBucket),
    texts: createS3TextStore(objects, storage.resultsBucket),
    models: createS3ObjectSource(objects, storage.resultsBucket),
    records: createDynamoDbRecordStore(table),
    queues: {
      ingest: createSqsStageQueue(queues, storage.ingestQueueUrl),
      summarize: createSqsStageQueue(queues, storage.summarizeQueueUrl),
      translate: createSqsStageQueue(queues, storage.translateQueueUrl),
    },
  };
}

/** What the API needs of them. */
export function createApiDependencies(options: {
  readonly storage: StorageSettings;
  readonly clients?: ClientOptions;
  readonly report: Report;
}): ApiDependencies {
  return {
    bucket: options.storage.articleBucket,
    ...connectServices(options.storage, options.clients),
    reportError: (error) => options.report({ type: 'api-failed', ...describeError(error), trace: traceError(error) }),
  };
}
