import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Hono } from 'hono';
import { createApi } from '../../functions/api/create-api.ts';
import { articleId } from '../../functions/record/object-keys.ts';
import { createApiDependencies } from '../../functions/services.ts';
import { type DrivenOptions, type DrivenPipeline, drivePipeline } from './driven-pipeline.ts';
import { startTestCloud, type TestCloud } from './test-cloud.ts';

export interface TestApi {
  readonly cloud: TestCloud;
  readonly driven: DrivenPipeline;
  readonly app: Hono;
  /** Uploads and waits until nothing is left to do; gives the article's id. */
  upload(key: string, body: string | Uint8Array): Promise<string>;
  remove(key: string): Promise<void>;
  /** A request and its JSON, or its text where it is none. */
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  send(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<Reply>;
  close(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a route answers is what the tests look into.
  readonly body: any;
}

/** The query API over the embedded services, without a port of its own. */
export async function startTestApi(options?: DrivenOptions): Promise<TestApi> {
  const cloud = await startTestCloud();
  const driven = drivePipeline(cloud, options);
  const { storage, clients } = cloud;
  const app = createApi(createApiDependencies({ storage, clients, report: (event) => driven.events.push(event) }));
  const read = async (reply: Response): Promise<Reply> => {
    const text = await reply.text();
    const isJson = reply.headers.get('content-type')?.includes('json') ?? false;
    return { status: reply.status, headers: reply.headers, body: isJson && text !== '' ? JSON.parse(text) : text };
  };
  return {
    cloud,
    driven,
    app,
    upload: async (key, body) => {
      await cloud.objects.send(new PutObjectCommand({ Bucket: storage.articleBucket, Key: key, Body: body }));
      await driven.drain();
      return articleId(storage.articleBucket, key);
    },
    remove: async (key) => {
      await cloud.objects.send(new DeleteObjectCommand({ Bucket: storage.articleBucket, Key: key }));
      await driven.drain();
    },
    get: async (path, headers) => read(await app.request(path, { headers })),
    send: async (method, path, body) =>
      read(await app.request(path, { method, body: body === undefined ? undefined : JSON.stringify(body) })),
    close: async () => {
      driven.close();
      await cloud.close();
    },
  };
}
