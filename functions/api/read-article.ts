import { computeStatus, describePartial } from '../record/compute-status.ts';
import { analysisKey, translationKey } from '../record/object-keys.ts';
import { Analysis, type ArticleRecord, type StoredArticle, type TranslationRecord } from '../record/schema.ts';
import { TranslatedSegment, type Translation } from '../translation/schema.ts';
import type { ApiDependencies } from './dependencies.ts';
import { ApiError } from './problem.ts';
import type { ArticleDetail, ArticleListing, TranslationListing } from './schema.ts';

/** Throws `ApiError` 404 for an id that never was, 410 for a deleted article. */
export async function readStored(api: ApiDependencies, id: string): Promise<StoredArticle> {
  const stored = await api.records.get(id);
  if (stored === undefined) throw new ApiError(404, 'no-such-article', `there is no article ${id}`);
  if (stored.article.status === 'deleted') throw new ApiError(410, 'deleted', `article ${id} was deleted`);
  return stored;
}

/** Throws `ApiError` 409 while the text is not read yet, or cannot be. */
export async function readAnalysis(api: ApiDependencies, { article }: StoredArticle) {
  const value =
    article.metadata === undefined ? undefined : await api.texts.getJson(analysisKey(article.id, article.version));
  const analysis = value === undefined ? undefined : Analysis.parse(value);
  if (analysis?.article === undefined || analysis.metadata === undefined || analysis.facts === undefined) {
    throw new ApiError(409, 'no-text', `article ${article.id} has no text: it is ${article.status}`);
  }
  return { ...analysis, article: analysis.article, metadata: analysis.metadata, facts: analysis.facts };
}

/** Throws `ApiError` 409 while there is no summary. */
export function summaryOf({ article, summary }: StoredArticle) {
  if (summary?.version === article.version) return summary.summary;
  throw new ApiError(409, 'no-summary', `article ${article.id} has no summary yet: it is ${article.status}`);
}

/** Throws `ApiError` 404 where the language was never wanted, 409 while it is not there. */
export function translationOf(stored: StoredArticle, language: string): TranslationRecord {
  const { article, translations } = stored;
  const found = translations.find((each) => each.language === language && each.version === article.version);
  if (found !== undefined) return found;
  if (article.languages.includes(language)) {
    throw new ApiError(409, 'no-translation-yet', `article ${article.id} is not translated into ${language} yet`);
  }
  throw new ApiError(
    404,
    'no-such-translation',
    `article ${article.id} has no translation into ${language}: POST /articles/${article.id}/translations asks for one`,
  );
}

/** A translation with its segments; without any where no engine delivered. */
export async function readTranslation(
  api: ApiDependencies,
  article: ArticleRecord,
  { language, details }: TranslationRecord,
): Promise<Translation> {
  const value = await api.texts.getJson(translationKey(article.id, article.version, language));
  return { ...details, segments: value === undefined ? [] : TranslatedSegment.array().parse(value) };
}

export function toListing(record: ArticleRecord): ArticleListing {
  const { id, object, status, reason, metadata, receivedAt, languages, translated = [] } = record;
  return {
    id,
    key: object.key,
    status,
    reason,
    headline: metadata?.headline?.value,
    publishedAt: metadata?.publishedAt?.value,
    receivedAt,
    language: metadata?.language.code,
    words: metadata?.words,
    languages,
    translated,
  };
}

export function toTranslationListing({
  language,
  status,
  scope,
  reason,
  details,
}: TranslationRecord): TranslationListing {
  const { engine, quality, direction, problems } = details;
  return { language, status, scope, reason, engine, quality, direction, problems };
}

export async function toDetail(api: ApiDependencies, stored: StoredArticle): Promise<ArticleDetail> {
  const { article, summary, translations } = stored;
  const { id, version, object, reason, receivedAt, updatedAt, source, metadata, coverage, items } = article;
  const facts = metadata === undefined ? undefined : (await readAnalysis(api, stored)).facts;
  return {
    id,
    version,
    object,
    // Computed from what is stored, so that it is right even between two writes of a stage.
    status: computeStatus(stored),
    reason: reason ?? describePartial(stored),
    receivedAt,
    updatedAt,
    source,
    metadata,
    facts,
    summary: summary?.version === version ? summary.summary : undefined,
    coverage,
    translations: translations.filter((each) => each.version === version).map(toTranslationListing),
    items,
    links: linksOf(id),
  };
}

export function linksOf(id: string): Record<string, string> {
  const self = `/articles/${id}`;
  return { self, summary: `${self}/summary`, text: `${self}/text`, translations: `${self}/translations` };
}
