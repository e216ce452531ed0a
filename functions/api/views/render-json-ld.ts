import type { Entity } from '../../facts/schema.ts';
import type { Quotation } from '../../summary/schema.ts';
import type { ArticleDetail } from '../schema.ts';

/** schema.org NewsArticle with its quotations. Sources: schema.org/NewsArticle, schema.org/Quotation. */
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
    hasPart: summary?.quotations?.map((quotation) => toQuotation(quotation, facts?.entities ?? [])),
  };
}

/** schema.org Quotation, whose speaker is a person or an organization where the article's facts know which. */
function toQuotation({ text, speaker }: Quotation, entities: readonly Entity[]): Record<string, unknown> {
  const entity = entities.find(
    ({ name, aliases = [] }) => speaker !== undefined && [name, ...aliases].includes(speaker),
  );
  return {
    '@type': 'Quotation',
    text,
    spokenByCharacter:
      speaker === undefined ? undefined : { '@type': entity && SCHEMA_TYPES[entity.type], name: speaker },
  };
}

const SCHEMA_TYPES = { person: 'Person', organization: 'Organization', place: 'Place' } as const;
