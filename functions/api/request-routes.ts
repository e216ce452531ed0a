import type { Hono } from 'hono';
import { primaryLanguage } from '../language/language-tags.ts';
import { scriptOf } from '../language/scripts/index.ts';
import { computeStatus } from '../record/compute-status.ts';
import { articleId } from '../record/object-keys.ts';
import type { StoredArticle } from '../record/schema.ts';
import type { ApiDependencies } from './dependencies.ts';
import { ApiError } from './problem.ts';
import { readStored } from './read-article.ts';
import { TranslationRequestBody, UploadBody } from './request-schema.ts';
import { accepted, readBody } from './respond.ts';

/** Long enough to send the largest article over a slow line. */
const UPLOAD_EXPIRES_SECONDS = 900;

/** What changes something: each answers before it is done, once the work is on its queue. */
export function addRequestRoutes(app: Hono, api: ApiDependencies): void {
  app.post('/articles/:id/translations', async (context) => {
    const stored = await readStored(api, context.req.param('id'));
    await requestTranslation(api, stored, await readBody(context, TranslationRequestBody));
    return accepted(context, stored.article.id);
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

/** `en-GB` of an English article is no translation; `zh-Hant` of one in simplified characters is. */
function isSameLanguage(one: string, other: string): boolean {
  return primaryLanguage(one) === primaryLanguage(other) && scriptOf(one) === scriptOf(other);
}

async function requestTranslation(
  api: ApiDependencies,
  { article }: StoredArticle,
  { language, scope }: TranslationRequestBody,
): Promise<void> {
  const { id, version } = article;
  if (article.status === 'rejected')
    throw new ApiError(409, 'no-text', `article ${id} has no text: it is ${article.status}`);
  if (isSameLanguage(language, article.metadata?.language.code ?? 'und'))
    throw new ApiError(409, 'same-language', `article ${id} is written in ${language}`);
  const add = (languages: readonly string[]) => [...new Set([...languages, language])];
  let isSummarized = false;
  const updated = await api.records.update(id, version, (stored) => {
    const wanted = {
      ...stored.article,
      languages: add(stored.article.languages),
      fullTextLanguages: scope === 'full' ? add(stored.article.fullTextLanguages) : stored.article.fullTextLanguages,
    };
    isSummarized = stored.summary?.version === version;
    return { ...wanted, status: computeStatus({ ...stored, article: wanted }) };
  });
  if (updated === undefined) throw new ApiError(409, 'changed', `article ${id} has just changed: ask again`);
  // Before there is a summary, the stage that writes it will find the language among those that are wanted.
  if (!isSummarized) return;
  // A full text that was asked for before stays one.
  const whole = updated.fullTextLanguages.includes(language) ? 'full' : scope;
  await api.queues.translate.send({ type: 'translate', id, version, language, scope: whole });
}
