import PostalMime, { type Email } from 'postal-mime';
import { RejectedInputError } from '../../../errors.ts';
import { withoutReplyPrefixes, withoutSendingService } from '../../../language/newswire/index.ts';
import { charactersOf, markupFrom, type ParsedDocument } from '../../document.ts';
import { decodeText } from '../../encoding/decode-text.ts';
import { tidyText } from '../../tidy-text.ts';
import { type OpenFragment, openFragment, shapeFragment } from '../html/page/read-fragment.ts';
import { parsePlainText } from '../plain-text/parse-plain-text.ts';
import { cutAttachments, guardTextBytes } from './cut-attachments.ts';
import { cutMailEnd } from './cut-mail-end.ts';
import { type ForwardedMessage, findForwarded } from './find-forwarded.ts';
import { withAttachmentsLeftOut } from './left-out-attachments.ts';
import { messageBytes } from './message-bytes.ts';
import { readSavedPage } from './read-saved-page.ts';
import { splitDigest } from './split-digest.ts';
import { splitMailbox } from './split-mailbox.ts';

/** Levels of messages within messages; real ones have three or four. */
const MAX_NESTING = 32;
/** Messages within messages. */
const MAX_FORWARDS = 4;
/** Longer words of whoever forwards a message are an article of their own. */
const MAX_NOTE_CHARACTERS = 600;
const NOTE_REASON = 'note and headers of the forwarding message';
/** The HTML part is taken where it says about as much as the plain one; some mailers fill it with a notice only. */
const MIN_SHARE_OF_PLAIN = 0.5;

/**
 * A message as a newsletter or a desk sends it, forwarded or not, a mailbox of several, and a page saved as MHTML.
 * Throws `RejectedInputError`.
 */
export async function parseMail(whole: Uint8Array): Promise<readonly ParsedDocument[]> {
  const messages = splitMailbox(messageBytes(whole)).map(cutAttachments);
  guardTextBytes(messages.reduce((sum, { length }) => sum + length, 0));
  const [first, second] = messages;
  if (first !== undefined && second === undefined) return nameItems(await readMail(first, 0));
  return readAll(messages, 'application/mbox');
}

/** Every message that can be read; what is wrong with another must not cost them, and is told with the last of them. */
async function readAll(messages: readonly Uint8Array[], mediaType: string): Promise<readonly ParsedDocument[]> {
  const documents: ParsedDocument[] = [];
  const rejections: RejectedInputError[] = [];
  for (const message of messages) {
    try {
      documents.push(...(await readMail(message, 0)));
    } catch (error) {
      if (!(error instanceof RejectedInputError)) throw error;
      rejections.push(error);
    }
  }
  const [[reason], last] = [rejections, documents.at(-1)];
  if (last === undefined && reason !== undefined) throw reason;
  if (last !== undefined && reason !== undefined) {
    const truncated = `${rejections.length} of ${messages.length} messages are not read: ${reason.message}`;
    documents[documents.length - 1] = { ...last, truncated };
  }
  return nameItems(documents.map((document) => ({ ...document, mediaType })));
}

/** Of several articles, each needs a name: its message's id, or its number. */
function nameItems(documents: readonly (ParsedDocument & { readonly item?: string })[]): readonly ParsedDocument[] {
  if (documents.length < 2) return documents.map(({ item, ...document }) => document);
  const names = documents.map(({ item }) => item);
  return documents.map((document, index) => {
    const { item } = document;
    return { ...document, item: item === undefined || names.indexOf(item) < index ? `message ${index + 1}` : item };
  });
}

async function readMail(bytes: Uint8Array, depth: number): Promise<readonly ParsedDocument[]> {
  const email = await readMessage(bytes);
  const encoding = findCharset(bytes, email.html === undefined ? 'plain' : 'html');
  const saved = await readSavedPage(email, bytes);
  if (saved !== undefined) return [{ ...saved, encoding }];
  const forwarded = findForwarded(email.text ?? '') ?? findForwarded(asLines(email.html ?? ''));
  const headline = withoutReplyPrefixes(tidyText(forwarded?.subject ?? email.subject ?? ''));
  const markup = readHeaders(email, headline, forwarded);
  const opened = email.html === undefined ? undefined : openFragment(email.html);
  const isDigest = opened !== undefined && forwarded === undefined;
  const stories = isDigest ? splitDigest(opened, headline) : undefined;
  if (stories !== undefined) return stories.map((story) => ofNewsletter(story, markup, encoding));
  const body = readBody({ text: email.text, opened }, headline, forwarded);
  const own: ParsedDocument = { ...body, markup, encoding, item: email.messageId };
  const attached = depth < MAX_FORWARDS ? await readAttached(email, depth) : [];
  if (attached.length === 0) return [withAttachmentsLeftOut(own, email.attachments)];
  return joinForwarded(own, attached);
}

/** A story of a newsletter is by the newsletter's sender only as its publisher. */
function ofNewsletter(story: ParsedDocument, markup: ParsedDocument['markup'], encoding?: string): ParsedDocument {
  const own = new Set(story.markup.map(({ field }) => field));
  const shared = markup
    .map((value) => (value.field === 'author' ? { ...value, field: 'publisher' as const } : value))
    .filter(({ field }) => !own.has(field));
  return { ...story, markup: [...story.markup, ...shared], encoding };
}

/** Messages that are attached whole. */
async function readAttached({ attachments }: Email, depth: number): Promise<readonly ParsedDocument[]> {
  const documents: ParsedDocument[] = [];
  for (const { mimeType, content } of attachments) {
    if (mimeType !== 'message/rfc822' || typeof content === 'string') continue;
    const message = cutAttachments(messageBytes(new Uint8Array(content)));
    const found = await readMail(message, depth + 1).catch(noneIfRejected);
    documents.push(...found.filter((document) => bodyCharactersOf(document) > 0));
  }
  return documents;
}

/** It stays among what the message says that it has left out. */
function noneIfRejected(error: unknown): readonly ParsedDocument[] {
  if (error instanceof RejectedInputError) return [];
  throw error;
}

/** What is forwarded is the article, unless whoever forwards it has written more than a note. */
function joinForwarded(own: ParsedDocument, attached: readonly ParsedDocument[]): readonly ParsedDocument[] {
  const note = bodyCharactersOf(own);
  if (note > MAX_NOTE_CHARACTERS || note > bodyCharactersOf(...attached)) return [own, ...attached];
  const dropped = { characters: note, reason: NOTE_REASON };
  return attached.map((document, index) =>
    index > 0 || note === 0
      ? document
      : { ...document, characters: document.characters + note, dropped: [...document.dropped, dropped] },
  );
}

function bodyCharactersOf(...documents: readonly ParsedDocument[]): number {
  return charactersOf(documents.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'headline')));
}

async function readMessage(bytes: Uint8Array): Promise<Email> {
  const options = { maxNestingDepth: MAX_NESTING, forceRfc822Attachments: true };
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

interface MailText {
  readonly text: string | undefined;
  /** The HTML part. */
  readonly opened: OpenFragment | undefined;
}

function readBody({ opened, text = '' }: MailText, headline: string, forwarded: ForwardedMessage | undefined): Body {
  const plain = text.trim() === '' ? undefined : readPlain(text, headline, forwarded);
  const marked = opened === undefined ? undefined : readHtml(opened, headline, forwarded);
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

function readHtml(opened: OpenFragment, headline: string, forwarded: ForwardedMessage | undefined): Body {
  const parsed = shapeFragment(opened, headline);
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
  const note = { characters: noteCharacters, reason: NOTE_REASON };
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
