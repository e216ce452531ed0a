import type { Format, TextInput } from '../format.ts';
import { readRoot } from '../html/read-root.ts';

/** By the name of the root element. */
const ROOTS: ReadonlyMap<string, string> = new Map([
  ['rss', 'application/rss+xml'],
  ['RDF', 'application/rss+xml'],
  ['feed', 'application/atom+xml'],
  ['entry', 'application/atom+xml'],
  ['nitf', 'application/nitf+xml'],
  ['newsMessage', 'application/vnd.iptc.g2.newsitem+xml'],
  ['newsItem', 'application/vnd.iptc.g2.newsitem+xml'],
  ['NewsML', 'application/xml'],
]);

/** Feeds, what agencies send, and any other XML. */
export const newsXml: Format<TextInput> = {
  mediaTypes: [...new Set(ROOTS.values())],
  description: {
    name: 'News as XML and feeds',
    files: 'NITF, NewsML-G2, RSS, Atom, own XML',
    kept: 'text, headline, byline, dateline, dates, captions, agency; each item is an article',
    leftOut: 'pictures and films; a feed that gives only the beginning of its texts is marked as not whole',
  },
  recognise: ({ start, text }) => {
    const root = readRoot(start);
    if (root === undefined || root.isHtml) return undefined;
    const { prolog, name, localName } = root;
    const isWhole = localName !== '' && text.trimEnd().endsWith(`</${name}>`);
    return ROOTS.get(localName) ?? (/^\s*<\?xml\b/i.test(prolog) || isWhole ? 'application/xml' : undefined);
  },
  parse: async ({ text }) => (await import('./parse-news-xml.ts')).parseNewsXml(text),
};
