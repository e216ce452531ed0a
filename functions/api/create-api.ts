import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { mentionPartition } from '../record/list-mentions.ts';
import { articleId } from '../record/object-keys.ts';
import { assembleSummary } from '../translation/assemble-summary.ts';
import { assembleText } from '../translation/assemble-text.ts';
import { textDirection } from '../translation/text-direction.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { ApiDependencies } from './dependencies.ts';
import { createOpenApiDocument } from './openapi.ts';
import { ApiError, toProblem } from './problem.ts';
import {
  linksOf,
  readAnalysis,
  readStored,
  readTranslation,
  summaryOf,
  toDetail,
  toListing,
  toTranslationListing,
  translationOf,
} from './read-article.ts';
import { LanguageCode, ListQuery, type SummaryView, TranslationRequestBody, UploadBody } from './schema.ts';
import { renderJsonLd } from './views/render-json-ld.ts';
import { renderArticle, renderSummary } from './views/render-markdown.ts';
import { renderNinjs } from './views/render-ninjs.ts';

const UPLOAD_EXPIRES_SECONDS = 900;
const MAX_BODY_BYTES = 10_000;
const MARKDOWN = 'text/markdown; charset=utf-8';

/** The query API: the same routes in the cloud and on this machine. */
export function createApi(api: ApiDependencies): Hono {
  const app = new Hono();
  app.onError((error, context) => {
    const problem = toProblem(error);
    if (problem.status >= 500) api.reportError(error);
    return context.body(JSON.stringify(problem), problem.status, { 'content-type': 'application/problem+json' });
  });
  app.notFound((context) => {
    throw new ApiError(
      404,
      'no-such-route',
      `there is no ${context.req.method} ${context.req.path}: see /openapi.json`,
    );
  });
  app.get('/health', (context) => context.json({ status: 'ok' }));
  app.get('/openapi.json', (context) => context.json(createOpenApiDocument()));
  addLists(app, api);
  addViews(app, api);
  addRequests(app, api);
  return app;
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || what}: ${issue.message}`);
  throw new ApiError(400, 'invalid-request', problems.join('; '));
}

async function readBody<Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.infer<Schema>> {
  const text = await context.req.text();
  if (text.length > MAX_BODY_BYTES)
    throw new ApiError(400, 'invalid-request', `the body has more than ${MAX_BODY_BYTES} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError(400, 'invalid-request', 'the body is not JSON');
  }
  return parse(schema, value, 'body');
}

/** JSON with an ETag; 304 where the client has it already. */
function respond(context: Context, value: unknown, contentType = 'application/json'): Response {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { etag, 'content-type': contentType, 'cache-control': 'private, no-cache', vary: 'accept' };
  if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers });
}

function accepts(context: Context, mediaType: string): boolean {
  return context.req.header('accept')?.includes(mediaType) ?? false;
}

function addLists(app: Hono, api: ApiDependencies): void {
  app.get('/articles', async (context) => {
    const given = context.req.query();
    const query = parse(ListQuery, given, 'query');
    const { limit, cursor, person, organization, place, agency, ...filter } = query;
    const mentions = Object.entries({ person, organization, place, agency } as const).flatMap(([type, name]) =>
      name === undefined
        ? []
        : [mentionPartition(z.enum(['person', 'organization', 'place', 'agency']).parse(type), name)],
    );
    const secret = await api.records.secret('cursor');
    const bound = JSON.stringify({ ...filter, mentions });
    const position = cursor === undefined ? undefined : decodeCursor(cursor, bound, secret);
    const page = await api.records.list({ ...filter, mentions }, limit, position);
    const next = page.next === undefined ? {} : { next: encodeCursor(page.next, bound, secret) };
    return respond(context, { articles: page.articles.map(toListing), ...next });
  });
}

