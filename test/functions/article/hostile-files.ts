import { strToU8, zipSync } from 'fflate';

const MEGABYTE = 1_000_000;

type Files = Readonly<Record<string, () => Uint8Array>>;

/** By file name: as large as a limit lets pass, or a little larger, of what each reader keeps most of. */
export const HOSTILE_FILES: Readonly<Record<string, Files>> = {
  'source.txt': {
    'short paragraphs': text((size) => 'Ahoy there.\n\n'.repeat(size / 13), 0.64),
    'short lines': text((size) => 'Ahoy there\n'.repeat(size / 11), 0.54),
    'list items': text((size) => '* a\n'.repeat(size / 4), 0.19),
    'short sentences': text((size) => 'Ahoy there. '.repeat(size / 12), 1.95),
    'lines of one letter': text((size) => 'a\n'.repeat(size / 2), 1.95),
    'twenty megabytes': text((size) => 'Ahoy there\n'.repeat(size / 11), 19),
  },
  'source.md': {
    'short paragraphs': text((size) => `# Ahoy\n\n**a**\n\n${'Ahoy**\n\n'.repeat(size / 8)}`, 0.39),
    'list items': text((size) => `# Ahoy\n\n**a**\n\n${'* a\n'.repeat(size / 4)}`, 0.19),
    'lists in lists': text((size) => `# Ahoy\n\n**a**\n\n${'* '.repeat(size / 2)}`, 0.9),
    'quotes in quotes': text((size) => '> '.repeat(size / 2), 0.9),
    'open brackets': text((size) => '['.repeat(size), 0.9),
    'open emphasis': text((size) => '*a _b '.repeat(size / 6), 0.9),
    'a million marks': text((size) => '`'.repeat(size), 0.99),
  },
  'source.html': {
    paragraphs: text((size) => `<html><body>${'<p>Ahoy there</p>'.repeat(size / 17)}`, 0.95),
    'line breaks': text((size) => `<html><body><p>${'Ahoy there<br>'.repeat(size / 14)}`, 0.75),
    'one paragraph': text((size) => `<html><body><p>${'Ahoy there. '.repeat(size / 12)}`, 1.95),
    'table cells': text((size) => `<table>${'<tr><td>a<td>b'.repeat(size / 14)}`, 0.25),
    'open links': text((size) => '<p><a href=x>a'.repeat(size / 14), 0.25),
    scripts: text((size) => `<p>Ahoy.</p>${'<script>{"@type":"NewsArticle"</script>'.repeat(size / 39)}`, 1.5),
    'twelve megabytes of one script': text((size) => `<p>Ahoy.</p><script>${'a="b";'.repeat(size / 6)}</script>`, 11.9),
  },
  'source.xml': {
    NITF: text((size) => `<nitf><body>${'<p>Ahoy</p>'.repeat(size / 11)}</body></nitf>`, 0.6),
    'items of a feed': text((size) => `<rss><channel>${'<item><title>Ahoy</title></item>'.repeat(size / 32)}`, 0.032),
    'elements without end': text((size) => `<rss>${'<a>b</a>'.repeat(size / 8)}`, 19),
    entities: text((size) => `<nitf><body><p>${'&amp;'.repeat(size / 5)}`, 9),
  },
  'source.json': {
    articles: text(
      (size) => JSON.stringify(Array.from({ length: 1000 }, (_, index) => newsJson(`Ahoy ${index}`, size / 1000))),
      1.9,
    ),
    'one article': text((size) => JSON.stringify(newsJson('Ahoy', size)), 1.9),
    'brackets in brackets': text((size) => '['.repeat(size), 10),
    numbers: text((size) => `[${'1,'.repeat(size / 2)}1]`, 19),
  },
  'source.eml': {
    'short paragraphs': text((size) => `${MAIL}\n\n${'Ahoy there.\n\n'.repeat(size / 13)}`, 0.75),
    'folded header': text((size) => `${MAIL}\nX-Folded: a${'\n b'.repeat(size / 3)}\n\nAhoy.`, 9),
    parts: text(
      (size) =>
        `${MAIL}\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: text/plain\n\na\n'.repeat(size / 32)}`,
      9,
    ),
    'a picture': text(
      (size) =>
        `${MAIL}\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nAhoy.\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${`${'iVBORw0K'.repeat(9)}\n`.repeat(size / 73)}\n--b--\n`,
      19,
    ),
    'a body of base64': text(
      (size) =>
        `${MAIL}\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${'PHA+YTwvcD4='.repeat(size / 12)}`,
      9,
    ),
  },
  'source.mbox': {
    messages: text(
      (size) =>
        `From a@example.org Tue Feb  3 10:00:00 2026\n${MAIL}\n\nAhoy there.\n\n`.repeat(Math.min(size / 170, 490)),
      0.1,
    ),
    'long messages': text(
      (size) =>
        `From a@example.org Tue Feb  3 10:00:00 2026\n${MAIL}\n\n${'Ahoy there.\n\n'.repeat(size / 1300)}`.repeat(100),
      0.7,
    ),
    'lines that separate nothing': text((size) => 'From a 10:00\n'.repeat(size / 13), 3.9),
  },
  'source.warc': {
    pages: text((size) => archived(`<p>${'Ahoy there. '.repeat(size / 1250)}</p>`).repeat(99), 1.9),
    'pages of paragraphs': text((size) => archived('<p>Ahoy there</p>'.repeat(size / 1800)).repeat(99), 0.9),
    'records without end': text((size) => 'WARC/1.0\nContent-Length: 9\n\n'.repeat(size / 28), 19),
    'chunks of one byte': text(
      (size) => archived('1\r\na\r\n'.repeat(size / 6), 'Transfer-Encoding: chunked\r\n'),
      3.9,
    ),
  },
  'source.vtt': {
    cues: text((size) => `WEBVTT\n\n${'00:01.000 --> 00:02.000\nAhoy there.\n\n'.repeat(size / 37)}`, 5.9),
  },
  'source.docx': {
    paragraphs: () => word('<w:p><w:r><w:t>Ahoy there.</w:t></w:r></w:p>'.repeat(19_000)),
    'one run': () => word(`<w:p><w:r><w:t>${'Ahoy there. '.repeat(160_000)}</w:t></w:r></w:p>`),
    'one long run': () => word(`<w:p><w:r><w:t>${'Ahoy there. '.repeat(1_200_000)}</w:t></w:r></w:p>`),
    'empty runs': () => word(`<w:p>${'<w:r/>'.repeat(79_000)}</w:p>`),
    'first letters in frames': () =>
      word('<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>'.repeat(12_000)),
    'frames without end': () => word(`<w:p><w:pPr>${'<w:framePr w:dropCap="drop"/>'.repeat(70_000)}`),
    'formulas without end': () => word(`${'<m:oMath>'.repeat(250)}${'Ahoy there. '.repeat(1_000_000)}`),
    entities: () => word('&amp;'.repeat(2_900_000)),
    'table cells': () => word(`<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(38_000)}</w:tr></w:tbl>`),
  },
};

function archived(body: string, field = ''): string {
  return `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${field}\r\n${body}\r\n\r\n`;
}

const MAIL = 'From: desk@example.org\nSubject: Ahoy\nMessage-ID: <1@example.org>\nDate: Tue, 3 Feb 2026 10:00:00 +0000';

function text(make: (size: number) => string, megabytes: number): () => Uint8Array {
  return () => new TextEncoder().encode(make(Math.floor(megabytes * MEGABYTE)));
}

function newsJson(headline: string, size: number) {
  return { '@type': 'NewsArticle', headline, articleBody: 'Ahoy there.\n\n'.repeat(size / 13) };
}

function word(body: string): Uint8Array {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`),
  });
}
