import type { IncomingHttpHeaders, Server } from 'node:http';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { buildApp } from 'fauxqs';
import type { ClientOptions } from '../../functions/services.ts';
import type { StorageSettings } from '../../functions/storage-settings.ts';
import { deadLetterQueueName, LOCAL_NAMES, STAGES, TABLE } from '../../functions/topology.ts';
import { claimDataFolder } from './data-folder.ts';
import { type EmbeddedStores, openEmbeddedStores } from './embedded-stores.ts';
import { refusalOf } from './foreign-requests.ts';
import { LOCAL_HOST, listenLocally } from './listen.ts';
import { createEventMaker } from './object-event.ts';

const REGION = 'us-east-1';
const ACCOUNT = '000000000000';
/** The embedded services accept any credentials; these are sent so that the machine's real ones never are. */
export const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/** A message that a process took and died with comes back after this long, not after the cloud's many minutes. */
export const LOCAL_VISIBILITY_SECONDS = 30;

export interface LocalCloudOptions {
  readonly dataFolder: string;
  /** 0 lets the system choose. */
  readonly objectPort: number;
  readonly tablePort: number;
}

export interface LocalCloud {
  readonly storage: StorageSettings;
  readonly clients: ClientOptions;
  /** Ends the servers, with everything on disk. */
  close(): Promise<void>;
}

/** Undoes what starting a service did. */
type Closer = () => unknown;

/** Embedded S3, SQS and DynamoDB on 127.0.0.1, durable in one folder, with the buckets, queues and table of the stack. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const opened: Closer[] = [claimDataFolder(options.dataFolder)];
  const close = async (): Promise<void> => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    return { ...(await openServices(options, opened)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openServices(options: LocalCloudOptions, opened: Closer[]): Promise<Omit<LocalCloud, 'close'>> {
  const makeEvent = createEventMaker(LOCAL_NAMES.articleBucket);
  const embedded: EmbeddedStores = await openEmbeddedStores(
    join(options.dataFolder, 'objects-and-queues'),
    (change) => {
      if (change.bucket === LOCAL_NAMES.articleBucket) embedded.enqueue(STAGES.ingest.queue, makeEvent(change));
    },
  );
  opened.push(() => embedded.close());
  const app = buildApp({ logger: false, defaultRegion: REGION, stores: embedded.stores });
  app.addHook('onRequest', async (request, reply) => {
    const refusal = refusalOf((name) => headerOf(request.headers, name));
    if (refusal !== undefined) await reply.code(refusal.status).type('text/plain').send(refusal.reason);
  });
  await app.ready();
  opened.push(() => app.close());
  const objectPort = await listenLocally('S3 and SQS', options.objectPort, (port, host) => app.listen({ port, host }));
  const queueUrls = createResources(embedded, objectPort);
  const database = onlyForThisMachine(dynalite({ path: join(options.dataFolder, 'table'), createTableMs: 0 }));
  opened.push(async () => {
    // dynalite closes its files only with a server that listens: on a taken port it would keep them locked.
    if (!database.listening) await listen(database, 0, LOCAL_HOST);
    await new Promise<void>((resolve) => database.close(() => resolve()));
  });
  const tablePort = await listenLocally('DynamoDB', options.tablePort, (port, host) => listen(database, port, host));
  const clients = {
    region: REGION,
    credentials: LOCAL_CREDENTIALS,
    objectEndpoint: `http://127.0.0.1:${objectPort}`,
    queueEndpoint: `http://127.0.0.1:${objectPort}`,
    tableEndpoint: `http://127.0.0.1:${tablePort}`,
  };
  await createTable(clients);
  return {
    clients,
    storage: {
      articleBucket: LOCAL_NAMES.articleBucket,
      resultsBucket: LOCAL_NAMES.resultsBucket,
      table: LOCAL_NAMES.table,
      ingestQueueUrl: queueUrls.ingest,
      summarizeQueueUrl: queueUrls.summarize,
      translateQueueUrl: queueUrls.translate,
    },
  };
}

/** Puts the guard before what answers the requests of a server. */
function onlyForThisMachine<Guarded extends Server>(server: Guarded): Guarded {
  const answer = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const refusal = refusalOf((name) => headerOf(request.headers, name));
    if (refusal === undefined) for (const listener of answer) listener.call(server, request, response);
    else response.writeHead(refusal.status, { 'content-type': 'text/plain' }).end(refusal.reason);
  });
  return server;
}

/** Headers that matter here come once; of several the first counts. */
function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return `http://${host}:${typeof address === 'object' ? address?.port : port}`;
}

/** Buckets and queues as the stack has them; what an earlier run left is kept. */
function createResources(embedded: EmbeddedStores, port: number): Record<keyof typeof STAGES, string> {
  const { s3Store, sqsStore } = embedded.stores;
  for (const bucket of [LOCAL_NAMES.articleBucket, LOCAL_NAMES.resultsBucket]) {
    if (!s3Store.hasBucket(bucket)) s3Store.createBucket(bucket);
  }
  const createQueue = (name: string, attributes: Record<string, string>): string => {
    const url = sqsStore.buildQueueUrl(name, String(port), `127.0.0.1:${port}`, REGION);
    const arn = `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
    return (sqsStore.getQueueByName(name) ?? sqsStore.createQueue(name, url, arn, attributes)).url;
  };
  const createStageQueue = (stage: keyof typeof STAGES): string => {
    const { queue, maxReceives } = STAGES[stage];
    const deadLetters = deadLetterQueueName(queue);
    createQueue(deadLetters, {});
    return createQueue(queue, {
      VisibilityTimeout: String(LOCAL_VISIBILITY_SECONDS),
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: `arn:aws:sqs:${REGION}:${ACCOUNT}:${deadLetters}`,
        maxReceiveCount: maxReceives,
      }),
    });
  };
  return {
    ingest: createStageQueue('ingest'),
    summarize: createStageQueue('summarize'),
    translate: createStageQueue('translate'),
  };
}

async function createTable(clients: ClientOptions): Promise<void> {
  const client = new DynamoDBClient({
    region: clients.region,
    credentials: LOCAL_CREDENTIALS,
    endpoint: clients.tableEndpoint,
  });
  const { partitionKey, sortKey, monthIndex } = TABLE;
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  const names = [partitionKey, sortKey, monthIndex.partitionKey, monthIndex.sortKey];
  try {
    await client.send(new DescribeTableCommand({ TableName: LOCAL_NAMES.table }));
  } catch {
    await client.send(
      new CreateTableCommand({
        TableName: LOCAL_NAMES.table,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: names.map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
        KeySchema: keys(partitionKey, sortKey),
        GlobalSecondaryIndexes: [
          {
            IndexName: monthIndex.name,
            KeySchema: keys(monthIndex.partitionKey, monthIndex.sortKey),
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      }),
    );
    // Until it is active it answers as if it did not exist.
    await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1, maxDelay: 1 }, { TableName: LOCAL_NAMES.table });
  } finally {
    client.destroy();
  }
}
