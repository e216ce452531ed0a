import { parseJson } from './json/parse-json.ts';

interface Signature {
  readonly mediaType: string;
  /** Characters (Latin-1) at the start of the file, or at `offset`. */
  readonly starts: string;
  readonly offset?: number;
}

/** Binary formats by their first bytes, so that a rejected upload can be told what it is. */
const SIGNATURES: readonly Signature[] = [
  { mediaType: 'application/pdf', starts: '%PDF-' },
  { mediaType: 'application/zip', starts: 'PK\x03\x04' },
  { mediaType: 'application/zip', starts: 'PK\x05\x06' },
  { mediaType: 'application/x-ole-storage', starts: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { mediaType: 'application/rtf', starts: '{\\rtf' },
  { mediaType: 'application/postscript', starts: '%!PS' },
  { mediaType: 'image/png', starts: '\x89PNG' },
  { mediaType: 'image/jpeg', starts: '\xff\xd8\xff' },
  { mediaType: 'image/gif', starts: 'GIF8' },
  { mediaType: 'image/tiff', starts: 'II*\x00' },
  { mediaType: 'image/tiff', starts: 'MM\x00*' },
  { mediaType: 'image/webp', starts: 'WEBP', offset: 8 },
  { mediaType: 'application/gzip', starts: '\x1f\x8b' },
  { mediaType: 'application/zstd', starts: '\x28\xb5\x2f\xfd' },
  { mediaType: 'application/x-xz', starts: '\xfd7zXZ' },
  { mediaType: 'application/x-7z-compressed', starts: '7z\xbc\xaf\x27\x1c' },
  { mediaType: 'application/vnd.rar', starts: 'Rar!\x1a\x07' },
  { mediaType: 'application/x-bzip2', starts: 'BZh' },
  { mediaType: 'audio/mpeg', starts: 'ID3' },
  { mediaType: 'audio/ogg', starts: 'OggS' },
  { mediaType: 'audio/wav', starts: 'WAVE', offset: 8 },
  { mediaType: 'video/mp4', starts: 'ftyp', offset: 4 },
  { mediaType: 'application/vnd.sqlite3', starts: 'SQLite format 3' },
];

/** Office files and books are ZIP archives; a part that each of them has tells which. */
const ARCHIVE_PARTS: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['application/epub+zip', 'application/epub+zip'],
];
/** Writers may put some bytes before a PDF's header (ISO 32000-1, annex H, 3.4.1). */
const PDF_HEADER_WITHIN = 1024;

/** The format of bytes that are more than text; `undefined` where they are text of some encoding. */
export function recognizeBytes(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes.subarray(0, PDF_HEADER_WITHIN));
  const found = SIGNATURES.find(({ starts, offset = 0 }) => head.startsWith(starts, offset))?.mediaType;
  if (found === 'application/zip') return recognizeArchive(bytes);
  if (found !== undefined) return found;
  if (isMail(latin1(bytes.subarray(0, 16_384)))) return 'message/rfc822';
  return /^[^<]*%PDF-1\.\d/.test(head) ? 'application/pdf' : undefined;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function recognizeArchive(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ARCHIVE_PARTS.find(([part]) => buffer.includes(part, 0, 'latin1'))?.[1] ?? 'application/zip';
}

const MAIL_HEADER =
  /^(?:received|return-path|delivered-to|mime-version|from|to|cc|date|message-id|subject|reply-to|sender|x-[\w-]+|content-(?:type|transfer-encoding)|list-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results):/i;
/** Only mail has these; a memo may have the others. */
const MAIL_ALONE = /^(?:received|return-path|mime-version|message-id|content-transfer-encoding|dkim-signature):/i;
const MIN_MAIL_HEADERS = 3;

/** A message starts with header fields, folded lines among them, up to a blank line (RFC 5322, 2.2). */
function isMail(head: string): boolean {
  const lines = head.replace(/^\s*From \S+.*\r?\n/, '').split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() === '');
  const fields = lines.slice(0, end < 0 ? lines.length : end);
  if (
    fields.length === 0 ||
    !fields.every((line, index) => /^[\w.-]+:/.test(line) || (index > 0 && /^[ \t]/.test(line)))
  )
    return false;
  const known = fields.filter((line) => MAIL_HEADER.test(line));
  return known.length >= MIN_MAIL_HEADERS && known.some((line) => MAIL_ALONE.test(line));
}

/** Bytes of chance, and packed or compiled ones, have ten in a hundred of these; text in any encoding has none. */
const CONTROLS = /(?!\s)[\p{Cc}&&\p{ASCII}]/gv;
const MAX_SHARE_OF_CONTROLS = 0.03;
const LOOKED_AT_CHARACTERS = 100_000;

