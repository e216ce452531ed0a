import type { Article, Origin } from '../article/schema.ts';
import { nameAgencies, nameAuthors } from './name-authors.ts';
import type { Author } from './schema.ts';

interface MarkupValue {
  readonly field: string;
  readonly value: string;
  readonly from: Origin;
  readonly isOrganization?: boolean;
}

/** Sources of names, the surest first; a file's properties often name who saved it. */
const SOURCES: readonly Origin[] = ['header', 'feed', 'json-ld', 'microdata', 'page', 'meta', 'text', 'file'];

interface Named {
  readonly from: Origin;
  readonly names: readonly Author[];
  readonly agencies: readonly Author[];
}

/**
 * The authors by the first kind of source that names people; where none does, the agency whose text it is, or else an
 * organization. A byline that names
 * the same people and more is the fuller one, a full name stands before a user's or a first name, and of several names
 * that a page shows in as many places those count that another source gives.
 */
export function findAuthors(article: Article, markup: readonly MarkupValue[]): Author[] {
  const siteNames = markup.filter(({ field }) => field === 'publisher').map(({ value }) => value);
  const bylines = article.blocks
    .filter(({ kind }) => kind === 'byline')
    .map(({ start, end }): MarkupValue => ({ field: 'author', value: article.text.slice(start, end), from: 'text' }));
  const named = [...markup.filter(({ field }) => field === 'author'), ...bylines].map((each) => ({
    from: each.from,
    agencies: nameAgencies(each.value, each.from),
    names: nameAuthors(each.value, each.from, each.isOrganization ? [...siteNames, each.value] : siteNames),
  }));
  const sources = SOURCES.map((source) =>
    uniqueByName(named.filter(({ from }) => from === source).flatMap(({ names }) => names)),
  );
  const people = sources.map((names) => names.filter(isPerson)).filter((names) => names.length > 0);
  const first = people[0];
  if (first === undefined) return organizationOf(named, sources);
  return chooseNames(first, people, named)
    .filter(({ name }, _, all) => !all.some((other) => isRunInto(name, other.name)))
    .map((author) => fullNameOf(author, people));
}

/** With the agency stands what the same source names beside it: `AFP/The Local`. */
function organizationOf(named: readonly Named[], sources: readonly (readonly Author[])[]): Author[] {
  const ofAgencies = SOURCES.map((source) => named.filter(({ from }) => from === source)).find((each) =>
    each.some(({ agencies }) => agencies.length > 0),
  );
  if (ofAgencies === undefined) return [...(sources.find((names) => names.length > 0) ?? [])];
  return uniqueByName(ofAgencies.flatMap(({ agencies, names }) => [...agencies, ...names]));
}

/** `Jane RoeFollow`: the name and the button behind it. */
function isRunInto(name: string, start: string): boolean {
  return name.startsWith(start) && /^\p{Lu}/u.test(name.slice(start.length));
}

function isPerson({ role }: Author): boolean {
  return role === undefined;
}

function chooseNames(
  first: readonly Author[],
  people: readonly (readonly Author[])[],
  named: readonly Named[],
): readonly Author[] {
  const fuller = named.find(({ names }) => names.length > first.length && includesAll(names, first))?.names;
  if (fuller !== undefined) return uniqueByName(fuller.filter(isPerson));
  const isOneByline = first[0]?.from !== 'page' || named.some(({ names }) => includesAll(names, first));
  const agreed = isOneByline ? undefined : people.slice(1).find((names) => includesAll(first, names));
  if (agreed !== undefined) return agreed;
  return first.every(isHandle) ? (people.find((names) => !names.some(isHandle)) ?? first) : first;
}

/** `Nils` → `Nils Berg`, where another source gives the surname. */
function fullNameOf(author: Author, people: readonly (readonly Author[])[]): Author {
  if (author.name.includes(' ')) return author;
  const fuller = people.flat().filter(({ name }) => name.toLowerCase().startsWith(`${author.name.toLowerCase()} `));
  return new Set(fuller.map(({ name }) => name)).size === 1 ? (fuller[0] ?? author) : author;
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
