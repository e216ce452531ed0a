import PostalMime, { type Email } from 'postal-mime';
import type { ParsedDocument } from '../../document.ts';
import { parseHtml } from '../html/parse-html.ts';

const PAGE = /^content-type:[ \t]*text\/html/gim;
const PART_ADDRESS = /^content-location:[ \t]*(\S+)/im;
/** Fields that a message has and a saved page has not. */
const FIELDS_OF_MAIL = new Set(['to', 'received', 'message-id', 'return-path']);

/** Browsers save pages as mail (MHTML): the first page in it is read as a page, its frames are not. `undefined` for mail. */
export async function readSavedPage(email: Email, bytes: Uint8Array): Promise<ParsedDocument | undefined> {
  const address = addressOf(email, bytes);
  if (address === undefined || email.html === undefined) return undefined;
  const first = await firstPage(bytes);
  const page = parseHtml(first ?? email.html);
  const markup: ParsedDocument['markup'] = /^https?:/.test(address)
    ? [{ field: 'canonicalUrl', value: address, from: 'header' }]
    : [];
  return { ...page, mediaType: 'multipart/related', markup: [...page.markup, ...markup] };
}

/** Older browsers give the address with the part alone. */
function addressOf({ headers }: Email, bytes: Uint8Array): string | undefined {
  const field = (name: string) => headers.find(({ key }) => key === name)?.value;
  const stated = field('snapshot-content-location') ?? field('content-location');
  if (stated !== undefined) return stated;
  const isRelated = /^multipart\/related\b/i.test(field('content-type') ?? '');
  if (!isRelated || headers.some(({ key }) => FIELDS_OF_MAIL.has(key))) return undefined;
  return PART_ADDRESS.exec(Buffer.from(bytes).toString('latin1'))?.[1];
}

/** Pages of frames are mostly advertising. */
async function firstPage(bytes: Uint8Array): Promise<string | undefined> {
  const text = Buffer.from(bytes).toString('latin1');
  const [, second] = [...text.matchAll(PAGE)];
  if (second === undefined) return undefined;
  const end = text.lastIndexOf('\n--', second.index);
  const { html } = await PostalMime.parse(bytes.subarray(0, end + 1));
  return html;
}