/** Whether decoded bytes are text at all: some encoding can be found for any bytes. */
export function isText(decoded: string): boolean {
  // Some programs fill files up with zeros.
  const start = decoded.slice(0, LOOKED_AT_CHARACTERS).replaceAll('\0', '');
  return (start.match(CONTROLS)?.length ?? 0) <= start.length * MAX_SHARE_OF_CONTROLS;
}

const XML_ROOTS: Readonly<Record<string, string>> = {
  rss: 'application/rss+xml',
  RDF: 'application/rss+xml',
  feed: 'application/atom+xml',
  entry: 'application/atom+xml',
  nitf: 'application/nitf+xml',
  newsMessage: 'application/vnd.iptc.g2.newsitem+xml',
  newsItem: 'application/vnd.iptc.g2.newsitem+xml',
  NewsML: 'application/xml',
  html: 'text/html',
};
const HTML_ROOT =
  /^(?:!doctype|html|head|body|article|main|div|section|p|h[1-6]|meta|title|table|span|a|br|img|ul|ol|style|script|link|center|font|b|i|strong|em|blockquote)$/i;
const HTML_TAGS = /<\/?(?:p|div|span|a|h[1-6]|br|li|ul|article|body|head|title)\b[^>]*>/gi;
/** So many tags make a text a page, even where it starts with words. */
const MANY_TAGS = 8;

/** The format of decoded text, by content first and by name and declared type where content leaves it open. */
export function recognizeText(text: string, path: string, declaredType: string | undefined): string {
  const start = text.slice(0, 65_536).trimStart();
  if (start.startsWith('<')) {
    const markup = recognizeMarkup(start, text);
    if (markup !== undefined) return markup;
  }
  const isNamedJson = /\.(?:json|ninjs)$/i.test(path) || declaredType?.includes('json') === true;
  if (/^[{[]/.test(start) && (isNamedJson || isJson(text))) return 'application/json';
  if (/^WEBVTT(?:\s|$)/.test(start)) return 'text/vtt';
  if (/^\d+\s*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/.test(start)) return 'application/x-subrip';
  const isNamedHtml = /\.(?:html?|xhtml)$/i.test(path) || declaredType?.includes('html') === true;
  if (isNamedHtml && /<[a-z]/i.test(start)) return 'text/html';
  if ((text.slice(0, 50_000).match(HTML_TAGS)?.length ?? 0) >= MANY_TAGS) return 'text/html';
  const isNamedMarkdown = /\.(?:md|markdown|mdown|mkd)$/i.test(path) || declaredType?.includes('markdown') === true;
  return isMarkdown(start, isNamedMarkdown) ? 'text/markdown' : 'text/plain';
}

function recognizeMarkup(start: string, text: string): string | undefined {
  const prolog =
    /^(?:\s*(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\b[^>[]*(?:\[[\s\S]*?\]\s*)?>))*\s*/i.exec(start)?.[0] ?? '';
  const name = /^<([\w.:-]+)/.exec(start.slice(prolog.length))?.[1] ?? '';
  const local = name.slice(name.indexOf(':') + 1);
  if (/<!DOCTYPE\s+html/i.test(prolog)) return 'text/html';
  const known = Object.hasOwn(XML_ROOTS, local) ? XML_ROOTS[local] : undefined;
  if (known !== undefined) return known;
  if (/^\s*<\?xml\b/i.test(prolog)) return 'application/xml';
  if (HTML_ROOT.test(local) || (prolog.includes('<!--') && local === '')) return 'text/html';
  return local !== '' && text.trimEnd().endsWith(`</${name}>`) ? 'application/xml' : undefined;
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}

const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /\[[^[\]\n]{2,}\]\((?:https?:|\/|#|mailto:)[^)\s]*\)/,
  /(?<![\w*])\*\*[^\s*][^*\n]*\*\*/,
  /^(?:```|~~~)/m,
  /^\S.*\n(?:={3,}|-{3,})\s*$/m,
  /^> \S/m,
  /^---\r?\n(?:[\w-]+:.*\r?\n)+---\r?\n/,
  /^\|.+\|\s*\r?\n\|[\s:|-]+\|/m,
];

/** By its name, with any sign in the text; without the name only where two kinds of sign agree. */
function isMarkdown(start: string, isNamed: boolean): boolean {
  const signs = MARKDOWN_SIGNS.filter((sign) => sign.test(start)).length;
  return isNamed ? signs > 0 : signs >= 2;
}
