import { findPhrase } from '../../../../language/newswire/index.ts';
import type { MarkupField, MarkupValue } from '../../../document.ts';
import { readSchemaOrg } from '../../json/read-schema-org.ts';
import { elementsBelow, type Page, type PageElement, textOf } from '../page/page.ts';

const META: readonly (readonly [MarkupField, string])[] = [
  ['headline', 'og:title'],
  ['headline', 'twitter:title'],
  ['headline', 'dc.title'],
  ['headline', 'parsely-title'],
  ['headline', 'sailthru.title'],
  ['description', 'og:description'],
  ['description', 'description'],
  ['publishedAt', 'article:published_time'],
  ['publishedAt', 'article:published'],
  ['publishedAt', 'og:article:published_time'],
  ['publishedAt', 'og:published_time'],
  ['publishedAt', 'datepublished'],
  ['publishedAt', 'published'],
  ['publishedAt', 'published_time'],
  ['publishedAt', 'publish_date'],
  ['publishedAt', 'publication_date'],
  ['publishedAt', 'publishdate'],
  ['publishedAt', 'pubdate'],
  ['publishedAt', 'dc.date.issued'],
  ['publishedAt', 'dcterms.issued'],
  ['publishedAt', 'parsely-pub-date'],
  ['publishedAt', 'sailthru.date'],
  ['publishedAt', 'cxenseparse:recs:publishtime'],
  ['publishedAt', 'article.published'],
  ['publishedAt', 'citation_publication_date'],
  ['publishedAt', 'citation_date'],
  ['publishedAt', 'date_published'],
  ['publishedAt', 'rnews:datepublished'],
  ['modifiedAt', 'article:modified_time'],
  ['modifiedAt', 'og:updated_time'],
  ['modifiedAt', 'datemodified'],
  ['modifiedAt', 'last-modified'],
  ['modifiedAt', 'dcterms.modified'],
  ['author', 'author'],
  ['author', 'parsely-author'],
  ['author', 'sailthru.author'],
  ['author', 'dc.creator'],
  ['author', 'dcterms.creator'],
  ['author', 'citation_author'],
  ['author', 'article:author'],
  ['author', 'article:author_name'],
  ['author', 'og:article:author'],
  ['author', 'byl'],
  ['author', 'cxenseparse:author'],
  ['publisher', 'og:site_name'],
  ['publisher', 'application-name'],
  ['publisher', 'publisher'],
  ['publisher', 'dc.publisher'],
  ['section', 'article:section'],
  ['canonicalUrl', 'og:url'],
  ['image', 'og:image'],
];

const LOOSE_META: typeof META = [
  ['publishedAt', 'date'],
  ['publishedAt', 'dc.date'],
  ['publishedAt', 'dc.date.created'],
  ['publishedAt', 'dcterms.created'],
  ['publishedAt', 'dcterms.date'],
  ['publishedAt', 'created'],
  ['publishedAt', 'datecreated'],
];

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
  return names.flatMap(([field, name]) =>
    (byName.get(name) ?? []).map(({ content }) => ({ field, value: content, from: 'meta' as const })),
  );
}

const ITEM_PROPERTIES: Readonly<Record<string, MarkupField>> = {
  headline: 'headline',
  datePublished: 'publishedAt',
  dateCreated: 'publishedAt',
  dateModified: 'modifiedAt',
  articleSection: 'section',
};

function readMicrodata(root: PageElement): MarkupValue[] {
  return elementsBelow(root).flatMap((element) => {
    const field = ITEM_PROPERTIES[element.attributes.itemprop ?? ''];
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
