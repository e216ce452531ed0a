import type { ParsedDocument } from '../document.ts';

/** How one media type is read. The reader and its libraries are loaded when the first such input comes. */
export interface InputFormat<Input> {
  readonly mediaType: string;
  load(): Promise<(input: Input) => readonly ParsedDocument[] | Promise<readonly ParsedDocument[]>>;
}

const readXml = async () => (await import('./news-xml/parse-news-xml.ts')).parseNewsXml;
const readJson = async () => (await import('./json/parse-news-json.ts')).parseNewsJson;
const readSubtitles = async () => {
  const { parseSubtitles } = await import('./subtitles/parse-subtitles.ts');
  return (text: string) => [parseSubtitles(text)];
};

/** Formats whose bytes say more than their characters. */
export const BYTE_FORMATS: readonly InputFormat<Uint8Array>[] = [
  { mediaType: 'application/pdf', load: async () => (await import('./pdf/parse-in-thread.ts')).parsePdfInThread },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => (await import('./docx/parse-docx.ts')).parseDocx,
  },
  { mediaType: 'message/rfc822', load: async () => (await import('./mail/parse-mail.ts')).parseMail },
];

export const TEXT_FORMATS: readonly InputFormat<string>[] = [
  {
    mediaType: 'text/plain',
    load: async () => {
      const { parsePlainText } = await import('./plain-text/parse-plain-text.ts');
      return (text) => [parsePlainText(text)];
    },
  },
  {
    mediaType: 'text/html',
    load: async () => {
      const { parseHtml } = await import('./html/parse-html.ts');
      return (text) => [parseHtml(text)];
    },
  },
  {
    mediaType: 'text/markdown',
    load: async () => {
      const { parseMarkdown } = await import('./markdown/parse-markdown.ts');
      return (text) => [parseMarkdown(text)];
    },
  },
  { mediaType: 'application/rss+xml', load: readXml },
  { mediaType: 'application/atom+xml', load: readXml },
  { mediaType: 'application/nitf+xml', load: readXml },
  { mediaType: 'application/vnd.iptc.g2.newsitem+xml', load: readXml },
  { mediaType: 'application/xml', load: readXml },
  { mediaType: 'application/json', load: readJson },
  { mediaType: 'text/vtt', load: readSubtitles },
  { mediaType: 'application/x-subrip', load: readSubtitles },
];

/** What the pipeline can read; anything else is rejected with this list. */
export const ACCEPTED_MEDIA_TYPES: readonly string[] = [...TEXT_FORMATS, ...BYTE_FORMATS].map(
  ({ mediaType }) => mediaType,
);
