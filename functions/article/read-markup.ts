import type { MarkupField, MarkupValue } from './document.ts';

const META: readonly (readonly [MarkupField, string])[] = [
  ['headline', 'og:title'],
  ['headline', 'twitter:title'],
  ['description', 'og:description'],
  ['description', 'description'],
  ['publishedAt', 'article:published_time'],
  ['publishedAt', 'datePublished'],
  ['publishedAt', 'date'],
  ['publishedAt', 'pubdate'],
  ['publishedAt', 'parsely-pub-date'],
  ['publishedAt', 'sailthru.date'],
  ['publishedAt', 'DC.date.issued'],
  ['modifiedAt', 'article:modified_time'],
  ['author', 'author'],
  ['author', 'parsely-author'],
  ['author', 'article:author'],
  ['publisher', 'og:site_name'],
  ['section', 'article:section'],
  ['canonicalUrl', 'og:url'],
];
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|WebPage)$/;
const MAX_JSON_DEPTH = 12;

/** Everything that JSON-LD, meta tags, microdata and the visible page say of the article, best source first. */
export function readMarkup(document: Document): readonly MarkupValue[] {
  const values = [...readJsonLd(document), ...readMeta(document), ...readPage(document)];
  return values.filter(({ value }) => value.trim() !== '');
}

function readJsonLd(document: Document): MarkupValue[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.flatMap((script) => {
    try {
      return findArticles(JSON.parse(script.textContent ?? ''), 0).flatMap(readJsonArticle);
    } catch {
      return [];
    }
  });
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findArticles(value: unknown, depth: number): Json[] {
  if (depth > MAX_JSON_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((each) => findArticles(each, depth + 1));
  if (!isObject(value)) return [];
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return [value];
  return findArticles(value['@graph'], depth + 1);
}

function readJsonArticle(article: Json): MarkupValue[] {
  const from = 'json-ld' as const;
  const text = (field: MarkupField, value: unknown): MarkupValue[] =>
    typeof value === 'string' ? [{ field, value, from }] : [];
  const names = (field: MarkupField, value: unknown): MarkupValue[] =>
    [value].flat().flatMap((each) => text(field, isObject(each) ? [each.name].flat()[0] : each));
  return [
    ...text('headline', article.headline ?? article.name),
    ...text('description', article.description),
    ...text('publishedAt', article.datePublished),
    ...text('modifiedAt', article.dateModified),
    ...names('author', article.author),
    ...names('publisher', article.publisher),
    ...text('section', [article.articleSection].flat()[0]),
    ...text('language', article.inLanguage),
  ];
}

function readMeta(document: Document): MarkupValue[] {
  const byName = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = meta.getAttribute('content') ?? '';
    if (name !== '' && content !== '' && !byName.has(name)) byName.set(name, content);
  }
  return META.flatMap(([field, name]) => {
    const value = byName.get(name.toLowerCase());
    return value === undefined ? [] : [{ field, value, from: 'meta' as const }];
  });
}

function readPage(document: Document): MarkupValue[] {
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? '';
  const authors = [...document.querySelectorAll('[rel="author"], [itemprop="author"], .byline, .author')].slice(0, 3);
  return [
    { field: 'headline', value: text('h1'), from: 'page' },
    { field: 'headline', value: text('title'), from: 'page' },
    { field: 'publishedAt', value: attribute('time[datetime]', 'datetime'), from: 'page' },
    { field: 'publishedAt', value: attribute('[itemprop="datePublished"]', 'content'), from: 'microdata' },
    ...authors.map((author) => ({ field: 'author' as const, value: author.textContent ?? '', from: 'page' as const })),
    { field: 'canonicalUrl', value: attribute('link[rel="canonical"]', 'href'), from: 'page' },
    { field: 'language', value: attribute('html', 'lang'), from: 'page' },
  ];
}
