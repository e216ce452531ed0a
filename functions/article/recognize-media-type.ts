/** What the pipeline can read; anything else is rejected with this list. */
export const ACCEPTED_MEDIA_TYPES = ['text/plain', 'text/html'] as const;
export type AcceptedMediaType = (typeof ACCEPTED_MEDIA_TYPES)[number];

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
  { mediaType: 'application/x-ole-storage', starts: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { mediaType: 'application/rtf', starts: '{\\rtf' },
  { mediaType: 'image/png', starts: '\x89PNG' },
  { mediaType: 'image/jpeg', starts: '\xff\xd8\xff' },
  { mediaType: 'image/gif', starts: 'GIF8' },
  { mediaType: 'image/webp', starts: 'WEBP', offset: 8 },
  { mediaType: 'application/gzip', starts: '\x1f\x8b' },
  { mediaType: 'application/x-7z-compressed', starts: '7z\xbc\xaf\x27\x1c' },
  { mediaType: 'application/x-bzip2', starts: 'BZh' },
  { mediaType: 'audio/mpeg', starts: 'ID3' },
  { mediaType: 'video/mp4', starts: 'ftyp', offset: 4 },
  { mediaType: 'application/vnd.sqlite3', starts: 'SQLite format 3' },
];

/** The format of bytes that are not text; `undefined` where they may be. */
export function recognizeBinary(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  return SIGNATURES.find(({ starts, offset = 0 }) => head.startsWith(starts, offset))?.mediaType;
}

const HTML_START =
  /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html\b|<head\b|<body\b|<article\b|<main\b|<div\b|<section\b|<p\b|<h[1-6]\b|<meta\b|<title\b|<table\b)/i;
const HTML_TAGS = /<\/?(?:p|div|span|a|h[1-6]|br|li|ul|article|body|head|title)\b[^>]*>/gi;
/** So many tags make a text a page, even where it starts with words. */
const MANY_TAGS = 8;

/** The format of decoded text, by content first and by name and declared type where content leaves it open. */
export function recognizeText(text: string, path: string, declaredType: string | undefined): string {
  const head = text.slice(0, 4096);
  if (/^\s*<\?xml/.test(head) && /<html\b/i.test(head)) return 'text/html';
  if (/^\s*<\?xml/.test(head) || /^\s*<(?:rss|feed|nitf|newsMessage|newsItem)\b/i.test(head)) return 'application/xml';
  if (HTML_START.test(head)) return 'text/html';
  if (/^\s*[{[]\s*["{]/.test(head) && isJson(text)) return 'application/json';
  if (
    /^(?:Received|Return-Path|Delivered-To|MIME-Version|From|Date|Message-ID|Subject): /m.test(head.slice(0, 200)) &&
    /^(?:MIME-Version|Message-ID|Content-Type): /im.test(head)
  ) {
    return 'message/rfc822';
  }
  const named = /\.(html?|xhtml)$/i.test(path) || declaredType?.includes('html') === true;
  if ((named && /<[a-z]/i.test(head)) || (text.slice(0, 50_000).match(HTML_TAGS)?.length ?? 0) >= MANY_TAGS)
    return 'text/html';
  return 'text/plain';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
