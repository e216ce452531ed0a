import { createHash } from 'node:crypto';
import { RejectedInputError } from '../errors.ts';
import { assembleArticle } from './assemble-article.ts';
import type { Document, ParsedDocument } from './document.ts';
import { decodeText } from './encoding/decode-text.ts';
import { parseHtml } from './parse-html.ts';
import { parsePlainText } from './parse-plain-text.ts';
import {
  ACCEPTED_MEDIA_TYPES,
  type AcceptedMediaType,
  recognizeBinary,
  recognizeText,
} from './recognize-media-type.ts';

/** What is known of bytes before they are read. */
export interface InputHint {
  /** File path or object key. */
  readonly path: string;
  /** As declared by the uploader; the content decides. */
  readonly mediaType?: string;
  readonly maxBytes?: number;
}

const DEFAULT_MAX_BYTES = 20_000_000;

const PARSERS: Readonly<Record<AcceptedMediaType, (text: string) => ParsedDocument>> = {
  'text/plain': parsePlainText,
  'text/html': parseHtml,
};

/**
 * Bytes of any kind → the articles in them, most often one. Throws `RejectedInputError`: `empty`, `too-large`,
 * `too-deep`, `unsupported-media-type`, `no-text`.
 */
export async function readDocuments(bytes: Uint8Array, hint: InputHint): Promise<readonly Document[]> {
  const maxBytes = hint.maxBytes ?? DEFAULT_MAX_BYTES;
  if (bytes.length > maxBytes) {
    throw new RejectedInputError('too-large', `the input has ${bytes.length} bytes, the limit is ${maxBytes}`);
  }
  const binary = recognizeBinary(bytes);
  if (binary !== undefined) throw unsupported(binary);
  const decoded = await decodeText(bytes, hint.mediaType);
  const mediaType = recognizeText(decoded.text, hint.path, hint.mediaType);
  if (!isAccepted(mediaType)) throw unsupported(mediaType);
  const parsed = PARSERS[mediaType](decoded.text);
  const language =
    parsed.markup
      .find(({ field }) => field === 'language')
      ?.value.slice(0, 2)
      .toLowerCase() ?? 'en';
  const article = assembleArticle(parsed.blocks, language);
  if (article.text === '') throw new RejectedInputError('no-text', `the ${mediaType} has no readable text`);
  return [
    {
      source: {
        path: hint.path,
        bytes: bytes.length,
        mediaType,
        encoding: decoded.encoding,
        encodingFrom: decoded.from,
        encodingConfidence: decoded.confidence,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
      article,
      markup: parsed.markup,
      coverage: {
        characters: Math.max(parsed.characters, article.text.length),
        used: article.text.length,
        dropped: [...parsed.dropped],
      },
    },
  ];
}

function isAccepted(mediaType: string): mediaType is AcceptedMediaType {
  return ACCEPTED_MEDIA_TYPES.some((accepted) => accepted === mediaType);
}

function unsupported(mediaType: string): RejectedInputError {
  return new RejectedInputError(
    'unsupported-media-type',
    `the input is ${mediaType}; accepted are ${ACCEPTED_MEDIA_TYPES.join(', ')}`,
  );
}
