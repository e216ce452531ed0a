import PostalMime, { type Address, type Email } from 'postal-mime';
import { RejectedInputError } from '../../../errors.ts';
import { withoutReplyPrefixes, withoutSendingService } from '../../../language/newswire/index.ts';
import type { MarkupField, MarkupValue, ParsedBlock, ParsedDocument } from '../../document.ts';
import { decodeText } from '../../encoding/decode-text.ts';
import { tidyText } from '../../tidy-text.ts';
import { readFragment } from '../html/page/read-fragment.ts';
import { parseHtml } from '../html/parse-html.ts';
import { parsePlainText } from '../plain-text/parse-plain-text.ts';
import { cutAttachments } from './cut-attachments.ts';
import { cutMailEnd } from './cut-mail-end.ts';
import { type ForwardedMessage, findForwarded } from './find-forwarded.ts';

const MAX_NESTING = 32;
/** The HTML part is taken where it says about as much as the plain one; some mailers fill it with a notice only. */
const MIN_SHARE_OF_PLAIN = 0.5;

/** A message as a newsletter or a desk sends it, forwarded or not, and a page saved as MHTML. Throws `RejectedInputError`. */
export async function parseMail(whole: Uint8Array): Promise<readonly ParsedDocument[]> {
  const bytes = cutAttachments(whole);
  const email = await readMessage(bytes);
  const encoding = findCharset(bytes, email.html === undefined ? 'plain' : 'html');
  const saved = savedPage(email);
  if (saved !== undefined) return [{ ...saved, encoding }];
  const forwarded = findForwarded(email.text ?? '') ?? findForwarded(asLines(email.html ?? ''));
  const headline = withoutReplyPrefixes(tidyText(forwarded?.subject ?? email.subject ?? ''));
  const body = readBody(email, headline, forwarded);
  return [{ ...body, markup: readHeaders(email, headline, forwarded), encoding }];
}

async function readMessage(bytes: Uint8Array): Promise<Email> {
  const options = { maxNestingDepth: MAX_NESTING, maxRfc822NestingDepth: 4 };
  try {
    return await PostalMime.parse(await withKnownCharset(bytes), options);
  } catch (error) {
    throw new RejectedInputError(
      'unreadable',
      'the message is damaged or nested too deep: its parts cannot be read',
      error,
    );
  }
}

/** A message that names no charset anywhere and is no UTF-8 comes from before MIME: its encoding is guessed. */
async function withKnownCharset(bytes: Uint8Array): Promise<Uint8Array | string> {
  if (findCharset(bytes, '[a-z]+') !== undefined || !bytes.some((byte) => byte >= 0x80)) return bytes;
  return (await decodeText(bytes)).text;
}

function findCharset(bytes: Uint8Array, subtype: string): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const found = new RegExp(
    String.raw`^content-type:\s*text/${subtype}[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?charset\s*=\s*"?([\w.:-]+)`,
    'im',
  ).exec(text)?.[1];
  return found?.toLowerCase().replace('us-ascii', 'utf-8');
}

/** Browsers save pages as mail (MHTML): the page is read as a page. */
function savedPage({ html, headers }: Email): ParsedDocument | undefined {
  const address =
    headers.find(({ key }) => key === 'snapshot-content-location')?.value ??
    headers.find(({ key, value }) => key === 'content-location' && /^https?:/.test(value))?.value;
  if (address === undefined || html === undefined) return undefined;
  const page = parseHtml(html);
  return {
    ...page,
    mediaType: 'multipart/related',
    markup: [...page.markup, { field: 'canonicalUrl', value: address, from: 'header' }],
  };
}

function asLines(html: string): string {
  return html
    .replace(/<br\b[^>]*>|<\/(?:p|div|tr|li)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

function readBody(
  { html, text = '' }: Email,
  headline: string,
  forwarded: ForwardedMessage | undefined,
): Pick<ParsedDocument, 'blocks' | 'characters' | 'dropped'> {
  const plain = text.trim() === '' ? undefined : readPlain(text, headline, forwarded);
  const marked = html === undefined ? undefined : readHtml(html, headline, forwarded);
  const sizeOf = (part: typeof plain) => part?.blocks.reduce((sum, block) => sum + block.text.length, 0) ?? 0;
  const best = sizeOf(marked) >= sizeOf(plain) * MIN_SHARE_OF_PLAIN && sizeOf(marked) > 0 ? marked : plain;
  return (
    best ?? {
      blocks: headline === '' ? [] : [{ kind: 'headline', text: headline }],
      characters: headline.length,
      dropped: [],
    }
  );
}

function readPlain(text: string, headline: string, forwarded: ForwardedMessage | undefined) {
  const body = forwarded === undefined ? text : text.slice(forwarded.bodyAt);
  const parsed = parsePlainText(`${headline}\n\n${body.replace(/^(?:> ?)+/gm, '')}`);
  return finish(parsed.blocks, tidyText(text).length - tidyText(body).length, parsed);
}

function readHtml(html: string, headline: string, forwarded: ForwardedMessage | undefined) {
  const parsed = readFragment(html, headline === '' ? undefined : headline);
  if (forwarded === undefined) return finish(parsed.blocks, 0, parsed);
  const at = parsed.blocks.findLastIndex(
    ({ text, kind }) => kind !== 'headline' && text.includes(forwarded.subject) && text.includes('@'),
  );
  const start = at < 0 ? parsed.blocks.findLastIndex(({ text }) => text.startsWith(forwarded.subjectLine)) : at;
  const note = parsed.blocks.slice(0, start + 1).filter(({ kind }) => kind !== 'headline');
  const blocks = parsed.blocks.filter((block) => !note.includes(block));
  return finish(
    blocks,
    note.reduce((sum, { text }) => sum + text.length, 0),
    parsed,
  );
}

function finish(
  blocks: readonly ParsedBlock[],
  noteCharacters: number,
  { characters, dropped }: Pick<ParsedDocument, 'characters' | 'dropped'>,
): Pick<ParsedDocument, 'blocks' | 'characters' | 'dropped'> {
  const cut = cutMailEnd(blocks);
  const notes =
    noteCharacters > 0 ? [{ characters: noteCharacters, reason: 'note and headers of the forwarding message' }] : [];
  return {
    blocks: cut.blocks,
    characters: characters + noteCharacters,
    dropped: [...dropped, ...notes, ...cut.dropped],
  };
}

/** A desk or a service sends as often as a person does; which of them it is, the names tell. */
function readHeaders(email: Email, headline: string, forwarded: ForwardedMessage | undefined): MarkupValue[] {
  const value = (field: MarkupField, text: string | undefined): MarkupValue => ({
    field,
    value: tidyText(text ?? ''),
    from: 'header',
  });
  const header = (key: string) => email.headers.find((each) => each.key === key)?.value;
  const sender = forwarded?.from ?? senderName(email.from);
  const list = header('list-id')
    ?.replace(/<[^>]*>/, '')
    .replaceAll('"', '');
  return [
    value('headline', headline),
    value('publishedAt', forwarded === undefined ? (header('date') ?? email.date) : forwarded.date),
    value('author', sender),
    value('publisher', list?.trim() === '' ? undefined : list),
    value('language', header('content-language')),
    value('canonicalUrl', header('archived-at')?.replace(/^<|>$/g, '')),
  ].filter((each) => each.value !== '');
}

function senderName(from: Address | undefined): string | undefined {
  return from === undefined ? undefined : withoutSendingService(from.name);
}
