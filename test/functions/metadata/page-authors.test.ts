import { describe, expect, it } from 'vitest';
import { metadataOf } from './page-of.ts';

type Parts = Parameters<typeof metadataOf>[0];

async function authorsOf(parts: Parts): Promise<string[]> {
  return (await metadataOf(parts)).authors.map(({ name }) => name);
}

describe('authors of pages', () => {
  it.each<[string, Parts]>([
    ['the name of who is signed in', { top: '<div class="user"><span class="username">Username</span></div>' }],
    ['the menu of an account', { top: '<a class="nav-username" href="/account">My account</a>' }],
    ['the user that installed the site', { head: '<meta name="author" content="admin">' }],
    ['a place', { below: '<div class="byline">Zürich</div>' }],
    ['a job', { below: '<div class="author">Volontärin</div>' }],
    ['a department without a name', { below: '<div class="byline">By Staff Writer</div>' }],
    [
      'a photographer',
      {
        inside:
          '<figure><img src="https://x.example/1.jpg"><figcaption>Photo: <a rel="author" href="/profile/adrian-hill">Adrian Hill</a></figcaption></figure>',
      },
    ],
    ['authors of other articles', { bottom: '<div><p>By Ada Hill</p><p>How to bake</p><p>By Sam Poe</p></div>' }],
    ['a feed', { below: '<div class="author"><a href="/feed">Get author RSS feed</a></div>' }],
  ])('takes %s for none', async (_, parts) => {
    expect(await authorsOf(parts)).toEqual([]);
  });

  it.each<[string, Parts, string[]]>([
    [
      'a place',
      { below: '<div class="byline">Von <a href="/autor/jana-roth">Jana Roth</a>, Zürich</div>' },
      ['Jana Roth'],
    ],
    ['a job', { below: '<div class="byline">Jana Roth, Volontärin</div>' }, ['Jana Roth']],
    [
      'a menu',
      { top: '<span class="username">Username</span>', below: '<p class="byline">By Jane Roe</p>' },
      ['Jane Roe'],
    ],
    ['a topic', { below: '<p class="author">Jana Roth</p><p class="author">Unternehmen</p>' }, ['Jana Roth']],
  ])('leaves out %s beside a name', async (_, parts, names) => {
    expect(await authorsOf(parts)).toEqual(names);
  });

  it.each([
    ['<div class="byline">Av <span itemprop="author">Per-Erik Dahl</span></div>', ['Per-Erik Dahl']],
    ['<div class="byline">By PER-OLOF LIND</div>', ['Per-Olof Lind']],
    ['<p class="byline"><a href="/author/1">Jane Roe</a><a href="/author/2">Sam Poe</a></p>', ['Jane Roe', 'Sam Poe']],
    ['<h5>Autor:</h5><div>Peter Maahn</div>', ['Peter Maahn']],
    ['<p>Datum: 4.5.2025 Autor: Jana Roth Quelle: eigene</p>', ['Jana Roth']],
    ['<div>Posted by Konstantin</div>', ['Konstantin']],
    ['<h5>Autor:</h5><div>Peter Maahn/SP</div>', ['Peter Maahn']],
    ['<span rel="author">halden-it Webteam</span>', ['halden-it Webteam']],
    ['<ul class="post-info"><li>Boris T. Berg</li><li>4 May 2025</li></ul>', ['Boris T. Berg']],
    ['<a rel="author" href="/a/1" title="All posts">View all posts by Jane Roe</a>', ['Jane Roe']],
  ])('reads %s', async (below, names) => {
    expect(await authorsOf({ below })).toEqual(names);
  });

  it('reads the signature that is set apart below a story', async () => {
    expect(await authorsOf({ bottom: '<p><b><i>Stefan Wassmer</i></b></p>' })).toEqual(['Stefan Wassmer']);
    expect(await authorsOf({ bottom: '<p><b><i>Related News</i></b></p>' })).toEqual([]);
  });

  it('completes a first name from another source', async () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Nils"}}</script>`;
    expect(await authorsOf({ head, below: '<p>A column by Nils Berg</p>' })).toEqual(['Nils']);
    expect(await authorsOf({ head, below: '<p>By Nils Berg</p>' })).toEqual(['Nils Berg']);
  });

  it('takes of names all over a page the one that markup gives', async () => {
    const below = '<p class="author">Jane Roe</p><p class="author">Ada Hill</p><p class="author">Sam Poe</p>';
    expect(await authorsOf({ below, head: '<meta name="author" content="Jane Roe">' })).toEqual(['Jane Roe']);
  });

  it('puts people before the organizations that markup names', async () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Fjord Courier"}}</script>`;
    expect((await metadataOf({ head })).authors).toMatchObject([{ name: 'Fjord Courier', role: 'organization' }]);
    expect(await authorsOf({ head, below: '<p class="byline">By Jane Roe</p>' })).toEqual(['Jane Roe']);
  });

  it.each<[string, Parts, readonly string[]]>([
    [
      'the agency whose text it is, where nobody is named',
      { head: '<meta property="og:site_name" content="The Shore">', below: '<div class="byline">By Reuters</div>' },
      ['Reuters'],
    ],
    [
      'the agency and who edited it',
      {
        head: '<meta property="og:site_name" content="The Local">',
        below: '<div class="byline">AFP/The Local</div>',
      },
      ['AFP', 'The Local'],
    ],
    ['the person alone who wrote for an agency', { below: '<p>By Jane Rowntree, Reuters</p>' }, ['Jane Rowntree']],
    ['one name with a date', { below: '<p>Posted by Konstantin 21.10.2019</p>' }, ['Konstantin']],
    [
      'who signs under the text',
      { bottom: '<p><b><i>Jane Rowntree</i></b></p><div><h2>News in brief</h2></div>' },
      ['Jane Rowntree'],
    ],
  ])('name %s', async (_, parts, authors) => {
    expect(await authorsOf(parts)).toEqual(authors);
  });
});
