import type { ArticleStatus, Reason, StoredArticle } from './schema.ts';

/** These are set by an event or a final error, not computed from results. */
const FINAL: ReadonlySet<ArticleStatus> = new Set(['rejected', 'failed', 'deleted']);

/** The translations that this article needs: wanted languages other than its own. */
export function wantedTranslations(stored: StoredArticle): readonly string[] {
  const own = stored.article.metadata?.language.code;
  return stored.article.languages.filter((language) => language !== own);
}

/** Status of an article from what is stored of its current version: never counted, so never out of step. */
export function computeStatus(stored: StoredArticle): ArticleStatus {
  const { article, summary } = stored;
  if (FINAL.has(article.status)) return article.status;
  if (article.items !== undefined) return 'complete';
  if (article.metadata === undefined) return 'received';
  if (summary?.version !== article.version) return 'extracted';
  const translations = stored.translations.filter((each) => each.version === article.version);
  const missing = wantedTranslations(stored).filter(
    (language) => !translations.some((each) => each.language === language),
  );
  if (missing.length > 0) return 'summarized';
  return describePartial(stored) === undefined ? 'complete' : 'partial';
}

/** Why an article that has all its results is not whole; `undefined` when it is. */
export function describePartial(stored: StoredArticle): Reason | undefined {
  const { article } = stored;
  const wanted = wantedTranslations(stored);
  const lacking = stored.translations.filter(
    (each) =>
      each.version === article.version &&
      wanted.includes(each.language) &&
      (each.status === 'unavailable' || each.status === 'failed'),
  );
  const reasons = lacking.map((each) => `${each.language}: ${each.reason ?? each.status}`);
  const summarized = stored.summary?.version === article.version ? stored.summary.summary.coverage : undefined;
  if (summarized !== undefined && summarized.used < summarized.characters) {
    reasons.unshift(`the summary covers the first ${summarized.used} of ${summarized.characters} characters`);
  }
  if (article.coverage?.truncated !== undefined) reasons.unshift(article.coverage.truncated);
  if (reasons.length === 0) return undefined;
  return { code: lacking.length > 0 ? 'translation-missing' : 'truncated', message: reasons.join('; ') };
}

/** Languages in which the current version has a translation, flagged or not. */
export function listTranslated({ article, translations }: StoredArticle): string[] {
  return translations
    .filter((each) => each.version === article.version && (each.status === 'ok' || each.status === 'flagged'))
    .map((each) => each.language);
}
