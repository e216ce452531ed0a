import type { MarkupValue } from '../document.ts';
import { isByline } from '../is-byline.ts';
import { tidyText } from '../tidy-text.ts';
import { elementsBelow, type PageElement, someAround, textOf } from './page.ts';
import type { PageBlock } from './read-blocks.ts';

const AUTHOR_HINT =
  /(?:^|[\s_-])(?:author|authors|byline|bylines|autor|autores|auteurs|auteur|autore|username|user-name|account-name|autoren|writer|writers|reporter|verfasser|redacteur|journalist|contributor|firma|skribent|forfatter|author-name|authorname)(?:$|[\s_-])/;
const NOT_BYLINE =
  /(?:^|[\s_-])(?:comment|comments|commentlist|comment-author|related|sidebar|widget|footer|popular|recommended|teaser|bio|biography|description|avatar|image|photo|teasers|card|carousel)(?:$|[\s_-])/;
const MAX_CHARACTERS = 160;
const MAX_VALUES = 4;

/** The bylines that the page shows: marked as author by relation, microdata or name, those near the article first. */
export function readByline(root: PageElement, content: PageElement, blocks: readonly PageBlock[]): MarkupValue[] {
  const marked = [...elementsBelow(root)].filter((element) => !isElsewhere(element, content));
  const properties = marked.filter(({ attributes }) => /(?:^|\s)author(?:\s|$)/.test(attributes.itemprop ?? ''));
  const relations = marked.filter(
    ({ tag, attributes }) => tag === 'a' && /(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? ''),
  );
  const authorLinks = marked.filter(
    ({ tag, attributes }) =>
      tag === 'a' &&
      /\/(?:authors?|autor(?:es|en)?|auteurs?|profile|redakt\w+|people|staff|contributors?|by)\/[^/]/i.test(
        attributes.href ?? '',
      ),
  );
  const named = marked.filter(({ hint, tag }) => tag !== 'article' && tag !== 'body' && AUTHOR_HINT.test(hint));
  const inMicrodata = namesIn(properties, 'microdata');
  const shown = [relations, innermost(named), authorLinks].map((elements) => namesIn(elements, 'page'));
  return [...inMicrodata, ...(shown.find((values) => values.length > 0) ?? []), ...readBylineTexts(blocks, content)];
}

function namesIn(elements: readonly PageElement[], from: 'microdata' | 'page'): MarkupValue[] {
  const values = elements.map(nameIn).filter((value) => value.length <= MAX_CHARACTERS && /\p{L}{2}/u.test(value));
  return [...new Set(values)].slice(0, MAX_VALUES).map((value) => ({ field: 'author', value, from }));
}

/** A short text that begins as a byline does, close before the article or at its ends: `Von Jane Roe`. */
function readBylineTexts(blocks: readonly PageBlock[], content: PageElement): MarkupValue[] {
  const isInside = ({ element }: PageBlock) => someAround(element, (each) => each === content);
  const [first, last] = [blocks.findIndex(isInside), blocks.findLastIndex(isInside)];
  const around = [
    ...blocks.slice(Math.max(0, first - NEAR), first + NEAR),
    ...blocks.slice(Math.max(first + NEAR, last - 4), last + 6),
  ];
  return around
    .filter(({ text }) => text.length <= MAX_BYLINE_TEXT && isByline(text))
    .map(({ text }) => ({ field: 'author', value: text, from: 'page' }));
}

const NEAR = 10;
const MAX_BYLINE_TEXT = 100;

function isElsewhere(element: PageElement, content: PageElement): boolean {
  return someAround(
    element,
    (each) =>
      each !== content &&
      each.tag !== 'body' &&
      NOT_BYLINE.test(each.hint) &&
      !someAround(content, (outer) => outer === each),
  );
}

/** `byline` around `author` around the name: the innermost says it best. */
function innermost(elements: readonly PageElement[]): PageElement[] {
  const outer = new Set<PageElement>();
  for (const element of elements)
    for (let each = element.parent; each !== undefined; each = each.parent) outer.add(each);
  return elements
    .filter((element) => !outer.has(element) || tidyText(textOf(element)).length <= MAX_CHARACTERS)
    .filter((element) => !outer.has(element));
}

function nameIn(element: PageElement): string {
  const name = [...elementsBelow(element)].find(({ attributes }) => attributes.itemprop === 'name');
  return tidyText(element.attributes.content ?? name?.attributes.content ?? textOf(name ?? element));
}
