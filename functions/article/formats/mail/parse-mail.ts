import PostalMime, { type Email } from 'postal-mime';
import { RejectedInputError } from '../../../errors.ts';
import { withoutReplyPrefixes, withoutSendingService } from '../../../language/newswire/index.ts';
import { charactersOf, markupFrom, type ParsedDocument } from '../../document.ts';
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

/** A message that names no charset anywhere and is not UTF-8 comes from before MIME: its encoding is guessed. */
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

type Body = Pick<ParsedDocument, 'blocks' | 'characters' | 'dropped'>;

function readBody({ html, text = '' }: Email, headline: string, forwarded: ForwardedMessage | undefined): Body {
  const plain = text.trim() === '' ? undefined : readPlain(text, headline, forwarded);
  const marked = html === undefined ? undefined : readHtml(html, headline, forwarded);
  const [plainSize, markedSize] = [plain, marked].map((part) => charactersOf(part?.blocks ?? []));
  const isMarked = markedSize !== undefined && markedSize > 0 && markedSize >= (plainSize ?? 0) * MIN_SHARE_OF_PLAIN;
  const blocks: Body['blocks'] = headline === '' ? [] : [{ kind: 'headline', text: headline }];
  return (isMarked ? marked : plain) ?? { blocks, characters: headline.length, dropped: [] };
}

function readPlain(text: string, headline: string, forwarded: ForwardedMessage | undefined): Body {
  const body = forwarded === undefined ? text : text.slice(forwarded.bodyAt);
  const parsed = parsePlainText(`${headline}\n\n${body.replace(/^(?:> ?)+/gm, '')}`);
  return finish(parsed, tidyText(text).length - tidyText(body).length);
}

function readHtml(html: string, headline: string, forwarded: ForwardedMessage | undefined): Body {
  const parsed = readFragment(html, headline);
  if (forwarded === undefined) return finish(parsed, 0);
  const at = parsed.blocks.findLastIndex(
    ({ text, kind }) => kind !== 'headline' && text.includes(forwarded.subject) && text.includes('@'),
  );
  const start = at < 0 ? parsed.blocks.findLastIndex(({ text }) => text.startsWith(forwarded.subjectLine)) : at;
  const note = parsed.blocks.slice(0, start + 1).filter(({ kind }) => kind !== 'headline');
  const blocks = parsed.blocks.filter((block) => !note.includes(block));
  return finish({ ...parsed, blocks }, charactersOf(note));
}

function finish({ blocks, characters, dropped }: Body, noteCharacters: number): Body {
  const cut = cutMailEnd(blocks);
  const note = { characters: noteCharacters, reason: 'note and headers of the forwarding message' };
  return {
    blocks: cut.blocks,
    characters: characters + noteCharacters,
    dropped: [...dropped, ...(noteCharacters > 0 ? [note] : []), ...cut.dropped],
  };
}

/** A desk or a service sends as often as a person does; which of them it is shows in the name. */
function readHeaders(
  { headers, date, from }: Email,
  headline: string,
  forwarded: ForwardedMessage | undefined,
): ParsedDocument['markup'] {
  const header = (key: string) => headers.find((each) => each.key === key)?.value;
  const sender = forwarded?.from ?? (from === undefined ? undefined : withoutSendingService(from.name));
  return markupFrom('header', [
    ['headline', headline],
    ['publishedAt', forwarded === undefined ? (header('date') ?? date) : forwarded.date],
    ['author', sender],
    ['publisher', header('list-id')?.replace(/<[^>]*>|"/g, '')],
    ['language', header('content-language')],
    ['canonicalUrl', header('archived-at')?.replace(/^<|>$/g, '')],
  ]);
}
