import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { EngineError } from '../../errors.ts';
import type { LanguagePair } from '../../translation/translator.ts';
import { type LockedFile, pairName } from './model-lock.ts';

const decompress = promisify(gunzip);
/** The largest file of a model has 60 MB; a hostile one does not fill the memory. */
const MAX_DECOMPRESSED_BYTES = 512 * 1024 * 1024;

/** Where a file of a model is, in a folder of models and under the prefix of a bucket alike. */
export function filePath(pair: LanguagePair, file: LockedFile): string {
  return `${pairName(pair)}/${file.name}`;
}

/** Bytes that are what the lock says. Throws `EngineError` that names file, expected and found. */
export function verify(bytes: Uint8Array, pair: LanguagePair, file: LockedFile): void {
  const path = filePath(pair, file);
  if (bytes.length !== file.bytes) {
    throw modelError('model-incomplete', `${path} has ${bytes.length} bytes, expected ${file.bytes}`);
  }
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== file.sha256) {
    throw modelError('model-corrupt', `${path} has sha256 ${found}, expected ${file.sha256}`);
  }
}

/** A verified file of a folder, as it lies there. */
export async function readVerified(folder: string, pair: LanguagePair, file: LockedFile): Promise<Uint8Array> {
  const path = join(folder, filePath(pair, file));
  let bytes: Uint8Array;
  try {
    // Before the bytes are read: a file of another size need not be.
    const { size } = await stat(path);
    if (size !== file.bytes) {
      throw modelError('model-incomplete', `${filePath(pair, file)} has ${size} bytes, expected ${file.bytes}`);
    }
    bytes = await readFile(path);
  } catch (cause) {
    if (!isFileError(cause)) throw cause;
    if (cause.code === 'ENOENT') throw modelError('model-missing', `${filePath(pair, file)} is not there`, cause);
    throw modelError('model-unusable', `${filePath(pair, file)} cannot be read: ${cause.code}`, cause);
  }
  verify(bytes, pair, file);
  return bytes;
}

/** Writes a file whole or not at all. Throws what the file system throws. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** What the engine reads: published files are compressed, those of the house may be either. */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  // A copy with a buffer of its own, which can be handed to the engine's thread.
  return Uint8Array.from(isCompressed ? await decompress(bytes, { maxOutputLength: MAX_DECOMPRESSED_BYTES }) : bytes);
}

export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** What is wrong with a model's files, and what to do about it. Trying again without that changes nothing. */
export function modelError(
  code: 'model-missing' | 'model-incomplete' | 'model-corrupt' | 'model-unusable',
  message: string,
  cause?: unknown,
): EngineError {
  return new EngineError(`bergamot: ${message}`, { code, retryable: false, cause });
}
