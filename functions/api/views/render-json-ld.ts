import type { ArticleDetail } from '../schema.ts';

/** schema.org NewsArticle. Source: schema.org/NewsArticle. */
export function renderJsonLd(detail: ArticleDetail): Record<string, unknown> {
  const { metadata, facts, summary } = detail;
  const mentions = facts?.entities.map(({ type, name }) => ({ '@type': SCHEMA_TYPES[type], name }));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: detail.id,
    headline: metadata?.headline?.value,
    alternativeHeadline: metadata?.kicker,
    abstract: summary?.brief,
    datePublished: metadata?.publishedAt?.value,
    dateModified: metadata?.modifiedAt?.value,
    dateline: metadata?.dateline?.place,
    author: metadata?.authors.map(({ name }) => ({ '@type': 'Person', name })),
    publisher: metadata?.publisher === undefined ? undefined : { '@type': 'Organization', name: metadata.publisher },
    inLanguage: metadata?.language.code,
    wordCount: metadata?.words,
    articleSection: metadata?.section,
    url: metadata?.canonicalUrl,
    mentions,
  };
}

const SCHEMA_TYPES = { person: 'Person', organization: 'Organization', place: 'Place' } as const;
