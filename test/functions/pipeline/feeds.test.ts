import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../../functions/record/object-keys.ts';
import { useDrivenPipeline } from '../../embedded/driven-pipeline.ts';

const { cloud, driven } = await useDrivenPipeline({ languages: [] });

/** An RSS feed of one item for each name. */
function feed(feedName: string, names: readonly string[]): string {
  const items = names.map(
    (name) => `<item>
  <title>Ferry line to ${name} opens after two years of works</title>
  <link>https://news.example/${feedName}/${name.toLowerCase()}</link>
  <pubDate>Tue, 17 Mar 2026 08:00:00 GMT</pubDate>
  <description>&lt;p&gt;The ferry line between Valmora and ${name} opened on Tuesday after two years of works, the port authority said.&lt;/p&gt;&lt;p&gt;"People in ${name} have waited long enough for this boat," port director Elena Marsh told reporters at the quay.&lt;/p&gt;&lt;p&gt;The crossing takes 40 minutes and costs 12 euros.&lt;/p&gt;</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Harbour news</title><link>https://news.example/</link><description>News of the harbour</description>
${items.join('\n')}
</channel></rss>`;
}

async function put(key: string, body: string): Promise<void> {
  await cloud.objects.send(new PutObjectCommand({ Bucket: cloud.storage.articleBucket, Key: key, Body: body }));
}

async function upload(key: string, body: string): Promise<void> {
  await put(key, body);
  await driven.drain();
}

async function recordOf(key: string) {
  return (await driven.pipeline.records.get(articleId(cloud.storage.articleBucket, key)))?.article;
}

/** Headlines of the listed articles that came from this object, and how their records stand. */
async function listed(key: string): Promise<string[]> {
  const { articles } = await driven.pipeline.records.list({}, 1000);
  return articles
    .filter(({ object, item }) => object.key === key && item !== undefined)
    .map(({ metadata, status }) => `${/to (\w+) opens/.exec(metadata?.headline?.value ?? '')?.[1]} ${status}`)
    .sort();
}

describe('a feed', () => {
  it('becomes an article for each of its items, and a record of its own that names them', async () => {
    await upload('feed.xml', feed('feed', ['Serrin', 'Kelling', 'Ashby']));
    expect(await listed('feed.xml')).toEqual(['Ashby complete', 'Kelling complete', 'Serrin complete']);
    const record = await recordOf('feed.xml');
    expect(record).toMatchObject({ status: 'complete', mentions: [] });
    for (const id of record?.items ?? []) expect((await driven.pipeline.records.get(id))?.summary).toBeDefined();
  });

  it('keeps the articles that stay, adds the new ones and removes those that are gone', async () => {
    await upload('moving.xml', feed('moving', ['Serrin', 'Kelling']));
    const before = await recordOf('moving.xml');
    driven.events.length = 0;
    await upload('moving.xml', feed('moving', ['Kelling', 'Ashby', 'Dunmarrow']));
    expect(await listed('moving.xml')).toEqual(['Ashby complete', 'Dunmarrow complete', 'Kelling complete']);
    const after = await recordOf('moving.xml');
    expect(after?.items?.filter((id) => before?.items?.includes(id))).toHaveLength(1);
    // The article that stayed was not summarised again.
    expect(driven.events.filter(({ type }) => type === 'engine-called')).toHaveLength(2);
    expect(after?.staleItems ?? []).toEqual([]);
  });

  it('of one item, or an article in its place, leaves no article of the items that were', async () => {
    await upload('shrinking.xml', feed('shrinking', ['Serrin', 'Kelling']));
    await upload(
      'shrinking.xml',
      'Ferry line closes\n\nThe ferry line between Valmora and Serrin closed on Tuesday, the port authority said.\n',
    );
    expect(await listed('shrinking.xml')).toEqual([]);
    expect(await recordOf('shrinking.xml')).toMatchObject({
      status: 'complete',
      metadata: { headline: { value: 'Ferry line closes' } },
    });
    await upload('shrinking.xml', feed('shrinking', ['Serrin', 'Kelling']));
    expect(await listed('shrinking.xml')).toEqual(['Kelling complete', 'Serrin complete']);
  });

  it('that can no longer be read takes its articles with it', async () => {
    await upload('broken.xml', feed('broken', ['Serrin', 'Kelling']));
    await cloud.objects.send(
      new PutObjectCommand({
        Bucket: cloud.storage.articleBucket,
        Key: 'broken.xml',
        Body: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      }),
    );
    await driven.drain();
    expect((await recordOf('broken.xml'))?.status).toBe('rejected');
    expect(await listed('broken.xml')).toEqual([]);
  });

  it('is deleted with all of its articles', async () => {
    await upload('deleted.xml', feed('deleted', ['Serrin', 'Kelling']));
    await cloud.objects.send(new DeleteObjectCommand({ Bucket: cloud.storage.articleBucket, Key: 'deleted.xml' }));
    await driven.drain();
    expect(await listed('deleted.xml')).toEqual([]);
    expect((await recordOf('deleted.xml'))?.status).toBe('deleted');
  });

  it('is read again whole when one of its articles is to be', async () => {
    await upload('again.xml', feed('again', ['Serrin', 'Kelling']));
    const record = await recordOf('again.xml');
    const [id = ''] = record?.items ?? [];
    await driven.pipeline.queues.ingest.send({ type: 'reprocess', id, version: record?.version ?? '' });
    await driven.drain();
    expect(await listed('again.xml')).toEqual(['Kelling complete', 'Serrin complete']);
    expect((await recordOf('again.xml'))?.items).toEqual(record?.items);
  });

  it('is whole whichever of its writes its handler dies at', async () => {
    const { killSwitch } = driven;
    // Every third: the next message's writes are of the same kinds.
    for (let [write, writes] = [1, 1]; write <= writes; write += 3) {
      const key = `killed-${write}.xml`;
      await upload(key, feed(key, ['Serrin', 'Kelling']));
      killSwitch.arm(write, 'before');
      await upload(key, feed(key, ['Kelling', 'Ashby']));
      writes = killSwitch.writes.length;
      killSwitch.revive();
      expect(await listed(key), `killed at write ${write}`).toEqual(['Ashby complete', 'Kelling complete']);
    }
  }, 300_000);
});
