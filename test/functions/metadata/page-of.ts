import { readDocuments } from '../../../functions/article/read-documents.ts';
import { extractMetadata } from '../../../functions/metadata/extract-metadata.ts';
import type { Metadata } from '../../../functions/metadata/schema.ts';

const STORY = [
  'The council of Halden decided on Monday to rebuild the old bridge over the Tista, which a barge had damaged in the spring.',
  'Engineers will need about nine months for the work, and traffic will cross the river by a ferry that the county pays for.',
  'Shopkeepers in the old town fear for their trade. “Nobody takes a ferry to buy bread,” said one of them at the meeting.',
];

interface PageParts {
  readonly language?: string;
  readonly title?: string;
  readonly head?: string;
  /** Before the headline. */
  readonly top?: string;
  readonly headline?: string;
  /** Between headline and text. */
  readonly below?: string;
  /** Within the text. */
  readonly inside?: string;
  /** Behind the text. */
  readonly bottom?: string;
}

/** A page of a newspaper, with what a test puts around its story. */
export function pageOf(parts: PageParts): string {
  const { language = 'en', title = 'Old bridge to be rebuilt', head = '', top = '', below = '', inside = '' } = parts;
  const { headline = '<h1>Old bridge to be rebuilt</h1>', bottom = '' } = parts;
  const [first, ...rest] = STORY.map((text) => `<p>${text}</p>`);
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>
    <header><nav><a href="/">Front page</a> <a href="/sport">Sport</a></nav>${top}</header>
    <main><article>${headline}${below}${first}${inside}${rest.join('')}</article>${bottom}</main>
    <footer>© 2020 The Example</footer></body></html>`;
}

/** What is read of a page that came in on 3 February 2026. */
export async function metadataOf(parts: PageParts): Promise<Metadata> {
  const hint = { path: 'page.html', mediaType: 'text/html' };
  const [document] = await readDocuments(new TextEncoder().encode(pageOf(parts)), hint);
  if (document === undefined) throw new Error('the page has no article');
  return extractMetadata(document, '2026-02-03T12:00:00Z');
}
