/** A format that is not read: what people call it, and how to make of it what is. */
export interface Refusal {
  readonly mediaType: string;
  readonly name: string;
  readonly advice: string;
}

const SAVE_AS_DOCX = 'open it in a word processor and save it as .docx';
const UNPACK = 'unpack it and upload the files in it';
const EXPORT_TEXT = 'save the article alone as text, HTML or .docx';
const TRANSCRIBE = 'upload its subtitles (.srt, .vtt) or a transcript as text';
const RECOGNISE_TEXT = 'run text recognition (OCR) on it and save the result as text or .docx';

/** All that is refused by its name. */
export const REFUSALS: readonly Refusal[] = [
  ['application/msword', 'an old Word file (.doc)', SAVE_AS_DOCX],
  ['application/vnd.ms-outlook', 'an Outlook message (.msg)', 'open it in Outlook and save it as .eml, HTML or text'],
  ['application/vnd.ms-excel', 'an old Excel workbook (.xls)', EXPORT_TEXT],
  ['application/vnd.ms-powerpoint', 'an old PowerPoint file (.ppt)', EXPORT_TEXT],
  ['application/x-ole-encrypted', 'an Office file with a password', 'save it without the password'],
  ['application/x-ole-storage', 'a file of an old Office program', SAVE_AS_DOCX],
  ['application/rtf', 'a Rich Text file (.rtf)', SAVE_AS_DOCX],
  [
    'application/vnd.oasis.opendocument.text',
    'an OpenDocument text (.odt)',
    'open it in LibreOffice and save it as .docx',
  ],
  ['application/epub+zip', 'an electronic book (.epub)', 'unpack it and upload the pages (.xhtml) in it'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'an Excel workbook (.xlsx)', EXPORT_TEXT],
  [
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'a PowerPoint file (.pptx)',
    EXPORT_TEXT,
  ],
  ['text/csv', 'a table (.csv, .tsv)', EXPORT_TEXT],
  ['application/x-ndjson', 'JSON lines (.jsonl)', 'upload each line as a .json file, or all as one JSON list'],
  ['application/postscript', 'a PostScript file (.ps)', 'save it as PDF'],
  ['application/zip', 'a ZIP archive', UNPACK],
  ['application/gzip', 'a gzip archive', UNPACK],
  ['application/zstd', 'a Zstandard archive', UNPACK],
  ['application/x-xz', 'an xz archive', UNPACK],
  ['application/x-7z-compressed', 'a 7-Zip archive', UNPACK],
  ['application/vnd.rar', 'a RAR archive', UNPACK],
  ['application/x-bzip2', 'a bzip2 archive', UNPACK],
  ['image/png', 'a picture (PNG)', RECOGNISE_TEXT],
  ['image/jpeg', 'a picture (JPEG)', RECOGNISE_TEXT],
  ['image/gif', 'a picture (GIF)', RECOGNISE_TEXT],
  ['image/tiff', 'a picture (TIFF)', RECOGNISE_TEXT],
  ['image/webp', 'a picture (WebP)', RECOGNISE_TEXT],
  ['audio/mpeg', 'a sound recording (MP3)', TRANSCRIBE],
  ['audio/ogg', 'a sound recording (Ogg)', TRANSCRIBE],
  ['audio/wav', 'a sound recording (WAV)', TRANSCRIBE],
  ['video/mp4', 'a film (MP4)', TRANSCRIBE],
  ['application/vnd.sqlite3', 'a database (SQLite)', EXPORT_TEXT],
].map(([mediaType = '', name = '', advice = '']) => ({ mediaType, name, advice }));

/** In the words of whoever sent it. */
export function refusalOf(mediaType: string): string {
  const found = REFUSALS.find((refusal) => refusal.mediaType === mediaType);
  return found === undefined
    ? `the input is ${mediaType}`
    : `the input is ${found.name}, ${mediaType}: ${found.advice}`;
}
