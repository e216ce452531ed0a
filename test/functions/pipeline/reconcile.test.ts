import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/record/object-keys.ts';
import { articleText } from '../../embedded/articles.ts';
import { useDrivenPipeline } from '../../embedded/driven-pipeline.ts';

const { cloud, driven } = await useDrivenPipeline();

async function put(key: string, body: string): Promise<void> {
  await cloud.objects.send(new PutObjectCommand({ Bucket: cloud.storage.articleBucket, Key: key, Body: body }));
}

async function remove(key: string): Promise<void> {
  await cloud.objects.send(new DeleteObjectCommand({ Bucket: cloud.storage.articleBucket, Key: key }));
}

async function recordOf(key: string) {
  return (await driven.pipeline.records.get(articleId(cloud.storage.articleBucket, key)))?.article;
}

/** One pass over bucket and records, with all that it finds done. Gives what it backfilled. */
async function reconcile(): Promise<string[]> {
  driven.events.length = 0;
  await driven.pipeline.queues.ingest.send({ type: 'reconcile', phase: 'objects' });
  await driven.drain();
  return driven.events.flatMap((event) => (event.type === 'backfilled' ? [`${event.key}: ${event.gap}`] : []));
}

describe('the reconcile pass', () => {
  it('makes an article of an object whose event was lost, once', async () => {
    await put('lost.txt', articleText('910'));
    await driven.take('ingest');
    expect(await reconcile()).toEqual(['lost.txt: upload']);
    expect((await recordOf('lost.txt'))?.status).toBe('complete');
    expect(await reconcile()).toEqual([]);
  });

  it('takes the newer version of an object, and the deletion of one, whose events were lost', async () => {
    await put('newer.txt', articleText('911', 10));
    await put('gone.txt', articleText('912'));
    await driven.drain();
    await put('newer.txt', articleText('911', 11));
    await remove('gone.txt');
    await driven.take('ingest');
    expect((await reconcile()).sort()).toEqual(['gone.txt: deletion', 'newer.txt: upload']);
    expect(await recordOf('newer.txt')).toMatchObject({
      status: 'complete',
      metadata: { publishedAt: { value: '2026-03-11' } },
    });
    expect((await recordOf('gone.txt'))?.status).toBe('deleted');
    expect(await reconcile()).toEqual([]);
  });

  it('lets the event that comes after all change nothing', async () => {
    await put('late.txt', articleText('913'));
    const late = await driven.take('ingest');
    await reconcile();
    const before = await recordOf('late.txt');
    driven.events.length = 0;
    await driven.handle('ingest', late);
    await driven.drain();
    expect(driven.events.some(({ type }) => type === 'engine-called')).toBe(false);
    expect(await recordOf('late.txt')).toMatchObject({ status: 'complete', version: before?.version });
  });

  it('yields to an event that came between its look and its work', async () => {
    await put('between.txt', articleText('914', 10));
    await driven.take('ingest');
    await driven.pipeline.queues.ingest.send({ type: 'reconcile', phase: 'objects' });
    await driven.handle('ingest', await driven.take('ingest'));
    const found = await driven.take('ingest');
    expect(found.some(({ Body }) => Body?.includes('"missed"'))).toBe(true);
    await put('between.txt', articleText('914', 11));
    await driven.drain();
    driven.events.length = 0;
    await driven.handle('ingest', found);
    await driven.drain();
    expect(driven.events.some(({ type }) => type === 'backfilled')).toBe(false);
    expect((await recordOf('between.txt'))?.metadata?.publishedAt?.value).toBe('2026-03-11');
  });

  it.each(['summarize', 'translate'] as const)('picks up an article whose %s message was lost', async (stage) => {
    const key = `stuck-${stage}.txt`;
    await put(key, articleText(stage === 'summarize' ? '915' : '916'));
    for (const each of ['ingest', 'summarize'] as const) {
      if (each === stage) break;
      await driven.handle(each, await driven.take(each));
    }
    expect(await driven.take(stage)).toHaveLength(1);
    expect((await recordOf(key))?.status).toBe(stage === 'summarize' ? 'extracted' : 'summarized');
    await reconcile();
    // Not at once: its message may be on its way.
    expect((await recordOf(key))?.status).not.toBe('complete');
    driven.advance(3601);
    await reconcile();
    expect((await recordOf(key))?.status).toBe('complete');
  });
});
