import { parseFragment } from 'parse5';
import type { MarkupField, MarkupValue } from '../../document.ts';
import { parseJson } from './parse-json.ts';

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting|Review|Recipe|HowTo)$/;
const PAGE_TYPE = /(?:WebPage|ItemPage|CreativeWork)$/;
/** Levels of graphs and properties; deeper data is not about the page. */
const MAX_DEPTH = 12;

export type Json = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a JSON-LD script says of the article, its articles before its pages; of broken JSON only the dates. */
export function readSchemaOrg(script: string): MarkupValue[] {
  const value = parseLeniently(script);
  if (value === undefined) return salvage(script);
  const people = new Map(findTyped(value, /^Person$/).map((person) => [String(person['@id']), person.name] as const));
  const articles = [...findTyped(value, ARTICLE_TYPE), ...findTyped(value, PAGE_TYPE)];
  return articles.map((article) => withNames(article, people)).flatMap(readArticle);
}

/** Templates leave quotation marks unescaped and strings open; the dates around them can still be read. */
function salvage(script: string): MarkupValue[] {
  const read = (field: MarkupField, key: string): MarkupValue[] => {
    const value = new RegExp(String.raw`"${key}"\s*:\s*"([^"\\]{4,300})"`).exec(script)?.[1];
    return value === undefined ? [] : [{ field, value: decodeEntities(value), from: 'json-ld' }];
  };
  return ARTICLE_IN_TEXT.test(script)
    ? [...read('publishedAt', 'datePublished'), ...read('modifiedAt', 'dateModified')]
    : [];
}

const ARTICLE_IN_TEXT = /"@type"\s*:\s*\[?\s*"\w*(?:Article|Posting|Report|Recipe|HowTo)"/;

/** A graph names its authors once and refers to them by id. */
function withNames(article: Json, people: ReadonlyMap<string, unknown>): Json {
  const author = [article.author].flat(2).map((each) => {
    if (!isJsonObject(each) || each.name !== undefined) return each;
    return { ...each, name: people.get(String(each['@id'])) };
  });
  return { ...article, author };
}

/** Content systems put line breaks inside strings, comments around scripts and semicolons behind them. */
export function parseLeniently(script: string): unknown {
  const bare = script.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:(?:-->|\/\*\]\]>\*\/|\]\]>|\/\/\]\]>)|(?<!\s))\s*(?:;\s*)?$/g,
    '',
  );
  for (const text of [
    bare,
    bare.replace(/\p{Cc}+/gu, ' '),
    bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return parseJson(text);
    } catch {
      // The next, more lenient reading may do.
    }
  }
  return undefined;
}

/** The objects of a kind, wherever they stand in the graph. */
export function findTyped(value: unknown, type: RegExp, depth = 0): Json[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((each) => findTyped(each, type, depth + 1));
  if (!isJsonObject(value)) return [];
  const types = [value['@type']].flat();
  if (types.some((each) => typeof each === 'string' && type.test(each))) return [value];
  return ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'author'].flatMap((key) =>
    findTyped(value[key], type, depth + 1),
  );
}

/** The text of the article where the page gives it as data. */
export function readArticleBody(script: string): string | undefined {
  const bodies = findTyped(parseLeniently(script), ARTICLE_TYPE).map(({ articleBody }) => articleBody);
  return bodies.find((body): body is string => typeof body === 'string' && body.trim() !== '');
}

export function readArticle(article: Json): MarkupValue[] {
  const from = 'json-ld' as const;
  const isPage =
    PAGE_TYPE.test(String([article['@type']].flat()[0])) && !ARTICLE_TYPE.test(String([article['@type']].flat()[0]));
  const text = (field: MarkupField, value: unknown): MarkupValue[] =>
    typeof value === 'string' ? [{ field, value: decodeEntities(value), from }] : [];
  const names = (field: MarkupField, value: unknown): MarkupValue[] =>
    [value].flat(2).flatMap((each) => text(field, isJsonObject(each) ? [each.name].flat()[0] : each));
  return [
    ...text('headline', article.headline ?? (isPage ? undefined : article.name)),
    ...text('description', article.description),
    ...text('publishedAt', article.datePublished ?? article.dateCreated),
    ...text('modifiedAt', article.dateModified),
    ...[article.author]
      .flat(2)
      .flatMap((author) =>
        names('author', author).map((value) => (isOrganization(author) ? { ...value, isOrganization: true } : value)),
      ),
    ...names('publisher', article.publisher),
    ...text('section', [article.articleSection].flat()[0]),
    ...text('language', isJsonObject(article.inLanguage) ? article.inLanguage.name : article.inLanguage),
    ...text('canonicalUrl', article.url),
    ...(isPartlyPaid(article) ? [{ field: 'paywall' as const, value: 'isAccessibleForFree: false', from }] : []),
  ];
}

function isOrganization(value: unknown): boolean {
  return isJsonObject(value) && [value['@type']].flat().some((type) => /Organization$/.test(String(type)));
}

function isPartlyPaid(article: Json): boolean {
  return /^false$/i.test(String(article.isAccessibleForFree ?? ''));
}

/** Many content systems escape JSON strings for HTML a second time. */
function decodeEntities(text: string): string {
  if (!/&[#\w]+;/.test(text)) return text;
  const [node] = parseFragment(text.replace(/</g, '&lt;')).childNodes;
  return node !== undefined && 'value' in node ? node.value : text;
}
