import type { MarkupField, MarkupValue, ParsedBlock, ParsedDocument } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { readFragment } from '../html/page/read-fragment.ts';
import { parsePlainText } from '../plain-text/parse-plain-text.ts';
import { readNitf } from './read-nitf.ts';
import { childElements, descendants, findElement, toMarkup, type XmlElement, xmlText } from './xml-element.ts';

/** NewsML-G2 and NewsML 1: each news item with text is one document; pictures and packages are none. Source: IPTC NewsML-G2 2.34. */
export function readNewsItems(root: XmlElement): readonly ParsedDocument[] {
  const items = [root, ...descendants(root)].filter(({ name }) => name === 'newsItem' || name === 'NewsItem');
  const documents = items.flatMap((item) => {
    const document = isText(item) ? readNewsItem(item) : undefined;
    return document === undefined ? [] : [{ ...document, item: itemId(item) }];
  });
  const [only, second] = documents;
  // A message of one item is that item.
  return only !== undefined && second === undefined ? [{ ...only, item: undefined }] : documents;
}

function isText(item: XmlElement): boolean {
  const itemClass =
    findElement(item, 'itemClass')?.attributes.qcode ?? findElement(item, 'MediaType')?.attributes.FormalName ?? '';
  return itemClass === '' || /text|composite|complex/i.test(itemClass);
}

function itemId(item: XmlElement): string {
  return item.attributes.guid ?? tidyText(xmlText(findElement(item, 'PublicIdentifier', 'NewsItemId')));
}

function readNewsItem(item: XmlElement): ParsedDocument | undefined {
  const content = readContent(item);
  if (content === undefined) return undefined;
  const headline = firstText(item, 'headline', 'HeadLine', 'title');
  const hasHeadline = content.blocks.some(({ kind }) => kind === 'headline');
  const before: ParsedBlock[] = hasHeadline || headline === '' ? [] : [{ kind: 'headline', text: headline }];
  const byline = firstText(item, 'by', 'ByLine');
  const dateline = firstText(item, 'dateline', 'DateLine');
  if (byline !== '' && !content.blocks.some(({ kind }) => kind === 'byline'))
    before.push({ kind: 'byline', text: byline });
  if (dateline !== '' && !content.blocks.some(({ kind }) => kind === 'dateline'))
    before.push({ kind: 'dateline', text: dateline });
  return {
    ...content,
    blocks: [...before, ...content.blocks],
    markup: [...readItemMarkup(item, headline), ...content.markup],
    characters: content.characters + before.reduce((sum, { text }) => sum + text.length, 0),
  };
}

/** The text of an item: NITF, XHTML or plain, inline. */
function readContent(item: XmlElement): ParsedDocument | undefined {
  const nitf = findElement(item, 'nitf');
  if (nitf !== undefined) return readNitf(nitf);
  const place = findElement(item, 'inlineXML', 'inlineData', 'DataContent');
  if (place === undefined) return undefined;
  const type = place.attributes.contenttype ?? '';
  if (childElements(place).length > 0) {
    const body = findElement(place, 'body') ?? place;
    return { ...readFragment(body.children.map(toMarkup).join('')), markup: [] };
  }
  const text = xmlText(place);
  if (text.trim() === '') return undefined;
  if (type.includes('html') || /<p\b|<br\b/i.test(text)) return { ...readFragment(text), markup: [] };
  // The headline stands in an element of its own, so that the first line of the text is none.
  const parsed = parsePlainText(text);
  const blocks = parsed.blocks.map((block) =>
    block.kind === 'headline' ? { ...block, kind: 'paragraph' as const } : block,
  );
  return { ...parsed, blocks };
}

function firstText(item: XmlElement, ...names: readonly string[]): string {
  for (const name of names) {
    const found = [...descendants(item)].find(
      (element) => element.name === name && xmlText(element).trim() !== '' && !isInContent(item, element),
    );
    if (found !== undefined) return tidyText(xmlText(found));
  }
  return '';
}

function isInContent(item: XmlElement, element: XmlElement): boolean {
  const content = findElement(item, 'contentSet', 'ContentItem');
  return content !== undefined && [...descendants(content)].includes(element);
}

function readItemMarkup(item: XmlElement, headline: string): MarkupValue[] {
  const value = (field: MarkupField, text: string | undefined): MarkupValue => ({
    field,
    value: tidyText(text ?? ''),
    from: 'feed',
  });
  const creators = [...descendants(item)].filter(({ name }) => name === 'creator' || name === 'contributor');
  const named = (element: XmlElement | undefined) =>
    element === undefined ? undefined : xmlText(findElement(element, 'name')) || element.attributes.literal;
  const section = [...descendants(item)].find(
    ({ name, attributes }) => name === 'subject' && attributes.type !== 'cpnat:person',
  );
  return [
    value('headline', headline),
    value(
      'publishedAt',
      firstText(item, 'contentCreated') || firstText(item, 'firstCreated', 'FirstCreated', 'versionCreated'),
    ),
    value('modifiedAt', firstText(item, 'contentModified', 'versionCreated', 'ThisRevisionCreated')),
    ...creators.map((creator) => value('author', named(creator))),
    value(
      'publisher',
      named(findElement(item, 'provider')) ?? findElement(item, 'provider')?.attributes.qcode?.replace(/^.*:/, ''),
    ),
    value('section', section === undefined ? undefined : xmlText(findElement(section, 'name'))),
    value('description', firstText(item, 'description')),
    value('language', findElement(item, 'language')?.attributes.tag ?? item.attributes['xml:lang']),
    value('correction', firstText(item, 'edNote')),
  ].filter((each) => each.value !== '');
}
