import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArticleList } from '../../../functions/api/schema.ts';
import { startTestApi, type TestApi } from '../../embedded/test-api.ts';

let api: TestApi;

const SPANISH = `El puerto de Serrin abre una línea nueva

SERRIN, 20 de marzo (AFP) - La directora del puerto, Elena Marsh, dijo que la línea nueva abrirá el viernes.

El billete cuesta 12 euros y el viaje dura 40 minutos, según la autoridad portuaria. Muchos vecinos de la ciudad esperaban el barco desde hace más de dos años.
`;

function story(day: string, headline: string, person: string): string {
  return `date ${day} ${headline}

VALMORA (AFP) - ${headline}, the port authority of Valmora said on its website.

"It took long enough," ${person} told reporters. The works cost 31 million euros.
`;
}

beforeAll(async () => {
  api = await startTestApi();
  await api.upload('a.txt', story('2026-03-10', 'Ferry line to Serrin opens', 'port director Elena Marsh'));
  await api.upload('b.txt', story('2026-03-17', 'Ferry line to Serrin closes', 'union leader Tomas Ardel'));
  await api.upload('c.txt', story('2025-12-31', 'Ferry line to Serrin planned', 'port director Elena Marsh'));
  await api.upload('d.txt', SPANISH);
  await api.upload('e.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
});
afterAll(() => api.close());

async function keys(query: string): Promise<string[]> {
  const { status, body } = await api.get(`/articles?${query}`);
  expect(status).toBe(200);
  return ArticleList.parse(body).articles.map(({ key }) => key);
}

describe('GET /articles', () => {
  it('lists newest first, by publication where it is known and else by receipt', async () => {
    // Without a date of their own d.txt and e.png stand at the time of their receipt: today.
    const all = await keys('');
    expect(all.slice(-3)).toEqual(['b.txt', 'a.txt', 'c.txt']);
    expect(all).toHaveLength(5);
  });

  it.each([
    ['language=es', ['d.txt']],
    ['status=rejected', ['e.png']],
    ['from=2026-03-10&to=2026-03-17', ['b.txt', 'a.txt']],
    ['to=2025', ['c.txt']],
    ['from=2026-03&to=2026-03', ['b.txt', 'a.txt']],
    ['to=2026-03-17&person=Elena%20Marsh', ['a.txt', 'c.txt']],
    ['to=2026-03-17&person=elena+marsh', ['a.txt', 'c.txt']],
    ['to=2026-03-17&person=Elena+Marsh&from=2026', ['a.txt']],
    ['to=2026-03-17&agency=AFP', ['b.txt', 'a.txt', 'c.txt']],
    ['to=2026-03-17&agency=AFP&person=Tomas+Ardel', ['b.txt']],
    ['person=Nobody', []],
    ['to=2026-03-17&translated=es', ['b.txt', 'a.txt', 'c.txt']],
    ['translated=fr', []],
    ['to=2026-03-17&status=complete&language=en', ['b.txt', 'a.txt', 'c.txt']],
  ])('finds by %s', async (query, expected) => {
    expect(await keys(query)).toEqual(expected);
  });

  it.each([1, 2, 3, 4])('goes through all of it by pages of %i', async (limit) => {
    const pages: string[] = [];
    let cursor = '';
    do {
      const { body } = await api.get(`/articles?limit=${limit}${cursor}`);
      pages.push(...body.articles.map(({ key }: { key: string }) => key));
      cursor = body.next === undefined ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(pages).toEqual(await keys(''));
  });

  it('refuses a cursor that was changed or belongs to another query', async () => {
    const { body } = await api.get('/articles?limit=1');
    for (const query of [`limit=1&cursor=${body.next}x`, `limit=1&language=es&cursor=${body.next}`, 'cursor=e30.x']) {
      const reply = await api.get(`/articles?${query}`);
      expect(reply).toMatchObject({ status: 400, body: { code: 'invalid-cursor' } });
    }
    expect((await api.get(`/articles?limit=2&cursor=${body.next}`)).status).toBe(200);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=many', 'limit'],
    ['from=yesterday', 'from'],
    ['from=2026-13', 'from'],
    ['from=2026-01-02-03', 'from'],
    ['to=2026-02-31', 'to'],
    ['person=Elena+Marsh&from=2027&to=2026', 'from'],
    ['from=2026-12-20&to=2026-12-05', 'from'],
    ['status=done', 'status'],
    ['language=English', 'language'],
    ['persn=Elena', 'persn'],
  ])('says what is wrong with %s', async (query, name) => {
    const { status, headers, body } = await api.get(`/articles?${query}`);
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({ code: 'invalid-request', status: 400, title: 'Bad request' });
    expect(body.detail).toContain(name);
  });

  it('answers 304 to a client that has the list already, until it changes', async () => {
    const etag = (await api.get('/articles?language=en')).headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const reply = await api.get('/articles?language=en', { 'if-none-match': known });
      expect(reply).toMatchObject({ status: 304, body: '' });
      expect(reply.headers.get('etag')).toBe(etag);
    }
    await api.upload('f.txt', story('2024-02-29', 'Ferry line to Serrin discussed', 'mayor Ada Quill'));
    expect((await api.get('/articles?language=en', { 'if-none-match': etag })).status).toBe(200);
    await api.remove('f.txt');
    expect((await api.get('/articles?language=en', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('a method that a path does not have', () => {
  it.each([
    ['PUT', '/articles', 'GET, HEAD'],
    ['DELETE', '/uploads', 'POST'],
    ['PATCH', `/articles/${'0'.repeat(32)}`, 'DELETE, GET, HEAD'],
  ])('is told which ones it has: %s %s', async (method, path, allow) => {
    const reply = await api.app.request(path, { method });
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe(allow);
    expect(await reply.json()).toMatchObject({ code: 'method-not-allowed' });
  });
});
