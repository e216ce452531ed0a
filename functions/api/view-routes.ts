import type { Context, Hono } from 'hono';
import { textDirection } from '../language/scripts/index.ts';
import { statementsOf } from '../summary/statements.ts';
import { assembleSummary } from '../translation/segments/assemble-summary.ts';
import { assembleText } from '../translation/segments/assemble-text.ts';
import type { ApiDependencies } from './dependencies.ts';
import { ApiError } from './problem.ts';
import {
  readAnalysis,
  readStored,
  readTranslation,
  summaryOf,
  toDetail,
  toTranslationListing,
  translationOf,
} from './read-article.ts';
import { LanguageCode, LanguageQuery } from './request-schema.ts';
import { JSON_TYPE, parse, respond, respondWith } from './respond.ts';
import type { SummaryView } from './schema.ts';
import { renderJsonLd } from './views/render-json-ld.ts';
import { renderArticle, renderSummary } from './views/render-markdown.ts';
import { renderNinjs } from './views/render-ninjs.ts';

export function addViewRoutes(app: Hono, api: ApiDependencies): void {
  app.get('/articles/:id', async (context) => {
    const detail = await toDetail(api, await readStored(api, context.req.param('id')));
    return respondWith(context, {
      [JSON_TYPE]: () => detail,
      'text/markdown': () => renderArticle(detail),
      'application/ld+json': () => renderJsonLd(detail),
      'application/vnd.iptc.ninjs+json': () => renderNinjs(detail),
    });
  });

  app.get('/articles/:id/summary', async (context) => {
    const view = await viewSummary(api, context.req.param('id'), wantedLanguage(context));
    return respondWith(context, { [JSON_TYPE]: () => view, 'text/markdown': () => renderSummary(view) });
  });

  app.get('/articles/:id/text', async (context) =>
    respond(context, await viewText(api, context.req.param('id'), wantedLanguage(context))),
  );

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

function wantedLanguage(context: Context): string | undefined {
  return parse(LanguageQuery, context.req.query(), 'query').language;
}

async function viewText(api: ApiDependencies, id: string, wanted: string | undefined) {
  const stored = await readStored(api, id);
  const { article, metadata, facts } = await readAnalysis(api, stored);
  const language = wanted ?? metadata.language.code;
  const view = { id, language, direction: textDirection(language) };
  if (language === metadata.language.code) return { ...view, article };
  const translation = translationOf(stored, language);
  const whole = await readTranslation(api, stored.article, translation);
  if (translation.scope !== 'full' || whole.segments.length === 0) {
    throw new ApiError(
      409,
      'no-full-text',
      `article ${id}: its full text is not translated into ${language} (${translation.reason ?? translation.scope})`,
    );
  }
  const translated = assembleText(article, facts.quotes, whole);
  return { ...view, article: translated, translation: toTranslationListing(translation) };
}

async function viewSummary(api: ApiDependencies, id: string, wanted: string | undefined): Promise<SummaryView> {
  const stored = await readStored(api, id);
  const summary = summaryOf(stored);
  const { article, metadata } = await readAnalysis(api, stored);
  const cited = new Set([
    ...summary.briefEvidence,
    ...statementsOf(summary).flatMap((each) => each.statement.evidence),
  ]);
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
