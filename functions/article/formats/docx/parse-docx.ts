import { zipSync } from 'fflate';
import { RejectedInputError } from '../../../errors.ts';
import { markupFrom, type ParsedBlock, type ParsedDocument } from '../../document.ts';
import { readFragment, textOfFragment } from '../html/page/read-fragment.ts';
import { guardXml, parseXml } from '../news-xml/parse-xml.ts';
import { findElement, xmlText } from '../news-xml/xml-element.ts';
import { hiddenStyles } from './hidden-styles.ts';
import { preparePart } from './prepare-part.ts';
import { readArchive } from './read-archive.ts';

/** All XML parts together; the text of a book has about 2 MB. */
const MAX_XML_BYTES = 15_000_000;
/** Pictures, fonts and embedded files are left in the archive. */
const XML_PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;
/** Word's names for what newsrooms call headline, byline, caption and so on, beside the headings that are read by default. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Headline'] => h1.title:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
];

/** A Word document: its paragraphs by their styles, and what its properties say. Throws `RejectedInputError`. */
export async function parseDocx(bytes: Uint8Array): Promise<readonly ParsedDocument[]> {
  const parts = readArchive(bytes, (name) => XML_PART.test(name), MAX_XML_BYTES);
  for (const [name, part] of parts) guardPart(name, part);
  const html = await convertToHtml(parts);
  const markup = readProperties(parts.get('docProps/core.xml'));
  const fragment = readFragment(html);
  const blocks = withHeadline(html, fragment.blocks);
  return [{ ...fragment, blocks, markup, encoding: 'utf-8' }];
}

/** Parts with text of the article. */
const TEXT_PART = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

/** The converter walks the parts by recursion and its XML parser reads document types: neither gets the chance. */
function guardPart(name: string, part: Uint8Array): void {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new RejectedInputError('unreadable', `${name} declares a document type, which Word documents never do`);
  }
  guardXml(text);
}

async function convertToHtml(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const prepared = [...parts].map(([name, part]): [string, Uint8Array] => [
    name,
    TEXT_PART.test(name) ? Buffer.from(preparePart(Buffer.from(part).toString('utf8')), 'utf8') : part,
  ]);
  const archive = zipSync(Object.fromEntries(prepared), { level: 0 });
  try {
    const converted = await mammoth.convertToHtml(
      { buffer: Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength) },
      {
        styleMap: [...hiddenStyles(parts.get('word/styles.xml')), ...STYLES],
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return converted.value;
  } catch (error) {
    throw new RejectedInputError('unreadable', 'the Word document is damaged: its parts cannot be read', error);
  }
}

/** The first heading before any paragraph is the headline; without one a short first paragraph may be it. */
function withHeadline(html: string, blocks: readonly ParsedBlock[]): readonly ParsedBlock[] {
  const title = textOfFragment(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
  const at = blocks.findIndex(({ kind, text }) => kind === 'subhead' && text === title);
  const before = blocks.slice(0, Math.max(at, 0));
  if (at >= 0 && !before.some(({ kind, text }) => kind === 'paragraph' && text.length > MAX_BEFORE_TITLE)) {
    return blocks.map((block, index) => (index === at ? { ...block, kind: 'headline' } : block));
  }
  const [first, ...rest] = blocks;
  const isHeadline =
    first?.kind === 'paragraph' && first.text.length <= MAX_HEADLINE && !/[.。]$/.test(first.text) && rest.length > 0;
  return isHeadline ? [{ ...first, kind: 'headline' }, ...rest] : blocks;
}

/** Characters: a longer paragraph above a title is text, so that the title heads a part alone. */
const MAX_BEFORE_TITLE = 80;
/** Characters: a longer first paragraph is text. */
const MAX_HEADLINE = 160;

/** Source: ECMA-376, part 2, core properties. The creator is often who saved the file, so it counts least; its times tell when the file was made, not when it was published. */
function readProperties(part: Uint8Array | undefined): ParsedDocument['markup'] {
  if (part === undefined) return [];
  const root = parseXml(Buffer.from(part).toString('utf8'));
  const read = (name: string) => xmlText(findElement(root, name));
  return markupFrom('file', [
    ['headline', read('title')],
    ['author', read('creator')],
    ['language', read('language')],
    ['description', read('description')],
  ]);
}
