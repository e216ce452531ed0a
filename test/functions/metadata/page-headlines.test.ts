import { describe, expect, it } from 'vitest';
import { metadataOf } from './page-of.ts';

describe('headlines of pages', () => {
  const title = 'Town council votes for a new ferry line';
  const head = `<meta property="og:title" content="${title}">`;

  it.each([
    ['a masthead', '<h1 class="logo"><a href="/">post</a> <span>back to post home</span> news</h1>'],
    ['the name of a programme', '<h1>Good Evening Halden</h1>'],
    ['the name of the site', '<h1><a href="/">The Example</a></h1>'],
  ])('is not %s', async (_, top) => {
    for (const headline of [`<div class="title"><span>${title}</span></div>`, `<h2>${title}</h2>`]) {
      expect((await metadataOf({ head, title, top, headline })).headline?.value).toBe(title);
    }
  });

  it('is kept where a page names its site by it', async () => {
    const named = `${head}<meta name="application-name" content="${title}">`;
    const top = '<h1>Good Evening Halden</h1>';
    const { headline } = await metadataOf({ head: named, title, top, headline: `<h1>${title}</h1>` });
    expect(headline?.value).toBe(title);
  });

  it.each([
    ['Ferries', title, `Ferries: ${title}`],
    ['Ferries', title, `Ferries - ${title} | The Example`],
    ['After a long debate', title, `Halden: ${title}`],
    ['After a long debate', `${title} and a bridge`, title],
  ])('leaves a kicker in an element of its own: %s / %s', async (kicker, value, pageTitle) => {
    for (const headline of [
      `<h1><span>${kicker}</span> <span>${value}</span></h1>`,
      `<h1><span>${kicker}</span><br>${value}</h1>`,
    ]) {
      expect(await metadataOf({ title: pageTitle, headline })).toMatchObject({ kicker, headline: { value } });
    }
  });

  it.each([
    [
      'Ferries: Town council votes for a new line',
      '<meta property="og:title" content="Town council votes for a new line">',
    ],
    [
      'How do I keep my witch hazel through the winter?',
      '<meta property="og:title" content="witch hazel through the winter">',
    ],
  ])('keeps what stands in one text with it: %s', async (value, meta) => {
    expect((await metadataOf({ title: value, head: meta, headline: `<h1>${value}</h1>` })).headline?.value).toBe(value);
  });

  it('keeps two lines of one sentence together', async () => {
    const headline = '<h1><span>Town council votes</span> <span>for a new ferry line</span></h1>';
    expect((await metadataOf({ title, head, headline })).headline?.value).toBe(title);
  });

  it('is the end of a title that leads from the site to the page', async () => {
    const parts = { title: `The Example » Archive » ${title}`, headline: '' };
    const site = '<meta property="og:site_name" content="The Example">';
    expect((await metadataOf({ ...parts, head: site })).headline?.value).toBe(title);
    const address = {
      title: `ferry.example // » ${title}`,
      head: '<link rel="canonical" href="https://ferry.example/news/1">',
    };
    expect((await metadataOf({ ...address, headline: '' })).headline?.value).toBe(title);
  });
});
