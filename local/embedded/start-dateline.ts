import { serve } from '@hono/node-server';
import { createApi } from '../../functions/api/create-api.ts';
import { createBatchHandler } from '../../functions/handle-batch.ts';
import { ingestStage } from '../../functions/ingest.ts';
import type { Report } from '../../functions/observability.ts';
import type { Pipeline } from '../../functions/pipeline/pipeline.ts';
import { articleId } from '../../functions/record/object-keys.ts';
import type { ArticleStatus } from '../../functions/record/schema.ts';
import { createPipeline } from '../../functions/runtime.ts';
import { createApiDependencies } from '../../functions/services.ts';
import type { EngineSettings } from '../../functions/settings.ts';
import { summarizeStage } from '../../functions/summarize.ts';
import { LOCAL_NAMES, type StageName } from '../../functions/topology.ts';
import { translateStage } from '../../functions/translate.ts';
import { refusalOf } from './foreign-requests.ts';
import { listenLocally } from './listen.ts';
import { LOCAL_VISIBILITY_SECONDS, type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { type Poller, startPoller } from './pollers.ts';

export interface DatelineOptions {
  readonly dataFolder: string;
  readonly engines: EngineSettings;
  /** 0 lets the system choose. */
  readonly apiPort: number;
  readonly objectPort: number;
  readonly tablePort: number;
  readonly report: Report;
}

export interface RunningDateline {
  readonly apiUrl: string;
  readonly cloud: LocalCloud;
  readonly pipeline: Pipeline;
  isEmpty(): Promise<boolean>;
  /** How many objects are in the bucket, in words: one page of them is counted. */
  count(): Promise<string>;
  /** Waits until the version with this ETag of the article at a key has one of these statuses; gives its id. */
  settled(key: string, etag: string, statuses: ReadonlySet<ArticleStatus>): Promise<string>;
  stop(): Promise<void>;
}

/** Between looks at a record: short beside any stage. */
const POLL_MS = 50;
/** One process has one thread for all of it: more batches at once only wait for each other. */
const CONCURRENCY = 2;
const STAGE_NAMES: readonly StageName[] = ['ingest', 'summarize', 'translate'];

/** The whole of Dateline in this process: embedded services, pollers with the real handlers, the query API. */
export async function startDateline(options: DatelineOptions): Promise<RunningDateline> {
  const cloud = await startLocalCloud(options);
  const { storage, clients } = cloud;
  const { engines, report } = options;
  // Shorter than the time after which a message comes back, so that its next worker finds the lease over.
  const leaseSeconds = LOCAL_VISIBILITY_SECONDS - 5;
  const pipeline = createPipeline({ engines, storage, clients, report, leaseSeconds });
  const pollers: Poller[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(pollers.map((poller) => poller.stop()));
    await pipeline.close();
    await cloud.close();
  };
  try {
    // Wrong settings are told now, not with the first article.
    await pipeline.summarizers();
    pollers.push(...startPollers(cloud, pipeline));
    const api = await serveApi(createApi(createApiDependencies({ storage, clients, report })), options.apiPort);
    // Whatever was uploaded or deleted without its event, or stopped half-way, is found now.
    await pipeline.queues.ingest.send({ type: 'reconcile', phase: 'objects' });
    return {
      apiUrl: api.url,
      cloud,
      pipeline,
      isEmpty: async () => (await pipeline.objects.list()).objects.length === 0,
      count: async () => {
        const { objects, nextToken } = await pipeline.objects.list();
        const more = nextToken === undefined ? '' : 'more than ';
        return `${more}${objects.length} object${objects.length === 1 ? '' : 's'}`;
      },
      settled: (key, etag, statuses) => waitUntilSettled(pipeline, key, etag, statuses),
      stop: async () => {
        await api.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startPollers({ storage, clients }: LocalCloud, pipeline: Pipeline): Poller[] {
  const provide = () => pipeline;
  const stages = {
    ingest: { queueUrl: storage.ingestQueueUrl, handler: createBatchHandler(ingestStage, provide) },
    summarize: { queueUrl: storage.summarizeQueueUrl, handler: createBatchHandler(summarizeStage, provide) },
    translate: { queueUrl: storage.translateQueueUrl, handler: createBatchHandler(translateStage, provide) },
  };
  return STAGE_NAMES.map((stage) => startPoller({ stage, ...stages[stage], clients, concurrency: CONCURRENCY }));
}

async function serveApi(app: ReturnType<typeof createApi>, wantedPort: number) {
  let close = async (): Promise<void> => undefined;
  const port = await listenLocally(
    'the query API',
    wantedPort,
    (openPort, hostname) =>
      new Promise((resolve, reject) => {
        const server = serve({ fetch: onlyLocally(app), port: openPort, hostname }, (address) =>
          resolve(`http://${hostname}:${address.port}`),
        );
        server.once('error', reject);
        close = () => new Promise((done) => server.close(() => done()));
      }),
  );
  return { url: `http://127.0.0.1:${port}`, close: () => close() };
}

function onlyLocally(app: ReturnType<typeof createApi>): (request: Request) => Response | Promise<Response> {
  return (request) => {
    const refusal = refusalOf((name) => request.headers.get(name) ?? undefined);
    return refusal === undefined ? app.fetch(request) : new Response(refusal.reason, { status: refusal.status });
  };
}

async function waitUntilSettled(
  pipeline: Pipeline,
  key: string,
  etag: string,
  statuses: ReadonlySet<ArticleStatus>,
): Promise<string> {
  const id = articleId(LOCAL_NAMES.articleBucket, key);
  for (;;) {
    const record = (await pipeline.records.get(id))?.article;
    if (record?.object.etag === etag && statuses.has(record.status)) return id;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
