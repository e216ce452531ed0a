import type { ArticleDetail } from '../schema.ts';

/** IPTC ninjs 2.1. Source: iptc.org/standards/ninjs. */
export function renderNinjs(detail: ArticleDetail): Record<string, unknown> {
  const { metadata, facts, summary } = detail;
  const named = (type: 'person' | 'organization' | 'place') =>
    facts?.entities.filter((entity) => entity.type === type).map(({ name }) => ({ name }));
  return {
    uri: `urn:dateline:article:${detail.id}`,
    type: 'text',
    version: detail.version,
    language: metadata?.language.code,
    contentCreated: metadata?.publishedAt?.value,
    by: metadata?.authors.map(({ name }) => name).join(', ') || undefined,
    located: metadata?.dateline?.place,
    headlines: metadata?.headline === undefined ? [] : [{ role: 'main', value: metadata.headline.value }],
    descriptions: summary === undefined ? [] : [{ role: 'summary', contentType: 'text/plain', value: summary.brief }],
    people: named('person'),
    organisations: named('organization'),
    places: named('place'),
    copyrightHolder: metadata?.publisher,
  };
}
