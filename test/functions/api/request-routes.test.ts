import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Accepted, UploadTicket } from '../../../functions/api/schema.ts';
import { articleText } from '../../embedded/articles.ts';
import { startTestApi, type TestApi } from '../../embedded/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('POST /uploads', () => {
  it.each(['story.txt', 'desk/two words+%.txt', '新闻.txt', `${'ü'.repeat(510)}.txt`])(
    'gives a URL that takes one article: %s',
    async (key) => {
      const { status, body } = await api.send('POST', '/uploads', { key, mediaType: 'text/plain' });
      expect(status).toBe(201);
      const ticket = UploadTicket.parse(body);
      const text = articleText(String(500 + key.length));
      const reply = await fetch(ticket.url, { method: ticket.method, headers: ticket.headers, body: text });
      expect(reply.status).toBe(200);
      await api.driven.drain();
      expect((await api.get(`/articles/${ticket.id}`)).body).toMatchObject({ status: 'complete', object: { key } });
    },
  );

  it.each([
    ['no JSON', 'x', 'JSON'],
    ['no key', {}, 'key'],
    ['an empty key', { key: '' }, 'key'],
    ['a folder', { key: 'desk/' }, 'no folder'],
    ['a way out', { key: '../story.txt' }, '".."'],
    ['1,025 bytes', { key: 'k'.repeat(1025) }, '1,024'],
    ['control characters', { key: 'a\nb' }, 'control'],
    ['a glossary', { key: 'glossaries/house.csv' }, 'glossaries'],
    ['half a character', { key: 'a\ud800.txt' }, 'halves'],
    ['a media type with a header behind it', { key: 'a.txt', mediaType: 'text/html\r\nX-Other: 1' }, 'mediaType'],
    ['an empty media type', { key: 'a.txt', mediaType: '' }, 'mediaType'],
    ['a field that is none', { key: 'a.txt', size: 3 }, 'size'],
  ])('refuses %s and says why', async (_, given, words) => {
    const reply = await (typeof given === 'string'
      ? api.app.request('/uploads', { method: 'POST', body: given })
      : api.app.request('/uploads', { method: 'POST', body: JSON.stringify(given) }));
    expect(reply.status).toBe(400);
    expect((await reply.json()).detail).toContain(words);
  });

  it('reads no body without end', async () => {
    const reply = await api.app.request('/uploads', { method: 'POST', body: 'x'.repeat(10_001) });
    expect(reply.status).toBe(413);
  });
});

describe('POST /articles/{id}/translations', () => {
  it('makes one more translation', async () => {
    const id = await api.upload('more.txt', articleText('601'));
    const { status, body } = await api.send('POST', `/articles/${id}/translations`, { language: 'fr' });
    expect(status).toBe(202);
    expect(Accepted.parse(body).id).toBe(id);
    expect((await api.get(`/articles/${id}`)).body.status).toBe('summarized');
    expect((await api.get(`/articles/${id}/translations/fr`)).body.code).toBe('no-translation-yet');
    await api.driven.drain();
    expect((await api.get(`/articles/${id}`)).body.status).toBe('complete');
    expect((await api.get(`/articles/${id}/text?language=fr`)).status).toBe(200);
  });

  it('of a summary alone leaves the text as it is, and never takes a full text away', async () => {
    const id = await api.upload('summary-only.txt', articleText('602'));
    const ask = async (language: string, scope: string) => {
      expect((await api.send('POST', `/articles/${id}/translations`, { language, scope })).status).toBe(202);
      await api.driven.drain();
    };
    await ask('fr', 'summary');
    expect((await api.get(`/articles/${id}/summary?language=fr`)).status).toBe(200);
    expect((await api.get(`/articles/${id}/text?language=fr`)).body.code).toBe('no-full-text');
    await ask('es', 'summary');
    expect((await api.get(`/articles/${id}/text?language=es`)).status).toBe(200);
    await ask('fr', 'full');
    expect((await api.get(`/articles/${id}/text?language=fr`)).status).toBe(200);
  });

  it('can be asked for before there is a summary', async () => {
    const key = 'early.txt';
    const { body } = await api.send('POST', '/uploads', { key });
    await fetch(body.url, { method: 'PUT', headers: body.headers, body: articleText('603') });
    await api.driven.handle('ingest', await api.driven.take('ingest'));
    expect((await api.send('POST', `/articles/${body.id}/translations`, { language: 'fr' })).status).toBe(202);
    await api.driven.drain();
    const { body: detail } = await api.get(`/articles/${body.id}`);
    expect(detail.status).toBe('complete');
    expect(detail.translations.map(({ language }: { language: string }) => language).sort()).toEqual(['es', 'fr']);
  });

  it.each([
    [{ language: 'en' }, 409, 'same-language'],
    [{ language: 'en-GB' }, 409, 'same-language'],
    [{ language: 'French' }, 400, 'invalid-request'],
    [{ language: 'zh-CN-Hans' }, 400, 'invalid-request'],
    [{ language: 'fr', scope: 'half' }, 400, 'invalid-request'],
  ])('refuses %j', async (given, status, code) => {
    const id = await api.upload('refused.txt', articleText('604'));
    expect(await api.send('POST', `/articles/${id}/translations`, given)).toMatchObject({ status, body: { code } });
  });
});

describe('POST /articles/{id}/reprocess', () => {
  it('reads the object again and pays for nothing twice', async () => {
    const id = await api.upload('again.txt', articleText('605'));
    const before = (await api.get(`/articles/${id}`)).body;
    api.driven.events.length = 0;
    expect((await api.send('POST', `/articles/${id}/reprocess`)).status).toBe(202);
    await api.driven.drain();
    const { updatedAt: _, ...after } = (await api.get(`/articles/${id}`)).body;
    expect(before).toMatchObject(after);
    expect(api.driven.events.some(({ type }) => type === 'received' || type === 'engine-called')).toBe(false);
    expect(api.driven.events.some(({ type }) => type === 'status')).toBe(true);
  });
});

describe('DELETE /articles/{id}', () => {
  it('removes the object, and its event the record', async () => {
    const id = await api.upload('delete me+.txt', articleText('606'));
    expect((await api.send('DELETE', `/articles/${id}`)).status).toBe(202);
    await api.driven.drain();
    expect((await api.get(`/articles/${id}`)).status).toBe(410);
    expect((await api.send('DELETE', `/articles/${id}`)).status).toBe(410);
    expect((await api.send('DELETE', '/articles/none')).status).toBe(404);
  });
});