function addViews(app: Hono, api: ApiDependencies): void {
  app.get('/articles/:id', async (context) => {
    const detail = await toDetail(api, await readStored(api, context.req.param('id')));
    if (accepts(context, 'text/markdown')) return respond(context, renderArticle(detail), MARKDOWN);
    if (accepts(context, 'application/ld+json')) return respond(context, renderJsonLd(detail), 'application/ld+json');
    if (accepts(context, 'ninjs')) return respond(context, renderNinjs(detail), 'application/vnd.iptc.ninjs+json');
    return respond(context, detail);
  });

  app.get('/articles/:id/summary', async (context) => {
    const view = await viewSummary(api, context.req.param('id'), parseLanguage(context));
    return accepts(context, 'text/markdown') ? respond(context, renderSummary(view), MARKDOWN) : respond(context, view);
  });

  app.get('/articles/:id/text', async (context) => {
    const stored = await readStored(api, context.req.param('id'));
    const { article, metadata } = await readAnalysis(api, stored);
    const language = parseLanguage(context) ?? metadata.language.code;
    const view = { id: stored.article.id, language, direction: textDirection(language) };
    if (language === metadata.language.code) return respond(context, { ...view, article });
    const translation = translationOf(stored, language);
    const whole = await readTranslation(api, stored.article, translation);
    if (translation.scope !== 'full' || whole.segments.length === 0) {
      throw new ApiError(
        409,
        'no-full-text',
        `article ${stored.article.id}: its full text is not translated into ${language} (${translation.reason ?? translation.scope})`,
      );
    }
    return respond(context, {
      ...view,
      article: assembleText(article, whole),
      translation: toTranslationListing(translation),
    });
  });

  app.get('/articles/:id/translations', async (context) => {
    const { article, translations } = await readStored(api, context.req.param('id'));
    const current = translations.filter((each) => each.version === article.version);
    return respond(context, { translations: current.map(toTranslationListing) });
  });

  app.get('/articles/:id/translations/:language', async (context) => {
    const stored = await readStored(api, context.req.param('id'));
    const language = parse(LanguageCode, context.req.param('language'), 'language');
    const translation = translationOf(stored, language);
    const { segments } = await readTranslation(api, stored.article, translation);
    return respond(context, { id: stored.article.id, ...toTranslationListing(translation), segments });
  });
}

function parseLanguage(context: Context): string | undefined {
  const language = context.req.query('language');
  return language === undefined ? undefined : parse(LanguageCode, language, 'language');
}

async function viewSummary(api: ApiDependencies, id: string, wanted: string | undefined): Promise<SummaryView> {
  const stored = await readStored(api, id);
  const summary = summaryOf(stored);
  const { article, metadata } = await readAnalysis(api, stored);
  const cited = new Set([summary.briefEvidence, ...summary.keyPoints.map(({ evidence }) => evidence)].flat());
  const sentences = article.sentences.filter((sentence) => cited.has(sentence.id));
  const evidence = Object.fromEntries(sentences.map((each) => [each.id, article.text.slice(each.start, each.end)]));
  const language = wanted ?? metadata.language.code;
  const view = { id, language, direction: textDirection(language), summary, evidence };
  if (language === metadata.language.code) return view;
  const translation = translationOf(stored, language);
  const whole = await readTranslation(api, stored.article, translation);
  if (whole.segments.length === 0)
    throw new ApiError(
      409,
      'translation-unavailable',
      `article ${id}: ${translation.reason ?? `no translation into ${language}`}`,
    );
  return { ...view, summary: assembleSummary(summary, whole), translation: toTranslationListing(translation) };
}

function addRequests(app: Hono, api: ApiDependencies): void {
  app.post('/articles/:id/translations', async (context) => {
    const { article } = await readStored(api, context.req.param('id'));
    const { language, scope } = await readBody(context, TranslationRequestBody);
    if (language === article.metadata?.language.code)
      throw new ApiError(409, 'same-language', `article ${article.id} is written in ${language}`);
    const add = (languages: readonly string[]) => [...new Set([...languages, language])];
    const updated = await api.records.update(article.id, article.version, ({ article: current }) => ({
      ...current,
      languages: add(current.languages),
      fullTextLanguages: scope === 'full' ? add(current.fullTextLanguages) : current.fullTextLanguages,
    }));
    if (updated === undefined) throw new ApiError(409, 'changed', `article ${article.id} has just changed: ask again`);
    await api.queues.translate.send({ type: 'translate', id: article.id, version: article.version, language, scope });
    return accepted(context, article.id);
  });

  app.post('/articles/:id/reprocess', async (context) => {
    const { article } = await readStored(api, context.req.param('id'));
    await api.queues.ingest.send({ type: 'reprocess', id: article.id, version: article.version });
    return accepted(context, article.id);
  });

  app.delete('/articles/:id', async (context) => {
    const { article } = await readStored(api, context.req.param('id'));
    if (article.item !== undefined)
      throw new ApiError(
        409,
        'part-of-a-feed',
        `article ${article.id} is part of ${article.object.key}: delete that object`,
      );
    // The event of the deletion removes the record; a client sees 410 when it is done.
    await api.objects.delete(article.object.key);
    return accepted(context, article.id);
  });

  app.post('/uploads', async (context) => {
    const { key, mediaType } = await readBody(context, UploadBody);
    const url = await api.objects.presignUpload(key, mediaType, UPLOAD_EXPIRES_SECONDS);
    const ticket = {
      id: articleId(api.bucket, key),
      url,
      method: 'PUT',
      headers: { 'content-type': mediaType },
      expiresInSeconds: UPLOAD_EXPIRES_SECONDS,
    };
    return context.json(ticket, 201);
  });
}

function accepted(context: Context, id: string): Response {
  return context.json({ id, status: 'accepted', links: linksOf(id) }, 202);
}
