import type { ListedObject } from '../article/object-source.ts';
import { articleId } from '../record/object-keys.ts';
import type { ArticleRecord } from '../record/schema.ts';
import { GLOSSARY_PREFIX } from '../topology.ts';
import { type Pipeline, secondsAfter } from './pipeline.ts';
import type { ReconcileMessage } from './schema.ts';

/** Few enough to compare well within the timeout of the stage. */
const RECORDS_PER_PAGE = 100;
const UNSETTLED = new Set<ArticleRecord['status']>(['received', 'extracted', 'summarized']);

/** One page of the comparison of bucket and records; what differs is sent to the queue as its own message. */
export async function reconcile(pipeline: Pipeline, message: ReconcileMessage): Promise<void> {
  return message.phase === 'objects'
    ? reconcileObjects(pipeline, message.token)
    : reconcileRecords(pipeline, message.token);
}

async function reconcileObjects(pipeline: Pipeline, token: string | undefined): Promise<void> {
  const { objects, queues } = pipeline;
  const page = await objects.list(token);
  for (const object of page.objects) {
    if (object.key.startsWith(GLOSSARY_PREFIX) || object.key.endsWith('/')) continue;
    await reconcileObject(pipeline, object);
  }
  await queues.ingest.send(
    page.nextToken === undefined
      ? { type: 'reconcile', phase: 'records' }
      : { type: 'reconcile', phase: 'objects', token: page.nextToken },
  );
}

async function reconcileObject(pipeline: Pipeline, object: ListedObject): Promise<void> {
  const { records, queues, settings } = pipeline;
  const record = (await records.get(articleId(settings.bucket, object.key)))?.article;
  const isKnown = record !== undefined && record.status !== 'deleted' && record.object.etag === object.etag;
  if (isKnown) return;
  const { key, etag, bytes } = object;
  await queues.ingest.send({ type: 'missed', key, expected: record?.sequencer, etag, bytes });
}

/** Its message was lost with a process that died between receiving and answering, or its retries are used up. */
function isStuck(pipeline: Pipeline, record: ArticleRecord): boolean {
  const { settings, now } = pipeline;
  return UNSETTLED.has(record.status) && secondsAfter(record.updatedAt, settings.stuckAfterSeconds) < now();
}

async function reconcileRecords(pipeline: Pipeline, token: string | undefined): Promise<void> {
  const { records, objects, queues } = pipeline;
  const position = token === undefined ? undefined : JSON.parse(token);
  const page = await records.list({}, RECORDS_PER_PAGE, position);
  for (const record of page.articles) {
    const { id, version, object, item, sequencer } = record;
    // The articles of a feed go with the record of their object.
    if (item === undefined && !(await objects.has(object.key)))
      await queues.ingest.send({ type: 'missed', key: object.key, expected: sequencer });
    else if (isStuck(pipeline, record)) await queues.ingest.send({ type: 'reprocess', id, version });
  }
  if (page.next !== undefined) {
    await queues.ingest.send({ type: 'reconcile', phase: 'records', token: JSON.stringify(page.next) });
  }
}
