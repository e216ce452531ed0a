import { charactersOf, markupFrom, type ParsedBlock, type ParsedDocument, withHead } from '../../document.ts';
import { tidyText } from '../../tidy-text.ts';
import { readFragment } from '../html/page/read-fragment.ts';
import { parsePlainText } from '../plain-text/parse-plain-text.ts';
import { readNitf } from './read-nitf.ts';
import {
  childElements,
  descendants,
  descendantsNamed,
  findElement,
  innerMarkup,
  type XmlElement,
  xmlText,
} from './xml-element.ts';

/** NewsML-G2 and NewsML 1: each news item with text is one document; pictures and packages are not. Source: IPTC NewsML-G2 2.34. */
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
  const headline = headlineOf(item);
  const hasHeadline = headline === '' || content.blocks.some(({ kind }) => kind === 'headline');
  const titled: readonly ParsedBlock[] = hasHeadline
    ? content.blocks
    : [{ kind: 'headline', text: headline }, ...content.blocks];
  const blocks = withHead(titled, firstText(item, 'by', 'ByLine'), firstText(item, 'dateline', 'DateLine'));
  return {
    ...content,
    blocks,
    markup: [...readItemMarkup(item, headline), ...content.markup],
    characters: content.characters + charactersOf(blocks) - charactersOf(content.blocks),
  };
}

function headlineOf(item: XmlElement): string {
  return firstText(item, 'headline', 'HeadLine', 'title');
}

/** The text of an item: NITF, XHTML or plain, inline. */
function readContent(item: XmlElement): ParsedDocument | undefined {
  const nitf = findElement(item, 'nitf');
  if (nitf !== undefined) return readNitf(nitf);
  const place = findElement(item, 'inlineXML', 'inlineData', 'DataContent');
  if (place === undefined) return undefined;
  const body = findElement(place, 'body') ?? place;
  const lines = linesOf(body);
  if (childElements(place).length > 0 && lines === undefined)
    return { ...readFragment(innerMarkup(body), headlineOf(item)), markup: [] };
  const text = lines ?? xmlText(place);
  if (text.trim() === '') return undefined;
  if (lines === undefined && (place.attributes.contenttype?.includes('html') || /<p\b|<br\b/i.test(text))) {
    return { ...readFragment(text), markup: [] };
  }
  // The headline stands in an element of its own, so that the first line of the text is not one.
  const parsed = parsePlainText(text);
  const blocks = parsed.blocks.map((block) =>
    block.kind === 'headline' ? { ...block, kind: 'paragraph' as const } : block,
  );
  return { ...parsed, blocks };
}

/** Text whose paragraphs are indented lines of one element, as Reuters sends it; `undefined` for any other. */
function linesOf(body: XmlElement): string | undefined {
  const [only, ...others] = childElements(body);
  if (only === undefined || others.length > 0 || childElements(only).length > 0) return undefined;
  const text = xmlText(only);
  return (text.match(/\n[ \t]{2,}\S/g)?.length ?? 0) >= MIN_INDENTS ? text : undefined;
}

/** Indented lines: agencies indent every paragraph of a text without elements. */
const MIN_INDENTS = 2;

/** Text of the first element outside the content that has one of the names, in the order of the names. */
function firstText(item: XmlElement, ...names: readonly string[]): string {
  const content = findElement(item, 'contentSet', 'ContentItem');
  const inContent = new Set(content === undefined ? [] : descendants(content));
  const texts = names
    .flatMap((name) => descendantsNamed(item, name))
    .filter((element) => !inContent.has(element))
    .map((element) => tidyText(xmlText(element)));
  return texts.find((text) => text !== '') ?? '';
}

function readItemMarkup(item: XmlElement, headline: string): ParsedDocument['markup'] {
  const provider = findElement(item, 'provider');
  const section = descendantsNamed(item, 'subject').find(({ attributes }) => attributes.type !== 'cpnat:person');
  return markupFrom('feed', [
    ['headline', headline],
    [
      'publishedAt',
      firstText(item, 'contentCreated') || firstText(item, 'firstCreated', 'FirstCreated', 'versionCreated'),
    ],
    ['modifiedAt', firstText(item, 'contentModified', 'versionCreated', 'ThisRevisionCreated')],
    ...descendantsNamed(item, 'creator', 'contributor').map((creator) => ['author', nameOf(creator)] as const),
    ['publisher', nameOf(provider) ?? provider?.attributes.qcode?.replace(/^.*:/, '')],
    ['section', section && xmlText(findElement(section, 'name'))],
    ['description', firstText(item, 'description')],
    ['language', findElement(item, 'language')?.attributes.tag ?? item.attributes['xml:lang']],
    ['correction', firstText(item, 'edNote')],
  ]);
}

function nameOf(element: XmlElement | undefined): string | undefined {
  return element && (xmlText(findElement(element, 'name')) || element.attributes.literal);
}
