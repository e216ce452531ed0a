import { docx } from './docx/index.ts';
import type { ByteInput, Format, TextInput } from './format.ts';
import { html } from './html/index.ts';
import { json } from './json/index.ts';
import { mail } from './mail/index.ts';
import { markdown } from './markdown/index.ts';
import { newsXml } from './news-xml/index.ts';
import { pdf } from './pdf/index.ts';
import { plainText } from './plain-text/index.ts';
import { refused, refusedText } from './refused/index.ts';
import { subtitles } from './subtitles/index.ts';
import { warc } from './warc/index.ts';
import { wire } from './wire/index.ts';

/** Formats whose bytes say more than their characters. An input is of the first one that recognises it. */
export const BYTE_FORMATS: readonly Format<ByteInput>[] = [docx, warc, refused, mail, pdf];
/** Formats of decoded text; any text is plain text. */
export const TEXT_FORMATS: readonly Format<TextInput>[] = [
  refusedText,
  newsXml,
  json,
  subtitles,
  wire,
  html,
  markdown,
  plainText,
];

/** What the pipeline can read; anything else is rejected with this list. */
export const ACCEPTED_MEDIA_TYPES: readonly string[] = [...TEXT_FORMATS, ...BYTE_FORMATS]
  .flatMap(({ mediaTypes }) => mediaTypes)
  .sort();
