import { DatabaseSync } from 'node:sqlite';
import type { BuildAppOptions } from 'fauxqs';

type Stores = NonNullable<BuildAppOptions['stores']>;
type SqsStore = Stores['sqsStore'];
type SqsQueue = NonNullable<ReturnType<SqsStore['getQueueByName']>>;
type ObjectPersistence = NonNullable<Stores['s3Store']['persistence']>;

type QueuePersistence = NonNullable<SqsStore['persistence']>;

interface Persistence extends QueuePersistence, ObjectPersistence {
  load(sqs: SqsStore, sns: Stores['snsStore'], s3: Stores['s3Store']): void;
  close(): void;
}

interface SqsStoreClass {
  new (): SqsStore;
  createMessage(body: string, attributes: Record<string, never>): Parameters<SqsQueue['enqueue']>[0];
}

/** What the embedded S3 tells when an object was written or removed. */
export interface ObjectChange {
  readonly type: 'created' | 'deleted';
  readonly bucket: string;
  readonly key: string;
  readonly etag?: string;
  readonly bytes?: number;
}

export interface EmbeddedStores {
  readonly stores: Stores;
  /** Puts a message on a queue at once, on disk when this returns. */
  enqueue(queue: string, body: string): void;
  close(): void;
}

function databaseOf(persistence: Persistence): DatabaseSync {
  const database: unknown = Reflect.get(persistence, 'db');
  if (database instanceof DatabaseSync) return database;
  throw new Error('fauxqs keeps its queues in no SQLite database: its pinned version was changed');
}

/** fauxqs exports a server that listens on every interface, and not the stores behind it: they are loaded by path. */
async function loadInternal<Exported>(path: string, name: string): Promise<Exported> {
  const module: Record<string, Exported> = await import(new URL(path, import.meta.resolve('fauxqs')).href);
  const exported = module[name];
  if (exported === undefined) throw new Error(`fauxqs has no ${name} in ${path}: its pinned version was changed`);
  return exported;
}

/**
 * S3 and SQS that keep everything in one SQLite file and tell of every change of an object before the client has its
 * answer: an upload that was acknowledged has its event on disk.
 */
export async function openEmbeddedStores(
  dataFolder: string,
  tell: (change: ObjectChange) => void,
): Promise<EmbeddedStores> {
  const [S3Store, Sqs, SnsStore, PersistenceManager] = await Promise.all([
    loadInternal<new () => Stores['s3Store']>('./s3/s3Store.js', 'S3Store'),
    loadInternal<SqsStoreClass>('./sqs/sqsStore.js', 'SqsStore'),
    loadInternal<new () => Stores['snsStore']>('./sns/snsStore.js', 'SnsStore'),
    loadInternal<new (folder: string) => Persistence>('./persistence.js', 'PersistenceManager'),
  ]);
  const persistence = new PersistenceManager(dataFolder);
  const stores = { s3Store: new S3Store(), sqsStore: new Sqs(), snsStore: new SnsStore() };
  const database = databaseOf(persistence);
  // With a write-ahead log this outlives the death of the process, and takes a quarter of the time; only when the whole
  // machine dies may the last moments be lost, and the reconcile pass of the next start finds what lacks.
  database.exec('PRAGMA synchronous = NORMAL');
  // Whoever had taken a message is gone with the process before this one: all are ready again.
  database.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
  // Loaded before the stores write through, or what is read would be written again.
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  const queuePersistence = keepingReceiveCounts(persistence);
  stores.sqsStore.persistence = queuePersistence;
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = queuePersistence;
  stores.s3Store.persistence = tellingOfChanges(persistence, tell);
  return {
    stores,
    enqueue: (name, body) => {
      const queue = stores.sqsStore.getQueueByName(name);
      if (queue === undefined) throw new Error(`there is no queue ${name}`);
      queue.enqueue(Sqs.createMessage(body, {}));
    },
    close: () => persistence.close(),
  };
}

/** Every route of S3 that changes an object ends in one of these four writes. */
function tellingOfChanges(persistence: ObjectPersistence, tell: (change: ObjectChange) => void): ObjectPersistence {
  const created = (bucket: string, object: Parameters<ObjectPersistence['upsertObject']>[1]) => {
    const { key, etag, contentLength } = object;
    tell({ type: 'created', bucket, key, etag: etag.replaceAll('"', ''), bytes: contentLength });
  };
  const changes: Partial<ObjectPersistence> = {
    upsertObject: (bucket, object) => {
      persistence.upsertObject(bucket, object);
      created(bucket, object);
    },
    completeMultipartUpload: (uploadId, bucket, object) => {
      persistence.completeMultipartUpload(uploadId, bucket, object);
      created(bucket, object);
    },
    deleteObject: (bucket, key) => {
      persistence.deleteObject(bucket, key);
      tell({ type: 'deleted', bucket, key });
    },
    renameObject: (bucket, sourceKey, destinationKey) => {
      persistence.renameObject(bucket, sourceKey, destinationKey);
      tell({ type: 'deleted', bucket, key: sourceKey });
      tell({ type: 'created', bucket, key: destinationKey });
    },
  };
  return override(persistence, changes);
}

/**
 * A message that is made visible at once would be lost: fauxqs 2.4.1 writes no receive count then, which its own
 * table refuses, after it has taken the message off the list.
 */
function keepingReceiveCounts(persistence: Persistence): QueuePersistence {
  const makeReady = databaseOf(persistence).prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  );
  return override<QueuePersistence>(persistence, { updateMessageReady: (messageId) => makeReady.run(messageId) });
}

function override<Target extends object>(target: Target, changes: Partial<Target>): Target {
  return new Proxy(target, {
    get(_, name) {
      const own = Reflect.get(changes, name) ?? Reflect.get(target, name);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
