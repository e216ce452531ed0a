import { describe, expect, it } from 'vitest';
import { parseNewsXml } from '../../../../../functions/article/formats/news-xml/parse-news-xml.ts';

const read = (xml: string) => {
  const [document] = parseNewsXml(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  if (document === undefined) throw new Error('expected a document');
  const valuesOf = (field: string) => document.markup.filter((each) => each.field === field).map(({ value }) => value);
  return { blocks: document.blocks.map(({ kind, text }) => `${kind}: ${text.trim()}`), authors: valuesOf('author') };
};
const nitf = (head: string, content: string) =>
  `<nitf><head><title>Ferry to stop</title></head><body><body.head><hedline><hl1>Ferry to stop</hl1></hedline>${head}</body.head><body.content>${content}</body.content></body></nitf>`;

describe('NITF', () => {
  it('keeps elements of enriched text and wrapped lines within their paragraph', () => {
    const content = `<p>The ferry of <location><city>Orvin</city></location> stops on <chron norm="20260615">Monday</chron>,
      <person>Petra Lindqvist</person> of <org>Lake Lines</org><br/>said, at a cost of <money>3.2 million crowns</money>.</p><p>It was built <br/>in <num>1987</num>.</p>`;
    expect(read(nitf('', content)).blocks).toEqual([
      'headline: Ferry to stop',
      'paragraph: The ferry of Orvin stops on Monday, Petra Lindqvist of Lake Lines said, at a cost of 3.2 million crowns.',
      'paragraph: It was built in 1987.',
    ]);
  });

  it('tells name and title apart, says a headline once, and takes no date for a place', () => {
    const head =
      '<hedline><hl2>Ferry to stop</hl2></hedline><byline>By JANA MOBERG<byttl>AP Transport Writer</byttl></byline><dateline><story.date norm="20260612">20260612T140500+0000</story.date></dateline>';
    const found = read(nitf(head, '<p>ORVIN (AP) - The ferry stops on Monday.</p>'));
    expect(found.authors).toEqual(['By JANA MOBERG']);
    expect(found.blocks).toEqual([
      'headline: Ferry to stop',
      'byline: By JANA MOBERG – AP Transport Writer',
      'dateline: ORVIN (AP) -',
      'paragraph: The ferry stops on Monday.',
    ]);
  });

  it('parts the places of a dateline', () => {
    const head = '<dateline><location>Orvin<state>Lakeland</state><country>Norland</country></location></dateline>';
    expect(read(nitf(head, '<p>The ferry stops on Monday.</p>')).blocks[1]).toBe('dateline: Orvin, Lakeland, Norland');
  });
});

describe('NewsML-G2', () => {
  const item = (html: string) =>
    `<newsItem guid="urn:1"><contentMeta><headline>Ferry to stop</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body>${html}</body></html></inlineXML></contentSet></newsItem>`;

  it('keeps the lines that one element holds apart', () => {
    const text = `(Adds comment)
    * Boats to stop on Monday

    By Jana Moberg
    June 12 (Reuters) - The ferry across Lake Orvin will stop for
a month.
    "We would rather stop now," said Petra Lindqvist.
`;
    expect(read(item(`<p>${text}</p>`)).blocks).toEqual([
      'headline: Ferry to stop',
      'paragraph: (Adds comment)',
      'list-item: Boats to stop on Monday',
      'byline: By Jana Moberg',
      'dateline: June 12 (Reuters) -',
      'paragraph: The ferry across Lake Orvin will stop for a month.',
      'paragraph: "We would rather stop now," said Petra Lindqvist.',
    ]);
  });

  it('leaves out slug lines, the time of sending and a second headline, and keeps a dateline whole', () => {
    const html =
      '<header><time class="publicationDate">12.06.2026 14:05</time><ul class="slugline"><li>Verkehr</li></ul><h1>Ferry to stop</h1></header><section><p><span class="dateline">Orvin <span class="credit">(dpa/lni)</span> - </span>Die Fähre fällt ab Montag aus.</p></section>';
    expect(read(item(html)).blocks).toEqual([
      'headline: Ferry to stop',
      'dateline: Orvin (dpa/lni) -',
      'paragraph: Die Fähre fällt ab Montag aus.',
    ]);
  });
});

describe('XML of an agency of its own', () => {
  it('is read as HTML where it holds HTML', () => {
    const xml =
      '<nyhed><id>7</id><tekst>&lt;p&gt;Færgen sejler ikke.&lt;/p&gt;&lt;p&gt;Det siger Petra Lindqvist.&lt;/p&gt;</tekst></nyhed>';
    expect(read(xml).blocks).toEqual(['paragraph: Færgen sejler ikke.', 'paragraph: Det siger Petra Lindqvist.']);
  });

  it('is read as HTML where a feed escapes it twice', () => {
    const xml =
      '<rss><channel><item><title>Ferry</title><description>&amp;lt;p&amp;gt;The ferry stops.&amp;lt;/p&amp;gt;</description></item></channel></rss>';
    expect(read(xml).blocks).toContain('paragraph: The ferry stops.');
  });
});
