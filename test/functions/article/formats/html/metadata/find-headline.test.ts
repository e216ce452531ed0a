import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../../../functions/article/formats/html/parse-html.ts';

const TEXT =
  '<p>The ferry pier in Nordvik will reopen on Friday after repairs that cost 2.4 million kroner, the office said.</p><p>Two shuttle boats that carried up to 380 passengers a day will run until the middle of the month.</p>';

function headlineOf(head: string, body: string): Record<string, string | undefined> {
  const { markup } = parseHtml(`<html><head>${head}</head><body>${body}</body></html>`);
  const statedAs = (field: string) => markup.find((each) => each.field === field)?.value;
  return { headline: statedAs('headline'), kicker: statedAs('kicker') };
}

describe('the headline of a page', () => {
  it.each<[string, string, string, { headline: string; kicker?: string }]>([
    [
      'is the heading above the text, not the title written for search engines',
      '<title>Pier Nordvik 2026: all you need | Courier</title>',
      `<h1>Ferry pier to reopen</h1>${TEXT}`,
      { headline: 'Ferry pier to reopen' },
    ],
    [
      'is not the name of the site, though it stands in a first-order heading',
      '<title>Ferry pier to reopen - Fjord Courier</title>',
      `<h1><a href="/">Fjord Courier</a></h1><h2>Ferry pier to reopen</h2>${TEXT}`,
      { headline: 'Ferry pier to reopen' },
    ],
    [
      'is not the heading of a related story that the title resembles more',
      '<title>Ferry pier reopens | Courier</title>',
      `<h1>Ferry pier to reopen after winter</h1>${TEXT}<div class="related"><h3>Ferry pier reopens</h3></div>`,
      { headline: 'Ferry pier to reopen after winter' },
    ],
    [
      'stands without the kicker in an element of its own',
      '<title>Transport: Ferry pier to reopen</title>',
      `<h1><span class="overline">Transport</span> Ferry pier to reopen</h1>${TEXT}`,
      { headline: 'Ferry pier to reopen', kicker: 'Transport' },
    ],
    [
      'stands without the kicker before a hidden separator',
      '',
      `<h1><span class="a1">Transport</span><span class="b2">: </span><span class="c3">Ferry pier to reopen</span></h1>${TEXT}`,
      { headline: 'Ferry pier to reopen', kicker: 'Transport' },
    ],
    [
      'is the title without the site where no heading shows it',
      '<title>Ferry pier to reopen | Fjord Courier</title><meta property="og:site_name" content="Fjord Courier">',
      TEXT,
      { headline: 'Ferry pier to reopen' },
    ],
    [
      'keeps its own dashes',
      '<title>Ferry pier – and the town – wait - Fjord Courier</title><meta property="og:site_name" content="Fjord Courier">',
      `<h1>Ferry pier – and the town – wait</h1>${TEXT}`,
      { headline: 'Ferry pier – and the town – wait' },
    ],
  ])('%s', (_, head, body, expected) => {
    expect(headlineOf(head, body)).toEqual({ kicker: undefined, ...expected });
  });
});
