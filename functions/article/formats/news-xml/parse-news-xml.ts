import { RejectedInputError } from '../../../errors.ts';
import type { ParsedDocument } from '../../document.ts';
import { parseHtml } from '../html/parse-html.ts';
import { parseXml } from './parse-xml.ts';
import { readAtom } from './read-atom.ts';
import { readNewsItems } from './read-newsml.ts';
import { readNitf } from './read-nitf.ts';
import { readOtherXml } from './read-other-xml.ts';
import { readRss } from './read-rss.ts';
import { findElement, type XmlElement } from './xml-element.ts';

type XmlReader = (root: XmlElement) => readonly ParsedDocument[];

/** Formats of news by the name of their root element. */
const READERS = new Map<string, XmlReader>(
  Object.entries({
    rss: readRss,
    RDF: readRss,
    channel: readRss,
    feed: readAtom,
    entry: readAtom,
    nitf: (root) => [readNitf(root)],
    newsMessage: readNewsItems,
    newsItem: readNewsItems,
    NewsML: readNewsItems,
  }),
);

/** Agencies' XML and feeds: one document an item; any other XML is read for its text. Throws `RejectedInputError`. */
export function parseNewsXml(text: string): readonly ParsedDocument[] {
  const root = parseXml(text);
  if (root.name.toLowerCase() === 'html') return [parseHtml(text)];
  const reader = READERS.get(root.name) ?? (findElement(root, 'nitf') === undefined ? readOtherXml : readWrappedNitf);
  const documents = reader(root);
  if (documents.length === 0) throw new RejectedInputError('no-text', `the XML <${root.name}> has no item with text`);
  return documents;
}

/** Agencies wrap NITF in envelopes of their own. */
function readWrappedNitf(root: XmlElement): readonly ParsedDocument[] {
  const nitf = findElement(root, 'nitf');
  return nitf === undefined ? [] : [readNitf(nitf)];
}
