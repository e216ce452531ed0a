import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectSource } from '../../functions/article/object-source.ts';

export interface ObjectSourceContract {
  /** An empty source; `put` uploads to it as any client would. */
  open(): Promise<{
    readonly source: ObjectSource;
    put(key: string, body: Uint8Array, mediaType?: string): Promise<void>;
    close(): Promise<void>;
  }>;
}

const KEYS = ['plain.txt', 'two words+%20.txt', 'desk/新闻 Київ.txt', `${'k'.repeat(1020)}.txt`];
const NAMED_KEYS = KEYS.map((key) => [key.slice(0, 20), key] as const);
const MAX_BYTES = 10_000;

function md5(body: Uint8Array): string {
  return createHash('md5').update(body).digest('hex');
}

/** What the pipeline may rely on, whatever holds the articles. */
export function describeObjectSource(name: string, contract: ObjectSourceContract): void {
  describe(`object source: ${name}`, () => {
    let opened: Awaited<ReturnType<ObjectSourceContract['open']>>;
    beforeAll(async () => {
      opened = await contract.open();
    });
    afterAll(() => opened.close());

    it.each(NAMED_KEYS)('reads what was uploaded under %s…, byte by byte', async (_, key) => {
      const body = Buffer.from(`Article at ${key}\r\n\u0000\ud83d\ude00`);
      await opened.put(key, body, 'text/plain; charset=utf-8');
      const content = await opened.source.read({ bucket: '', key }, MAX_BYTES);
      expect(Buffer.from(content?.bytes ?? [])).toEqual(body);
      expect(content).toMatchObject({ mediaType: 'text/plain; charset=utf-8', etag: md5(body) });
      expect(Date.parse(content?.lastModified ?? '')).not.toBeNaN();
      expect(await opened.source.has(key)).toBe(true);
    });

    it('reads an object without a byte', async () => {
      await opened.put('empty.txt', new Uint8Array());
      expect((await opened.source.read({ bucket: '', key: 'empty.txt' }, MAX_BYTES))?.bytes).toHaveLength(0);
    });

    it('gives nothing for what is not there', async () => {
      expect(await opened.source.read({ bucket: '', key: 'nowhere' }, MAX_BYTES)).toBeUndefined();
      expect(await opened.source.has('nowhere')).toBe(false);
    });

    it('gives nothing for a version that was overwritten, and the newest without a version', async () => {
      const [first, second] = [Buffer.from('first'), Buffer.from('second')];
      await opened.put('twice.txt', first);
      await opened.put('twice.txt', second);
      const read = (etag?: string) => opened.source.read({ bucket: '', key: 'twice.txt', etag }, MAX_BYTES);
      expect(await read(md5(first))).toBeUndefined();
      expect(Buffer.from((await read(md5(second)))?.bytes ?? []).toString()).toBe('second');
      expect(Buffer.from((await read())?.bytes ?? []).toString()).toBe('second');
    });

    it('refuses what is larger than the limit, and takes what just fits', async () => {
      await opened.put('large.txt', Buffer.alloc(MAX_BYTES + 1, 'a'));
      await opened.put('fits.txt', Buffer.alloc(MAX_BYTES, 'a'));
      const read = (key: string) => opened.source.read({ bucket: '', key }, MAX_BYTES);
      await expect(read('large.txt')).rejects.toMatchObject({ code: 'too-large', retryable: false });
      expect((await read('fits.txt'))?.bytes).toHaveLength(MAX_BYTES);
    });

    it('lists keys as they are', async () => {
      const { objects } = await opened.source.list();
      expect(objects.map(({ key }) => key)).toEqual(expect.arrayContaining(KEYS));
    });

    it('lists every object once, over as many pages as it takes, with the ETag that events carry', async () => {
      const bodies = Array.from({ length: 1010 }, (_, index) => Buffer.from(`page ${index}`));
      await Promise.all(bodies.map((body, index) => opened.put(`pages/${index}.txt`, body)));
      const listed: { key: string; etag: string; bytes: number }[] = [];
      let token: string | undefined;
      do {
        const page = await opened.source.list(token, 'pages/');
        listed.push(...page.objects);
        token = page.nextToken;
      } while (token !== undefined);
      expect(listed.map(({ key }) => key).sort()).toEqual(bodies.map((_, index) => `pages/${index}.txt`).sort());
      expect(listed.find(({ key }) => key === 'pages/7.txt')).toMatchObject({
        etag: md5(Buffer.from('page 7')),
        bytes: 6,
      });
    });

    it('deletes, and deletes again', async () => {
      await opened.put('gone soon+.txt', Buffer.from('x'));
      await opened.source.delete('gone soon+.txt');
      await opened.source.delete('gone soon+.txt');
      expect(await opened.source.has('gone soon+.txt')).toBe(false);
    });

    it.each(NAMED_KEYS)('presigns an upload to %s… that needs nothing but HTTP', async (_, key) => {
      const url = await opened.source.presignUpload(key, 'text/html', 60);
      const reply = await fetch(url, { method: 'PUT', body: 'presigned', headers: { 'content-type': 'text/html' } });
      expect(reply.status).toBe(200);
      const content = await opened.source.read({ bucket: '', key }, MAX_BYTES);
      expect(content?.mediaType).toBe('text/html');
      expect(Buffer.from(content?.bytes ?? []).toString()).toBe('presigned');
    });
  });
}
