import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createDynamoDbRecordStore } from './adapters/dynamodb/dynamodb-record-store.ts';
import { createTableClient } from './adapters/dynamodb/table-client.ts';
import { createS3ObjectSource } from './adapters/s3/s3-object-source.ts';
import { createS3TextStore } from './adapters/s3/s3-text-store.ts';
import { createSqsStageQueue } from './adapters/sqs/sqs-stage-queue.ts';
import type { ApiDependencies } from './api/dependencies.ts';
import { createEngines } from './engines.ts';
import { describeError, traceError } from './errors.ts';
import { createCloudReport, type Report } from './observability.ts';
import type { Pipeline } from './pipeline/pipeline.ts';
import { createGlossaryReader } from './pipeline/read-glossary.ts';
import { type EngineSettings, readEngineSettings, readStorageSettings, type StorageSettings } from './settings.ts';
import { STAGES, type StageName } from './topology.ts';

/** Where the AWS services are; nothing of it needs to be given in Lambda. */
export interface ClientOptions {
  readonly region?: string;
  readonly credentials?: S3ClientConfig['credentials'];
  readonly objectEndpoint?: string;
  readonly queueEndpoint?: string;
  readonly tableEndpoint?: string;
}

export interface PipelineOptions {
  readonly engines: EngineSettings;
  readonly storage: StorageSettings;
  readonly clients?: ClientOptions;
  readonly report: Report;
  readonly leaseSeconds: number;
}

/** An article may be this much older than the longest stage before it counts as stuck. */
const STUCK_AFTER_SECONDS = 3600;

/** The AWS services as adapters of the ports. */
function connect(storage: StorageSettings, clients: ClientOptions = {}) {
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

/** Connects the stages to the real services, or to local ones at the endpoints given. */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { engines, storage } = options;
  const { models, ...services } = connect(storage, options.clients);
  const now = () => new Date().toISOString();
  return {
    settings: {
      bucket: storage.articleBucket,
      languages: engines.languages,
      scope: engines.translationScope,
      keyPoints: engines.keyPoints,
      maxBytes: engines.maxBytes,
      budget: engines.budget,
      leaseSeconds: options.leaseSeconds,
      stuckAfterSeconds: STUCK_AFTER_SECONDS,
    },
    ...services,
    // On this machine the folder of models is all there is.
    ...createEngines(engines, options.clients === undefined ? { models } : {}),
    glossary: createGlossaryReader(services.objects, now),
    now,
    report: options.report,
  };
}

/** What the API needs of the same services. */
export function createApiDependencies(
  options: Pick<PipelineOptions, 'storage' | 'clients' | 'report'>,
): ApiDependencies {
  return {
    bucket: options.storage.articleBucket,
    ...connect(options.storage, options.clients),
    reportError: (error) => options.report({ type: 'api-failed', ...describeError(error), trace: traceError(error) }),
  };
}

/** The pipeline of a stage's function, made of its environment on first use and kept while the process lives. */
export function providePipelineOf(stage: StageName): () => Pipeline {
  let pipeline: Pipeline | undefined;
  return () => {
    pipeline ??= createPipeline({
      engines: readEngineSettings(),
      storage: readStorageSettings(),
      report: createCloudReport(`dateline-${stage}`),
      leaseSeconds: STAGES[stage].timeoutSeconds,
    });
    return pipeline;
  };
}
