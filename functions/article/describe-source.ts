import { createHash } from 'node:crypto';
import type { ReadAs } from '../errors.ts';
import type { Source } from './schema.ts';

/** The record of bytes and of what they were taken for; `path` is a file's path or an object's key. */
export function describeSource(bytes: Uint8Array, path: string, readAs: ReadAs): Source {
  return { path, bytes: bytes.length, ...readAs, sha256: createHash('sha256').update(bytes).digest('hex') };
}
