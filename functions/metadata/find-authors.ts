import type { Article, Origin } from '../article/schema.ts';
import { nameAuthors } from './name-authors.ts';
import type { Author } from './schema.ts';

interface MarkupValue {
  readonly field: string;
  readonly value: string;
  readonly from: Origin;
}

/** Sources of names, the surest first; a file's properties often name who saved it. */
const SOURCES: readonly Origin[] = ['header', 'feed', 'json-ld', 'microdata', 'page', 'meta', 'text', 'file'];

/**
 * The authors by the first kind of source that names people; organizations only where no source does. A byline that names
 * the same people and more is the fuller one, and a full name stands before a user's name.
 */
export function findAuthors(article: Article, markup: readonly MarkupValue[]): Author[] {
  const siteNames = markup.filter(({ field }) => field === 'publisher').map(({ value }) => value);
  const bylines = article.blocks
    .filter(({ kind }) => kind === 'byline')
    .map(({ start, end }): MarkupValue => ({ field: 'author', value: article.text.slice(start, end), from: 'text' }));
  const named = [...markup.filter(({ field }) => field === 'author'), ...bylines].map(({ value, from }) => ({
    from,
    names: nameAuthors(value, from, siteNames),
  }));
  const sources = SOURCES.map((source) =>
    uniqueByName(named.filter(({ from }) => from === source).flatMap(({ names }) => names)),
  );
  const people = sources
    .map((names) => names.filter(({ role }) => role === undefined))
    .filter((names) => names.length > 0);
  const first = people[0];
  if (first === undefined) return sources.find((names) => names.length > 0) ?? [];
  const fuller = named.find(({ names }) => names.length > first.length && includesAll(names, first))?.names;
  if (fuller !== undefined) return uniqueByName(fuller.filter(({ role }) => role === undefined));
  return first.every(isHandle) ? (people.find((names) => !names.some(isHandle)) ?? first) : first;
}

function isHandle({ name }: Author): boolean {
  return !name.includes(' ') && name === name.toLowerCase();
}

function includesAll(names: readonly Author[], others: readonly Author[]): boolean {
  return others.every(({ name }) => names.some((each) => each.name.toLowerCase() === name.toLowerCase()));
}

function uniqueByName(authors: readonly Author[]): Author[] {
  const unique = new Map<string, Author>();
  for (const author of authors) {
    const key = author.name.toLowerCase();
    if (!unique.has(key)) unique.set(key, author);
  }
  return [...unique.values()];
}
