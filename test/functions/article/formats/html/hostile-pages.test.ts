import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../../functions/article/formats/html/parse-html.ts';

const RUNS = 300;
const TAGS =
  'div p span a article section h1 h2 ul li table tr td blockquote figure figcaption aside nav form time b br img';
const NAMES =
  'byline|date|article-body|related|comments|hidden|caption|author|teaser|sidebar|field--label-hidden|kicker';

const attribute = fc.oneof(
  fc.constantFrom(...NAMES.split('|')).map((name) => ` class="${name}"`),
  fc.constantFrom(
    ' itemprop="author"',
    ' itemprop="articleBody"',
    ' rel="author"',
    ' href="/"',
    ' hidden',
    ' role="x"',
  ),
  fc.constant(''),
);
const words = fc.constantFrom(
  'By Jane Roe',
  '3 May 2026',
  'A sentence of some length that ends here.',
  '©',
  '',
  'مرحبا',
);
const piece = fc.oneof(
  fc.tuple(fc.constantFrom(...TAGS.split(' ')), attribute).map(([tag, own]) => `<${tag}${own}>`),
  fc.constantFrom(...TAGS.split(' ')).map((tag) => `</${tag}>`),
  words,
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    '<script>',
    '</script>',
    '&nbsp;',
    '&#0;',
    '<',
    '<!doctype',
    '"',
    '{"@type":"NewsArticle"}',
  ),
);

describe('parseHtml with hostile pages', () => {
  it('reads any soup of tags, and loses no character uncounted', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { blocks, characters } = parseHtml(pieces.join(''));
        expect(blocks.every(({ text }) => text.trim() !== '')).toBe(true);
        expect(characters).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['too-deep', `${'<div>'.repeat(3000)}text`],
    ['too-deep', `${'<b><i>'.repeat(2000)}text`],
    ['too-large', '<p>a</p>'.repeat(200_000)],
    ['too-large', `<p ${Array.from({ length: 5000 }, (_, index) => `a${index}=1`).join(' ')}>text</p>`],
  ])('rejects as %s what no article page is', (code, html) => {
    expect(() => parseHtml(html)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    [
      'data of other types',
      '<script type="application/ld+json">[1,null,"x",{"@graph":{"@type":5}}]</script><p>Text.</p>',
    ],
    [
      'data that nests itself deeply',
      `<script type="application/ld+json">${'{"@graph":'.repeat(500)}1${'}'.repeat(500)}</script><p>Text.</p>`,
    ],
    [
      'broken data with its dates',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-02-03","x":"a"b"}</script><p>Text.</p>',
    ],
  ])('reads a page with %s', (_, html) => {
    expect(parseHtml(html).blocks.map(({ text }) => text)).toContain('Text.');
  });

  it('runs nothing and loads nothing: scripts, frames and pictures stay text or are left out', () => {
    const { blocks } = parseHtml('<p>Text.<img src=x onerror="throw 1"></p><iframe src="http://a.example"></iframe>');
    expect(blocks.map(({ text }) => text)).toEqual(['Text.']);
  });
});
