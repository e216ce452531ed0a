import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { dynamodb } from './adapters/dynamodb/index.ts';
import { s3 } from './adapters/s3/index.ts';
import { sqs } from './adapters/sqs/index.ts';
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
  return {
    ...s3.connect(storage, { region, credentials, endpoint: clients.objectEndpoint }),
    ...dynamodb.connect(storage, { region, credentials, endpoint: clients.tableEndpoint }),
    ...sqs.connect(storage, { region, credentials, endpoint: clients.queueEndpoint }),
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
