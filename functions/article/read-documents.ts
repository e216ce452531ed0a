import { type ReadAs, RejectedInputError } from '../errors.ts';
import { guessLanguage } from '../language/identification/index.ts';
import { primaryLanguage } from '../language/language-tags.ts';
import { assembleArticle } from './assemble-article.ts';
import { describeSource } from './describe-source.ts';
import { charactersOf, type Document, type ParsedDocument } from './document.ts';
import { decodeText } from './encoding/decode-text.ts';
import { isText } from './encoding/is-damaged.ts';
import { ACCEPTED_MEDIA_TYPES } from './formats/formats.ts';
import { type Recognised, recogniseBytes, recogniseText } from './formats/recognise.ts';
import { guardLength } from './guard-length.ts';
import type { Source } from './schema.ts';

/** What is known of bytes before they are read. */
export interface InputHint {
  /** File path or object key. */
  readonly path: string;
  /** As declared by the uploader; the content decides. */
  readonly mediaType?: string;
  readonly maxBytes?: number;
  /** ISO 8601: when the bytes came in. No date that a page only shows is of publication where it lies ahead of that. */
  readonly receivedAt?: string;
}

/** Larger than any article with its markup; what is larger takes too much memory to parse. */
const DEFAULT_MAX_BYTES = 20_000_000;

/**
 * Bytes of any kind → the articles in them, most often one. Throws `RejectedInputError`: `empty`, `too-large`,
 * `too-deep`, `unsupported-media-type`, `unreadable`, `encrypted`, `no-text`.
 */
export async function readDocuments(bytes: Uint8Array, hint: InputHint): Promise<readonly Document[]> {
  const maxBytes = hint.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes.length === 0) throw new RejectedInputError('empty', 'the object has no bytes; expected an article');
  if (bytes.length > maxBytes) {
    throw new RejectedInputError('too-large', `the input has ${bytes.length} bytes, the limit is ${maxBytes}`);
  }
  const { documents, readAs } = await readFormat(bytes, hint);
  const source = describeSource(bytes, hint.path, readAs);
  const readable = documents.flatMap((parsed) => {
    const document = assembleDocument(parsed, source);
    return document.article.text === '' ? [] : [document];
  });
  if (readable.length > 0) return readable;
  throw new RejectedInputError('no-text', `the ${readAs.mediaType} has no readable text`, undefined, readAs);
}

interface ReadFormat {
  readonly documents: readonly ParsedDocument[];
  readonly readAs: ReadAs;
}

/** Binary formats show themselves in their first bytes; all others are text, whose format its words show. */
async function readFormat(bytes: Uint8Array, hint: InputHint): Promise<ReadFormat> {
  const binary = recogniseBytes(bytes);
  if (binary !== undefined) {
    const readAs: ReadAs = { mediaType: binary.mediaType, encoding: null, encodingFrom: 'format' };
    const documents = await parse(binary, readAs);
    const [{ encoding, mediaType = binary.mediaType } = {}] = documents;
    return {
      documents,
      readAs: encoding === undefined ? { ...readAs, mediaType } : { mediaType, encoding, encodingFrom: 'declared' },
    };
  }
  const { text, encoding, from, confidence } = await decodeText(bytes, hint.mediaType);
  const recognised = recogniseText(text, hint.path, hint.mediaType);
  if (recognised === undefined || !(recognised.format.holdsControls || isText(text))) {
    throw unsupported('the bytes are no text in any encoding and of no known format', {
      mediaType: 'application/octet-stream',
      encoding: null,
      encodingFrom: 'format',
    });
  }
  const { mediaType } = recognised;
  const readAs: ReadAs = { mediaType, encoding, encodingFrom: from, encodingConfidence: confidence };
  const documents = await parse(recognised, readAs);
  return { documents, readAs: { ...readAs, mediaType: documents[0]?.mediaType ?? mediaType } };
}

function unsupported(found: string, readAs: ReadAs): RejectedInputError {
  const accepted = `accepted are ${ACCEPTED_MEDIA_TYPES.join(', ')}`;
  return new RejectedInputError('unsupported-media-type', `${found}; ${accepted}`, undefined, readAs);
}

/** A rejection says what the input was taken for. */
async function parse<Input>(
  { format, input, mediaType }: Recognised<Input>,
  readAs: ReadAs,
): Promise<readonly ParsedDocument[]> {
  if (format.parse === undefined) {
    throw unsupported(format.refuse?.(mediaType) ?? `the input is ${mediaType}`, readAs);
  }
  try {
    const documents = await format.parse(input);
    const blocks = documents.flatMap((document) => document.blocks);
    guardLength(charactersOf(blocks), blocks.length);
    return documents;
  } catch (error) {
    if (!(error instanceof RejectedInputError)) throw error;
    throw new RejectedInputError(error.code, error.message, error.cause, readAs);
  }
}

function assembleDocument(parsed: ParsedDocument, source: Source): Document {
  const { blocks, markup, item, dropped, truncated } = parsed;
  const article = assembleArticle(blocks, sentenceLanguageOf(parsed));
  return {
    source,
    article,
    markup,
    coverage: {
      characters: Math.max(parsed.characters, article.text.length),
      used: article.text.length,
      dropped: [...dropped],
      ...(truncated === undefined ? {} : { truncated }),
    },
    ...(item === undefined ? {} : { item }),
  };
}

/** More text changes no guess. */
const LANGUAGE_SAMPLE_CHARACTERS = 3000;

/** The language by whose rules sentences are split: the text itself is believed before its markup. */
function sentenceLanguageOf({ blocks, markup }: ParsedDocument): string {
  let sample = '';
  for (const { text } of blocks) {
    sample += `${text}\n`;
    if (sample.length > LANGUAGE_SAMPLE_CHARACTERS) break;
  }
  const stated = markup.find(({ field }) => field === 'language')?.value.trim();
  return guessLanguage(sample) ?? primaryLanguage(stated || 'en');
}
