import { RejectedInputError } from '../../../errors.ts';
import { charactersOf, type ParsedDocument } from '../../document.ts';
import { decodeText } from '../../encoding/decode-text.ts';
import { parseHtml } from '../html/parse-html.ts';
import { readHeader, readRecords, type WarcRecord } from './read-records.ts';
import { unpack } from './unpack.ts';

/** Three times the largest input: pages pack to a fifth, bombs to a thousandth. */
const MAX_UNPACKED_BYTES = 60_000_000;
/** Of one page, and of all pages that are read: a crawl of a site should come page by page. */
const MAX_PAGE_BYTES = 4_000_000;
const MAX_TOTAL_BYTES = 8_000_000;
const MAX_PAGES = 100;

interface Page {
  readonly address: string | undefined;
  readonly type: string;
  readonly content: Uint8Array;
}

/** The pages of a web archive that hold running text, each an article. Throws `RejectedInputError`. */
export async function parseWarc(packed: Uint8Array): Promise<readonly ParsedDocument[]> {
  const bytes = packed[0] === 0x1f ? unpack(packed, 'gzip', MAX_UNPACKED_BYTES) : packed;
  const documents: ParsedDocument[] = [];
  const seen = new Set<string>();
  let [left, passedOver] = [MAX_TOTAL_BYTES, 0];
  for (const record of readRecords(bytes)) {
    const page = readPage(record);
    if (page === undefined || seen.has(page.address ?? '')) continue;
    seen.add(page.address ?? String(seen.size));
    left -= page.content.length;
    if (left < 0 || documents.length >= MAX_PAGES) passedOver += 1;
    else documents.push(...(await readArticle(page)));
  }
  return nameItems(documents, passedOver);
}

/** Successful answers with a page; `undefined` for requests, pictures, styles and the like. */
function readPage({ fields, content }: WarcRecord): Page | undefined {
  const kind = fields.get('warc-type');
  if (kind !== 'response' && kind !== 'resource') return undefined;
  const address = fields.get('warc-target-uri')?.replace(/^<|>$/g, '');
  const isHttp = /^application\/http/i.test(fields.get('content-type') ?? '');
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const { fields: answer, bodyAt } = isHttp ? readHeader(buffer, 0) : { fields, bodyAt: 0 };
  const type = answer.get('content-type') ?? '';
  const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
  if (!isPage || (isHttp && !/^HTTP\/[\d.]+ 200\b/.test(buffer.toString('latin1', 0, 20)))) return undefined;
  return { address, type, content: unpackBody(buffer.subarray(bodyAt), answer) };
}

/** As it was sent: in chunks, packed. A body that is neither, whatever its header says, is taken as it is. */
function unpackBody(body: Buffer, answer: ReadonlyMap<string, string>): Uint8Array {
  const isChunked = /\bchunked\b/i.test(answer.get('transfer-encoding') ?? '');
  const whole = isChunked ? joinChunks(body) : body;
  try {
    return unpack(whole, answer.get('content-encoding')?.toLowerCase() ?? '', MAX_PAGE_BYTES);
  } catch (error) {
    if (error instanceof RejectedInputError && error.code === 'unreadable') return whole;
    throw error;
  }
}

/** RFC 9112, 7.1. */
function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const [line, digits] = /^([\da-f]{1,8})[^\n]{0,200}\n/i.exec(body.toString('latin1', at, at + 220)) ?? [];
    if (line === undefined || digits === undefined) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const [from, size] = [at + line.length, Number.parseInt(digits, 16)];
    if (size === 0) break;
    chunks.push(body.subarray(from, from + size));
    at = from + size + (body[from + size] === 0x0d ? 2 : 1);
  }
  return Buffer.concat(chunks);
}

/** A page without an article must not cost the archive its others. */
async function readArticle({ address, type, content }: Page): Promise<readonly ParsedDocument[]> {
  if (content.length === 0 || content.length > MAX_PAGE_BYTES) return [];
  try {
    const { text, encoding } = await decodeText(content, type);
    const page = parseHtml(text);
    if (charactersOf(page.blocks.filter(({ kind }) => kind !== 'headline')) === 0) return [];
    const stated: ParsedDocument['markup'] =
      address === undefined ? [] : [{ field: 'canonicalUrl', value: address, from: 'header' }];
    const markup = [...page.markup, ...stated];
    return [{ ...page, markup, encoding, mediaType: 'application/warc', item: address ?? 'page' }];
  } catch (error) {
    if (error instanceof RejectedInputError) return [];
    throw error;
  }
}

function nameItems(documents: readonly ParsedDocument[], passedOver: number): readonly ParsedDocument[] {
  const last = documents.at(-1);
  if (last === undefined) {
    throw new RejectedInputError('no-text', 'the web archive holds no page with an article');
  }
  const reason = `${passedOver} pages of the archive are not read: it has more than ${MAX_PAGES} pages or ${MAX_TOTAL_BYTES} bytes of them`;
  const whole = passedOver === 0 ? documents : [...documents.slice(0, -1), { ...last, truncated: reason }];
  return whole.length > 1 ? whole : whole.map(({ item, ...document }) => document);
}
