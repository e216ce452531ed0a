import { findPhrase } from '../../../../language/newswire/index.ts';
import { byName } from '../../../by-name.ts';
import type { MarkupField, MarkupValue } from '../../../document.ts';
import { readSchemaOrg } from '../../json/read-schema-org.ts';
import { elementsBelow, type Page, type PageElement, textOf } from '../page/page.ts';

/** Names of meta tags, the best of a field first. */
const META: ReadonlyMap<string, MarkupField> = byName({
  headline: 'og:title twitter:title dc.title parsely-title sailthru.title',
  description: 'og:description description',
  publishedAt:
    'article:published_time article:published og:article:published_time og:published_time datepublished published published_time publish_date publication_date publishdate pubdate dc.date.issued dcterms.issued parsely-pub-date sailthru.date cxenseparse:recs:publishtime article.published citation_publication_date citation_date date_published rnews:datepublished',
  modifiedAt: 'article:modified_time og:updated_time datemodified last-modified dcterms.modified',
  author:
    'author parsely-author sailthru.author dc.creator dcterms.creator citation_author article:author article:author_name og:article:author byl cxenseparse:author',
  publisher: 'og:site_name application-name publisher dc.publisher',
  section: 'article:section',
  canonicalUrl: 'og:url',
  image: 'og:image',
});
/** These name the last change or the day of delivery as well. */
const LOOSE_META: typeof META = byName({
  publishedAt: 'date dc.date dc.date.created dcterms.created dcterms.date created datecreated',
});

/** What markup says of the article: `loose` are dates in tags that also name the last change or the day of delivery. */
export interface PageMarkup {
  readonly sure: readonly MarkupValue[];
  readonly loose: readonly MarkupValue[];
}

/** What JSON-LD, meta tags, microdata and the page's head say of the article, best source first. */
export function readMarkup(page: Page): PageMarkup {
  const isFilled = ({ value }: MarkupValue) => value.trim() !== '';
  const sure = [
    ...page.head.jsonLd.flatMap(readSchemaOrg),
    ...readMeta(page, META),
    ...readLabelledMeta(page),
    ...readMicrodata(page.root),
    ...readHead(page),
  ];
  return { sure: sure.filter(isFilled), loose: readMeta(page, LOOSE_META).filter(isFilled) };
}

/** `twitter:label1` “Written by” says what `twitter:data1` is (WordPress writes it in the site's language). */
function readLabelledMeta({ head }: Page): MarkupValue[] {
  return head.metas.flatMap(({ name, content }) => {
    const number = /^twitter:label(\d)$/.exec(name)?.[1];
    if (number === undefined || findPhrase(content, 'byline') === undefined) return [];
    const value = head.metas.find((meta) => meta.name === `twitter:data${number}`)?.content ?? '';
    return [{ field: 'author' as const, value, from: 'meta' as const }];
  });
}

function readMeta({ head }: Page, names: typeof META): MarkupValue[] {
  const byName = Map.groupBy(head.metas, ({ name }) => name);
  return [...names].flatMap(([name, field]) =>
    (byName.get(name) ?? []).map(({ content }) => ({ field, value: content, from: 'meta' as const })),
  );
}

const ITEM_PROPERTIES: typeof META = byName({
  headline: 'headline',
  publishedAt: 'datePublished dateCreated',
  modifiedAt: 'dateModified',
  section: 'articleSection',
});

function readMicrodata(root: PageElement): MarkupValue[] {
  return elementsBelow(root).flatMap((element) => {
    const field = ITEM_PROPERTIES.get(element.attributes.itemprop ?? '');
    if (field === undefined) return [];
    const value = element.attributes.content ?? element.attributes.datetime ?? textOf(element);
    return [{ field, value, from: 'microdata' as const }];
  });
}

function readHead({ head }: Page): MarkupValue[] {
  const address = head.links.find(({ relation }) => relation === 'canonical')?.address ?? '';
  return [
    { field: 'canonicalUrl', value: address, from: 'page' },
    { field: 'language', value: head.language ?? '', from: 'page' },
  ];
}
