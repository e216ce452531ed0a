import { createHash } from 'node:crypto';
import { RejectedInputError } from '../errors.ts';
import { assembleArticle } from './assemble-article.ts';
import type { Document, ParsedDocument } from './document.ts';
import { decodeText } from './encoding/decode-text.ts';
import { ACCEPTED_MEDIA_TYPES, BYTE_FORMATS, type InputFormat, TEXT_FORMATS } from './formats.ts';
import { recognizeBytes, recognizeText } from './recognize-media-type.ts';
import type { Source } from './schema.ts';

/** What is known of bytes before they are read. */
export interface InputHint {
  /** File path or object key. */
  readonly path: string;
  /** As declared by the uploader; the content decides. */
  readonly mediaType?: string;
  readonly maxBytes?: number;
}

const DEFAULT_MAX_BYTES = 20_000_000;

type Read = Pick<Source, 'mediaType' | 'encoding' | 'encodingFrom' | 'encodingConfidence'> & {
  readonly documents: readonly ParsedDocument[];
};

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
  const { documents, ...read } = await readFormat(bytes, hint);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const readable = documents.flatMap((parsed) => {
    const document = assembleDocument(parsed, { path: hint.path, bytes: bytes.length, ...read, sha256 });
    return document.article.text === '' ? [] : [document];
  });
  if (readable.length === 0) throw new RejectedInputError('no-text', `the ${read.mediaType} has no readable text`);
  return readable;
}

/** Binary formats show themselves in their first bytes; all others are text, whose format its words show. */
async function readFormat(bytes: Uint8Array, hint: InputHint): Promise<Read> {
  const binary = recognizeBytes(bytes);
  if (binary !== undefined) {
    const format = findFormat(BYTE_FORMATS, binary);
    const documents = await (await format.load())(bytes);
    const encoding = documents[0]?.encoding;
    return {
      mediaType: format.mediaType,
      encoding: encoding ?? null,
      encodingFrom: encoding === undefined ? 'format' : 'declared',
      documents,
    };
  }
  const decoded = await decodeText(bytes, hint.mediaType);
  const format = findFormat(TEXT_FORMATS, recognizeText(decoded.text, hint.path, hint.mediaType));
  const documents = await (await format.load())(decoded.text);
  return {
    mediaType: documents[0]?.mediaType ?? format.mediaType,
    encoding: decoded.encoding,
    encodingFrom: decoded.from,
    encodingConfidence: decoded.confidence,
    documents,
  };
}

function findFormat<Input>(formats: readonly InputFormat<Input>[], mediaType: string): InputFormat<Input> {
  const format = formats.find((each) => each.mediaType === mediaType);
  if (format !== undefined) return format;
  throw new RejectedInputError(
    'unsupported-media-type',
    `the input is ${mediaType}; accepted are ${ACCEPTED_MEDIA_TYPES.join(', ')}`,
  );
}

function assembleDocument(parsed: ParsedDocument, source: Source): Document {
  const { blocks, markup, item, dropped, truncated } = parsed;
  const language =
    markup
      .find(({ field }) => field === 'language')
      ?.value.slice(0, 2)
      .toLowerCase() ?? 'en';
  const article = assembleArticle(blocks, language);
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
