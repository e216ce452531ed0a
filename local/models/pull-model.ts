import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filePath, isFileError, readVerified } from '../../functions/adapters/bergamot/locked-files.ts';
import { type LockedFile, type LockedModel, pairName } from '../../functions/adapters/bergamot/model-lock.ts';
import { DatelineError, EngineError } from '../../functions/errors.ts';

export interface PullOptions {
  readonly folder: string;
  /** A web server with a folder for each pair, in place of the addresses of the lock. */
  readonly mirror?: string;
  readonly advance: (bytes: number) => void;
  /** How long to wait before each further attempt. */
  readonly retryDelaysMs?: readonly number[];
  readonly fetch?: typeof fetch;
  readonly open?: typeof open;
}

const RETRY_DELAYS_MS = [1_000, 4_000];

/** A download that did not work out; what arrived is kept, and the next one goes on from there. */
export class DownloadError extends DatelineError {}

/**
 * Brings the files of a model into the folder: each is whole and verified, or not there at all. What a broken download
 * left is continued. Throws `DownloadError` that says what happened and what helps.
 */
export async function pullModel(model: LockedModel, options: PullOptions): Promise<void> {
  for (const file of model.files) {
    if (await isThere(model, file, options.folder)) options.advance(file.bytes);
    else await pullFile(model, file, options);
  }
}

async function isThere(model: LockedModel, file: LockedFile, folder: string): Promise<boolean> {
  try {
    await readVerified(folder, model, file);
    return true;
  } catch (error) {
    if (error instanceof EngineError) return false;
    throw error;
  }
}

async function pullFile(model: LockedModel, file: LockedFile, options: PullOptions): Promise<void> {
  const path = join(options.folder, filePath(model, file));
  const part = `${path}.part`;
  const delays = options.retryDelaysMs ?? RETRY_DELAYS_MS;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await mkdir(dirname(path), { recursive: true });
      await download(addressOf(model, file, options.mirror), part, file, options);
      break;
    } catch (error) {
      const failure = describeFailure(error, filePath(model, file));
      const delayMs = delays[attempt];
      if (!failure.retryable || delayMs === undefined) throw failure;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  const found = await hashOf(part);
  if (found !== file.sha256) {
    await rm(part);
    const message = `${filePath(model, file)}: the server sent bytes with sha256 ${found}, expected ${file.sha256}`;
    throw new DownloadError(`${message}; nothing of it is kept`, { code: 'model-corrupt', retryable: false });
  }
  await rename(part, path);
}

function addressOf(model: LockedModel, file: LockedFile, mirror: string | undefined): string {
  if (mirror !== undefined) return `${mirror.replace(/\/$/, '')}/${pairName(model)}/${file.name}`;
  if (file.url !== undefined) return file.url;
  throw new DownloadError(
    `${filePath(model, file)} is a model of the house: nobody publishes it; import it from a folder`,
    {
      code: 'model-missing',
      retryable: false,
    },
  );
}

/** Goes on where the part ends, where the server lets it. */
async function download(address: string, part: string, file: LockedFile, options: PullOptions): Promise<void> {
  const kept = (await stat(part).catch(() => undefined))?.size ?? 0;
  let start = kept > file.bytes ? 0 : kept;
  if (start === file.bytes) {
    options.advance(start);
    return;
  }
  const reply = await (options.fetch ?? fetch)(address, { headers: start > 0 ? { range: `bytes=${start}-` } : {} });
  if (!reply.ok || reply.body === null) {
    await reply.body?.cancel();
    const retryable = reply.status >= 500 || reply.status === 429;
    throw new DownloadError(`${address} answered ${reply.status} ${reply.statusText}`.trim(), {
      code: 'download-failed',
      retryable,
    });
  }
  // A server that knows no ranges sends everything again.
  const isContinued =
    reply.status === 206 && reply.headers.get('content-range')?.startsWith(`bytes ${start}-`) === true;
  if (!isContinued) start = 0;
  options.advance(start);
  const handle = await (options.open ?? open)(part, start > 0 ? 'a' : 'w');
  try {
    await append(handle, reply.body, file.bytes - start, options.advance);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function append(
  handle: FileHandle,
  body: ReadableStream<Uint8Array>,
  expected: number,
  advance: (bytes: number) => void,
): Promise<void> {
  let received = 0;
  for await (const chunk of body) {
    received += chunk.length;
    if (received > expected) {
      throw new DownloadError(`more than the expected ${expected} bytes came`, {
        code: 'model-corrupt',
        retryable: false,
      });
    }
    await handle.writeFile(chunk);
    advance(chunk.length);
  }
  if (received < expected) {
    advance(-received);
    throw new DownloadError(`the download broke off: ${received} of ${expected} bytes came`, {
      code: 'download-failed',
      retryable: true,
    });
  }
}

function describeFailure(error: unknown, path: string): DownloadError {
  if (error instanceof DownloadError) {
    const help = error.code === 'download-failed' ? '; what came is kept, run the same command again to go on' : '';
    return new DownloadError(`${path}: ${error.message}${help}`, {
      code: error.code,
      retryable: error.retryable,
      cause: error,
    });
  }
  if (isFileError(error) && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) {
    const message = `${path}: the disk is full; make room and run the same command again, it goes on from here`;
    return new DownloadError(message, { code: 'disk-full', retryable: false, cause: error });
  }
  if (isFileError(error) && error.syscall !== 'connect' && error.syscall !== 'read') {
    return new DownloadError(`${path} cannot be written: ${error.code}`, {
      code: 'disk-unusable',
      retryable: false,
      cause: error,
    });
  }
  const reason =
    error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : 'unknown';
  const message = `${path}: no connection (${reason}); what came is kept, run the same command again to go on`;
  return new DownloadError(message, { code: 'download-failed', retryable: true, cause: error });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
