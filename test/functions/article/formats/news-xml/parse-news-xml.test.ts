import { describe, expect, it } from 'vitest';
import { parseNewsXml } from '../../../../../functions/article/formats/news-xml/parse-news-xml.ts';
import { parseXml } from '../../../../../functions/article/formats/news-xml/parse-xml.ts';
import { xmlText } from '../../../../../functions/article/formats/news-xml/xml-element.ts';

const feed = (items: string) => `<rss version="2.0"><channel><title>Courier</title>${items}</channel></rss>`;

describe('parseXml', () => {
  it('expands no declared entity, wherever the document type ends', () => {
    for (const subset of [
      '[<!ENTITY a "ha">]',
      '[<!ENTITY a "ha">\n]  ',
      'SYSTEM "x.dtd" [<!ENTITY % p "x"> %p;]',
      'SYSTEM "x.dtd"',
    ]) {
      expect(xmlText(parseXml(`<!DOCTYPE r ${subset}><r>one &a; two</r>`))).toMatch(/^one &a; two$/);
    }
  });

  it('reads what is ill-formed as far as it goes', () => {
    expect(xmlText(parseXml('<r>one <b>two & three</r>'))).toBe('one two & three');
  });

  it('names the limit that a document passes', () => {
    expect(() => parseXml(`<r>${'<a>'.repeat(300)}`)).toThrow(/256 levels/);
    expect(() => parseXml(`<r>${'<a/>'.repeat(80_001)}</r>`)).toThrow(/80000 elements/);
    const attributes = Array.from({ length: 80_001 }, (_, index) => `a${index}=""`).join(' ');
    expect(() => parseXml(`<r ${attributes}/>`)).toThrow(/80000 attributes/);
    expect(() => parseXml('no markup')).toThrow(/no element/);
  });
});

describe('parseNewsXml', () => {
  it('gives items of the same id names of their own', () => {
    const item = '<item><guid>1</guid><title>News</title></item>';
    expect(parseNewsXml(feed(item + item)).map((document) => document.item)).toEqual(['1', '1 2']);
  });

  it('leaves out one hostile item and keeps the others', () => {
    const hostile = `<item><title>Deep</title><description><![CDATA[${'<div>'.repeat(1000)}x]]></description></item>`;
    const documents = parseNewsXml(feed(`${hostile}<item><title>Fine</title><description>Text.</description></item>`));
    expect(documents.map(({ truncated }) => truncated)).toEqual([expect.stringContaining('levels deep'), undefined]);
  });

  it('rejects a feed of more items than a feed has, and one of none', () => {
    expect(() => parseNewsXml(feed('<item><title>a</title></item>'.repeat(1001)))).toThrow(/1001 items/);
    expect(() => parseNewsXml(feed(''))).toThrow(/no item/);
  });

  it('takes a root of any name for what it is', () => {
    expect(parseNewsXml('<constructor><p>Some words.</p></constructor>')[0]?.blocks).toEqual([
      { kind: 'paragraph', text: 'Some words.' },
    ]);
  });
});
