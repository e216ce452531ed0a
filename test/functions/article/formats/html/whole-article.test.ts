import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from '../../../../../functions/article/document.ts';
import { parseHtml } from '../../../../../functions/article/formats/html/parse-html.ts';

const HEADLINE = 'Lake ferry to stop for a month';
const PROSE = [
  'The ferry across Lake Orvin will stop for a month from Monday, the operator said, after inspectors found rust in two of its four engines.',
  '“We would rather stop now than in the middle of the lake,” said Petra Lindqvist, who has run the company since her father retired in 2009.',
  'Some 1,800 people take the boat on a working day. Buses will go around the lake instead, which takes 50 minutes and not 15, the county said.',
  'New engines have been ordered from a yard in the north and cost 3.2 million crowns; the county pays half of that under a contract of 2021.',
  'Hoteliers on the western shore expect to lose guests. One of them, Jan Moberg, said that he had already been asked for money back by three groups.',
  'The last time that the boats stopped for so long was in the winter of 1987, when the lake froze from shore to shore for the first time in decades.',
];
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>${HEADLINE} - The Shore</title>${head}</head><body>
  <header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
  <main><h1>${HEADLINE}</h1>${body}</main><footer>© 2026 The Shore</footer></body></html>`;
const BODY = new Set(['paragraph', 'subhead', 'list-item', 'quote', 'table']);
const bodyOf = ({ blocks }: ParsedDocument) => blocks.filter(({ kind }) => BODY.has(kind)).map(({ text }) => text);
const readBody = (html: string) => bodyOf(parseHtml(html));

describe('names of elements', () => {
  const parted = (name: string) =>
    page(
      [PROSE.slice(0, 2), PROSE.slice(2, 4), PROSE.slice(4)]
        .map((texts) => `<div class="${name}">${paragraphs(texts)}</div>`)
        .join(''),
    );

  it.each([
    'has-sidebar',
    'content-with-sidebar',
    'sidebar-grid sidebar-grid--wide',
    'ad-free-content',
    'no-ads',
    'gate-ad',
    'related-wrapper',
    'newsletter-layout',
    'comments-open',
    'social-wrapper',
    'popup-content',
    'promo-page',
    'widget-area-main',
    'TOC_TITLE_1',
    'live-match-comments',
  ])('lose no article in parts of the class %s', (name) => {
    expect(readBody(parted(name))).toEqual(PROSE);
  });

  it('lose no single part of a page that is laid out with a sidebar', () => {
    const parts = [
      `<div class="part">${paragraphs(PROSE.slice(0, 3))}</div>`,
      `<div class="part with-sidebar">${paragraphs(PROSE.slice(3))}</div>`,
    ];
    expect(readBody(page(parts.join('')))).toEqual(PROSE);
  });

  it('still mark sidebars and reader comments', () => {
    const comment = `<div class="comment"><p>${PROSE[0]} What a pity, I liked that boat so much and now this!</p></div>`;
    const html = page(
      `<article>${paragraphs(PROSE)}</article><div class="comments">${comment.repeat(3)}</div>
      <div class="sidebar"><p>The Shore is printed on Thursdays and costs two crowns at every kiosk of the county.</p></div>`,
    );
    expect(readBody(html)).toEqual(PROSE);
  });
});

describe('an article in several elements', () => {
  const links = (count: number) =>
    `<div class="module"><h2>More</h2><ul>${Array.from({ length: count }, (_, n) => `<li><a href="/${n}">An older report number ${n} about the lake and its boats</a></li>`).join('')}</ul></div>`;

  it('is whole where lists of links stand before and between its parts', () => {
    const html = page(
      `${links(18)}<div class="text" id="one">${paragraphs(PROSE.slice(0, 2))}</div>${links(18)}<div class="text-2">${paragraphs(PROSE.slice(2))}</div>`,
    );
    expect(readBody(html)).toEqual(PROSE);
  });

  it('is whole beside a long list of results', () => {
    const results = Array.from({ length: 150 }, (_, n) => `<div><span>Boat ${n}</span></div><div>${n} min</div>`);
    const html = page(`<article>${paragraphs(PROSE)}<div class="results">${results.join('')}</div></article>`);
    expect(readBody(html)).toEqual(expect.arrayContaining(PROSE));
  });

  it('is read from a template where the page shows none of it', () => {
    for (const [open, close] of [
      ['<script type="text/template">', '</script>'],
      ['<noscript>', '</noscript>'],
      ['<template>', '</template>'],
    ]) {
      expect(readBody(page(`<div>${open}${paragraphs(PROSE)}${close}</div>`))).toEqual(PROSE);
    }
  });
});

describe('other articles', () => {
  const teaser = (n: number) =>
    `<div class="item"><a href="/${n}"><h3>Report number ${n} from the other shore</h3></a><p>A line about another story, in which ${n} people got wet.</p></div>`;
  const linked = (n: number) =>
    `<li><a href="/${n}"><h3>Report number ${n} from the other shore</h3><p>A line about another story, in which ${n} people got wet.</p></a></li>`;

  it('are left out where they follow as teasers, whatever their names', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8].map(teaser).join('');
    expect(readBody(page(`<article>${paragraphs(PROSE)}</article><div class="listing">${list}</div>`))).toEqual(PROSE);
    const items = [1, 2, 3, 4, 5, 6].map(linked).join('');
    expect(readBody(page(`<article>${paragraphs(PROSE)}<ul class="grid">${items}</ul></article>`))).toEqual(PROSE);
  });

  it('are left out, and counted, where they follow with headlines of their own', () => {
    const other = `<article><h1>Town buys trams</h1><p>The town of Osk will buy 40 trams for 120 million crowns, its mayor said on Monday at noon.</p></article>`;
    const read = parseHtml(
      `<html><head><title>${HEADLINE}</title></head><body><article><h1>${HEADLINE}</h1>${paragraphs(PROSE)}</article>${other}</body></html>`,
    );
    expect(bodyOf(read)).toEqual(PROSE);
    expect(read.dropped).toContainEqual({ reason: 'other articles', characters: expect.any(Number) });
  });

  it('are the article where a page is a list of them', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8].map(teaser).join('');
    expect(readBody(page(`<div class="listing">${list}</div>`)).join('\n')).toContain('in which 5 people got wet');
  });
});

describe('a page that does not show its article', () => {
  it('says that a script has to load it', () => {
    const html = `<html lang="ko"><head><title>${HEADLINE}</title></head><body><div id="root"></div><script>window.x={"body":"${PROSE[0]}"}</script></body></html>`;
    expect(parseHtml(html).truncated).toMatch(/no text of an article/);
  });

  it('says how little it shows', () => {
    expect(parseHtml(page('<p>Will it stop?</p><p>Yes.</p><p>Will buses go?</p><p>Yes.</p>'))).toMatchObject({
      truncated: expect.stringMatching(/^the page shows 35 characters/),
      blocks: expect.arrayContaining([{ kind: 'paragraph', text: 'Will buses go?' }]),
    });
  });

  it.each([
    'This story is for subscribers only.',
    'Dieser Artikel ist nur für Abonnenten.',
    'لقراءة المقال كاملا يرجى الاشتراك',
    'Este artículo es exclusivo para suscriptores.',
    'Tylko dla prenumeratorów',
  ])('says what it asks for: %s', (line) => {
    const read = parseHtml(page(`${paragraphs(PROSE.slice(0, 2))}<p>${line}</p>`));
    expect(read.truncated).toMatch(/shows the beginning/);
    expect(bodyOf(read)).toEqual(PROSE.slice(0, 2));
  });

  it('is whole where it is long, and wears a label above', () => {
    expect(
      parseHtml(
        page(
          `<p>Premium content</p>${paragraphs([...PROSE, ...PROSE.map((text) => `${text} So it is, and so it has been.`)])}`,
        ),
      ).truncated,
    ).toBe(undefined);
  });
});

describe('markup within sentences', () => {
  const readFirst = (text: string) => readBody(page(paragraphs([text, ...PROSE])))[0];

  it.each([
    [
      'cost 9.4<sup><a href="#n1">1</a></sup> million crowns, the county said on Monday morning',
      'cost 9.4 million crowns',
    ],
    ['cost 60<sup>[2]</sup> percent more than the county had said on Monday morning', 'cost 60 percent more'],
    [
      'holds 10<sup>6</sup> litres on 5 km<sup>2</sup> and was built on the 1<sup>st</sup> of May',
      'holds 10⁶ litres on 5 km² and was built on the 1st',
    ],
    [
      'cost <del>94</del> <ins>9.4</ins> million crowns, <s>said Inga</s> said Petra Lindqvist',
      'cost 9.4 million crowns, said Petra',
    ],
    [
      'will stop on <button type="button">Monday</button> for a month, the operator said today',
      'will stop on Monday for a month',
    ],
  ])('is read as it is shown: %s', (html, text) => {
    expect(readFirst(html)).toContain(text);
  });

  it('leaves out controls of players', () => {
    const player = '<div class="video-js"><div>Play Video</div><div>Current Time 0:00</div><div>Loaded: 0%</div></div>';
    expect(readBody(page(paragraphs(PROSE.slice(0, 3)) + player + paragraphs(PROSE.slice(3))))).toEqual(PROSE);
  });

  it('keeps the times of a live blog, the first as well', () => {
    const entry = (time: string, text: string) =>
      `<div class="post"><span class="timestamp">${time}</span><h2>News</h2><p>${text}</p></div>`;
    const entries = ['14:32', '11:05', '09:15'].map((time, n) => entry(time, PROSE[n] ?? '')).join('');
    expect(readBody(page(entries))).toEqual(expect.arrayContaining(['14:32', '11:05', '09:15']));
  });
});

describe('what is not markup', () => {
  it('does not count as an element or an attribute of one', () => {
    const words = Array.from({ length: 900 }, (_, n) => `a${n}`).join(' ');
    const script = `<script>for(i=0;i<${words.replaceAll(' ', ';i ')};i++)x()</script><style>/* <b ${words} */</style><!-- <i ${words} -->`;
    expect(readBody(page(script + paragraphs(PROSE)))).toEqual(PROSE);
  });

  it('hides no text behind a comment that ends at once', () => {
    expect(
      readBody(page(`<!-->${paragraphs(PROSE.slice(0, 3))}<!--->${paragraphs(PROSE.slice(3))}<!-- end -->`)),
    ).toEqual(PROSE);
  });

  it('still refuses a tag with more attributes than any page has', () => {
    const words = Array.from({ length: 2000 }, (_, n) => `a${n}`).join(' ');
    expect(() => parseHtml(page(`<p ${words}>x</p>`))).toThrow(/500 attributes/);
  });
});

describe('a text in several bodies', () => {
  const part = (texts: readonly string[], heading = '') =>
    `<div class="textimage">${heading}<div class="richtext" data-kind="text">${paragraphs(texts)}</div></div>`;

  it('is read whole', () => {
    const bodies =
      part(PROSE.slice(0, 2)) + part(PROSE.slice(2, 4), '<h2>Engines are ordered</h2>') + part(PROSE.slice(4));
    const body = readBody(page(`<div>${bodies}</div>`));
    expect(body).toEqual([...PROSE.slice(0, 2), 'Engines are ordered', ...PROSE.slice(2)]);
  });

  it('ends where titles lead to other articles', () => {
    const other = `<div class="textimage"><a href="/other">Bridge at Askvik closes for the whole of the summer</a>
      <div class="richtext" data-kind="text"><p>The bridge at Askvik will be closed from June to August, the county said, for its cables have to be replaced.</p></div></div>`;
    expect(readBody(page(`<div>${part(PROSE)}${other}</div>`))).toEqual(PROSE);
  });
});

describe('the agency at the end of a story', () => {
  it.each(['(AP)', '(dpa)', '(Reuters)'])('makes no caption of the last paragraph: %s', (agency) => {
    const signed = `${PROSE[0]} ${agency}`;
    expect(readBody(page(paragraphs([...PROSE.slice(1), signed])))).toEqual([...PROSE.slice(1), signed]);
  });
});
