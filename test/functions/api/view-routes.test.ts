import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArticleDetail, SummaryView, TextView, TranslationView } from '../../../functions/api/schema.ts';
import { articleText } from '../../embedded/articles.ts';
import { startTestApi, type TestApi } from '../../embedded/test-api.ts';
import { scriptedTranslator } from '../translation/scripted-translator.ts';

const QUOTED = 'People have waited long enough for this boat';
let api: TestApi;
let id: string;

beforeAll(async () => {
  const translator = scriptedTranslator({ say: (text) => text.toUpperCase() });
  api = await startTestApi({ translator, languages: ['es', 'ar', 'he'] });
  id = await api.upload('ferry.txt', articleText('410'));
});
afterAll(() => api.close());

describe('GET /articles/{id}', () => {
  it('gives status, metadata, facts, summary and what became of the translations', async () => {
    const { status, body } = await api.get(`/articles/${id}`);
    expect(status).toBe(200);
    const detail = ArticleDetail.parse(body);
    expect(detail).toMatchObject({
      id,
      status: 'complete',
      object: { key: 'ferry.txt' },
      metadata: { publishedAt: { value: '2026-03-17' }, language: { code: 'en' } },
      translations: expect.arrayContaining([expect.objectContaining({ language: 'es', scope: 'full' })]),
    });
    expect(detail.summary?.keyPoints).toHaveLength(3);
    expect(detail.facts?.quotes[0]?.text).toContain('People have waited long enough for this boat');
  });

  it('has links that lead somewhere', async () => {
    const { body } = await api.get(`/articles/${id}`);
    for (const link of Object.values<string>(body.links)) expect((await api.get(link)).status).toBe(200);
  });

  it.each([
    ['text/markdown', 'text/markdown; charset=utf-8'],
    ['application/ld+json', 'application/ld+json'],
    ['application/vnd.iptc.ninjs+json', 'application/vnd.iptc.ninjs+json'],
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    ['text/html, */*;q=0.8', 'application/json'],
    ['text/markdown;q=0.5, application/ld+json', 'application/ld+json'],
    ['application/json;q=0.1, text/markdown', 'text/markdown; charset=utf-8'],
    ['image/png', 'application/json'],
  ])('answers Accept: %s with %s', async (accept, contentType) => {
    const { status, headers } = await api.get(`/articles/${id}`, { accept });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(contentType);
    expect(headers.get('vary')).toBe('accept');
  });

  it('is a schema.org NewsArticle as JSON-LD', async () => {
    const { body } = await api.get(`/articles/${id}`, { accept: 'application/ld+json' });
    expect(body).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      identifier: id,
      datePublished: '2026-03-17',
      inLanguage: 'en',
      mentions: expect.arrayContaining([{ '@type': 'Person', name: 'Elena Marsh' }]),
    });
    expect(body.abstract).not.toBe('');
    expect(body.hasPart).toEqual([
      { '@type': 'Quotation', text: QUOTED, spokenByCharacter: { '@type': 'Person', name: 'Elena Marsh' } },
    ]);
  });

  it('is an IPTC ninjs item', async () => {
    const { body } = await api.get(`/articles/${id}`, { accept: 'application/vnd.iptc.ninjs+json' });
    expect(body).toMatchObject({
      uri: `urn:dateline:article:${id}`,
      type: 'text',
      language: 'en',
      contentCreated: '2026-03-17',
      people: expect.arrayContaining([expect.objectContaining({ name: 'Judith Okoro' })]),
    });
  });

  it('is a brief that a person can read as Markdown', async () => {
    const { body } = await api.get(`/articles/${id}`, { accept: 'text/markdown' });
    expect(body).toMatch(/^# Ferry line to Serrin opens/);
    expect(body).toContain('- Published: 2026-03-17');
    expect(body).toMatch(/^- .* \[s\d+\]$/m);
  });

  it('carries an ETag in each of its views', async () => {
    const plain = await api.get(`/articles/${id}`);
    const markdown = await api.get(`/articles/${id}`, { accept: 'text/markdown' });
    expect(plain.headers.get('etag')).not.toBe(markdown.headers.get('etag'));
    const again = await api.get(`/articles/${id}`, { 'if-none-match': plain.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });
});

describe('GET /articles/{id}/summary', () => {
  it('comes with the words of every sentence that it cites', async () => {
    const view = SummaryView.parse((await api.get(`/articles/${id}/summary`)).body);
    const { briefEvidence, keyPoints, who, timeline, figures = [], quotations = [] } = view.summary;
    const statements = [...keyPoints, ...who, ...timeline, ...figures, ...quotations];
    const cited = [...briefEvidence, ...statements.flatMap(({ evidence }) => evidence)];
    expect(figures.length * quotations.length).toBeGreaterThan(0);
    for (const sentence of cited) expect(view.evidence[sentence]).toMatch(/\w/);
  });

  it('speaks another language, with its evidence in the original', async () => {
    const original = SummaryView.parse((await api.get(`/articles/${id}/summary`)).body);
    const view = SummaryView.parse((await api.get(`/articles/${id}/summary?language=es`)).body);
    expect(view).toMatchObject({
      language: 'es',
      direction: 'ltr',
      translation: { language: 'es', engine: 'scripted' },
    });
    expect(view.summary.brief).toBe(original.summary.brief.toUpperCase());
    expect(view.evidence).toEqual(original.evidence);
    expect(view.summary.figures?.map(({ text }) => text)).toEqual(
      original.summary.figures?.map(({ text }) => text.toUpperCase()),
    );
  });

  it('has the verbatim original beside each translated quotation', async () => {
    const original = SummaryView.parse((await api.get(`/articles/${id}/summary`)).body).summary;
    const translated = SummaryView.parse((await api.get(`/articles/${id}/summary?language=es`)).body).summary;
    expect(original.quotations).toMatchObject([{ text: QUOTED, speaker: 'Elena Marsh' }]);
    expect(original.quotations?.[0]).not.toHaveProperty('original');
    expect(translated.quotations).toMatchObject([
      { text: QUOTED.toUpperCase(), original: QUOTED, speaker: 'Elena Marsh', evidence: [expect.any(String)] },
    ]);
  });

  it('is in both languages of a quotation as Markdown, with its figures', async () => {
    const markdown = { accept: 'text/markdown' };
    const { body: original } = await api.get(`/articles/${id}/summary`, markdown);
    expect(original).toMatch(/\*\*figures\*\*\n\n- .*\d.* \[s\d+\]/);
    expect(original).toMatch(new RegExp(`^- “${QUOTED}” — Elena Marsh \\[s\\d+\\]$`, 'm'));
    expect(original).not.toContain('original:');
    const { body: translated } = await api.get(`/articles/${id}/summary?language=es`, markdown);
    expect(translated).toContain(`“${QUOTED.toUpperCase()}” — Elena Marsh`);
    expect(translated).toContain(`  - original: “${QUOTED}”`);
  });

  it('is readable as Markdown', async () => {
    const { body } = await api.get(`/articles/${id}/summary?language=es`, { accept: 'text/markdown' });
    expect(body).toContain('## Evidence');
    expect(body).toContain('Translated into es by scripted');
  });
});

describe('GET /articles/{id}/text', () => {
  it('slices to what it says, in the original and in translation', async () => {
    for (const query of ['', '?language=es']) {
      const { article } = TextView.parse((await api.get(`/articles/${id}/text${query}`)).body);
      expect(article.blocks.some(({ kind }) => kind === 'paragraph')).toBe(true);
      for (const { start, end } of article.sentences) expect(article.text.slice(start, end).trim()).not.toBe('');
    }
  });

  it('points from each translated sentence to its source', async () => {
    const original = TextView.parse((await api.get(`/articles/${id}/text`)).body).article;
    const translated = TextView.parse((await api.get(`/articles/${id}/text?language=es`)).body).article;
    expect(translated.sentences.map((sentence) => sentence.id)).toEqual(original.sentences.map(({ id: each }) => each));
    for (const { start, end, source } of translated.sentences) {
      if (source === undefined) throw new Error('a sentence without its source');
      expect(original.text.slice(source.start, source.end)).toBe(source.text);
      expect(translated.text.slice(start, end)).toBe(source.text.toUpperCase());
    }
  });

  it('has the verbatim original beside each translated quotation', async () => {
    const original = TextView.parse((await api.get(`/articles/${id}/text`)).body).article;
    const translated = TextView.parse((await api.get(`/articles/${id}/text?language=es`)).body).article;
    expect(original.quotations).toBeUndefined();
    const [quotation] = translated.quotations ?? [];
    expect(quotation?.original).toContain(QUOTED);
    expect(quotation?.speaker).toBe('Elena Marsh');
    expect(translated.text.slice(quotation?.start, quotation?.end)).toContain(QUOTED.toUpperCase());
    expect(original.text.slice(quotation?.source.start, quotation?.source.end)).toBe(quotation?.original);
  });
});

describe('GET /articles/{id}/translations', () => {
  it('lists them, and gives one segment by segment', async () => {
    const { body } = await api.get(`/articles/${id}/translations`);
    expect(body.translations).toHaveLength(3);
    expect(body.translations).toContainEqual(
      expect.objectContaining({ language: 'es', scope: 'full', engine: 'scripted', direction: 'ltr' }),
    );
    const view = TranslationView.parse((await api.get(`/articles/${id}/translations/es`)).body);
    expect(view.segments.length).toBeGreaterThan(5);
    for (const { source, target } of view.segments) expect(target).toBe(source.toUpperCase());
  });
});

describe('language and direction', () => {
  it.each([
    ['', 'en', 'ltr'],
    ['?language=es', 'es', 'ltr'],
    ['?language=ar', 'ar', 'rtl'],
    ['?language=he', 'he', 'rtl'],
  ])('of summary and text%s are %s, %s', async (query, language, direction) => {
    for (const view of ['summary', 'text'])
      expect((await api.get(`/articles/${id}/${view}${query}`)).body).toMatchObject({ language, direction });
  });
});

describe('what is not there', () => {
  it.each([
    ['/articles/0123', 404, 'no-such-article'],
    ['/articles/0123/text', 404, 'no-such-article'],
    ['/nothing', 404, 'no-such-route'],
  ])('%s is answered %i %s', async (path, status, code) => {
    const reply = await api.get(path);
    expect(reply).toMatchObject({ status, body: { status, code, type: `urn:dateline:problem:${code}` } });
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
  });

  it('is told apart from what is not there yet and what cannot be', async () => {
    const picture = await api.upload('picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const codes = async (paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await api.get(path)).body.code));
    expect(await codes([`/articles/${id}/summary?language=fr`, `/articles/${id}/translations/fr`])).toEqual([
      'no-such-translation',
      'no-such-translation',
    ]);
    expect(await codes([`/articles/${picture}/text`, `/articles/${picture}/summary`])).toEqual([
      'no-text',
      'no-summary',
    ]);
    expect((await api.get(`/articles/${picture}`)).body).toMatchObject({
      status: 'rejected',
      reason: { code: 'unsupported-media-type' },
    });
    expect((await api.get(`/articles/${id}/summary?language=x`)).status).toBe(400);
    expect((await api.get(`/articles/${id}/summary?lang=es`)).status).toBe(400);
  });

  it('is 410 once it was deleted', async () => {
    const gone = await api.upload('gone.txt', articleText('411'));
    await api.remove('gone.txt');
    for (const path of ['', '/summary', '/text', '/translations'])
      expect(await api.get(`/articles/${gone}${path}`)).toMatchObject({ status: 410, body: { code: 'deleted' } });
  });
});
