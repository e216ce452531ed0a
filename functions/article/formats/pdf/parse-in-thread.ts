import { getHeapStatistics, type HeapInfo } from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { RejectedInputError } from '../../../errors.ts';
import type { ParsedDocument } from '../../document.ts';

/**
 * What one PDF may cost, whatever it holds: a page can paint itself again and again, and its tables and streams can
 * grow out of nothing, all of it in one call of the library. Processor time of the thread alone, because a busy machine
 * is no fault of the file; it grows with the file, as honest documents do: one of 60 pages has 120 KB and takes half a
 * second, one of 400 pages 0.8 MB and two seconds.
 */
const BASE_MS = 800;
const MS_A_MEGABYTE = 4_000;
const MAX_MS = 20_000;
/**
 * Of the thread: its heap, and the arrays of bytes outside of it. A page of Japanese takes 70 MB, 60 pages as much, 400
 * pages 125.
 */
const BASE_MEMORY_BYTES = 110_000_000;
const MEMORY_BYTES_A_BYTE = 60;
const MAX_MEMORY_BYTES = 200_000_000;
/** Of a thread that waits for the next file; 60 pages leave 65 MB. */
const KEPT_MEMORY_BYTES = 80_000_000;
/** A thread that waits for nothing uses no processor time. */
const MAX_WAIT_MS = 120_000;
const WATCH_EVERY_MS = 20;

const HEAP_LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 24 };
/** More than Unicode has characters. */
const MAX_TABLE_ENTRIES = 2_000_000;
/** Tells a thread of this module from a program that loads it. */
const ROLE = 'dateline-pdf-parser';

type Answer =
  | { readonly documents: readonly ParsedDocument[] }
  | { readonly rejected: { readonly code: string; readonly message: string } }
  | { readonly fault: unknown };
type Reply = Answer & {
  /** What the thread has in use after the file: its heap, and the arrays of bytes outside of it. */
  readonly memoryBytes: number;
};

let idle: Worker | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * `parsePdf` in a thread of its own, which is ended when the file takes more time or memory than any document needs.
 * One file after the other. Throws `RejectedInputError` as `parsePdf` does.
 */
export function parsePdfInThread(bytes: Uint8Array): Promise<readonly ParsedDocument[]> {
  const parsed = turn.then(() => parseWatched(bytes));
  turn = parsed.catch(() => undefined);
  return parsed;
}

async function parseWatched(bytes: Uint8Array): Promise<readonly ParsedDocument[]> {
  const thread = idle ?? startThread();
  idle = undefined;
  const reply = await ask(thread, bytes).catch(async (error: unknown) => {
    await thread.terminate();
    throw error;
  });
  // A thread that has grown does not shrink again; a new one costs 100 ms.
  if (reply.memoryBytes > KEPT_MEMORY_BYTES) await thread.terminate();
  else idle = thread;
  if ('documents' in reply) return reply.documents;
  if ('rejected' in reply) throw new RejectedInputError(reply.rejected.code, reply.rejected.message);
  throw reply.fault;
}

/** The thread runs this very file, which is one file in the bundle too; it gets nothing of the environment. */
function startThread(): Worker {
  const thread = new Worker(new URL(import.meta.url), {
    workerData: ROLE,
    resourceLimits: HEAP_LIMITS,
    env: {},
    execArgv: [],
  });
  const forget = () => {
    if (idle === thread) idle = undefined;
  };
  return thread.on('error', forget).on('exit', forget);
}

async function ask(thread: Worker, bytes: Uint8Array): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const fail = (error: unknown) => reject(isOutOfMemory(error) ? tooLarge('its tables fill the memory') : error);
  const exit = () => reject(new Error('the thread that reads PDFs ended'));
  thread.on('message', resolve).on('error', fail).on('exit', exit).ref();
  const endWatch = watchCosts(thread, bytes.length, (found) => reject(tooLarge(found)));
  const copy = Uint8Array.from(bytes);
  thread.postMessage(copy, [copy.buffer]);
  try {
    return await promise;
  } finally {
    endWatch();
    thread.off('message', resolve).off('error', fail).off('exit', exit).unref();
  }
}

/** Looks at the thread again and again until the returned function is called. */
function watchCosts(thread: Worker, bytes: number, stop: (found: string) => void): () => void {
  const limitMs = Math.min(MAX_MS, BASE_MS + (bytes / 1_000_000) * MS_A_MEGABYTE);
  const took = `its pages take more than ${(limitMs / 1000).toFixed(1)} s to read`;
  const limitBytes = Math.min(MAX_MEMORY_BYTES, BASE_MEMORY_BYTES + bytes * MEMORY_BYTES_A_BYTE);
  const before = thread.cpuUsage().catch(() => undefined);
  const look = async () => {
    const { user, system } = await thread.cpuUsage(await before);
    const heap = await thread.getHeapStatistics();
    if ((user + system) / 1000 > limitMs) stop(took);
    if (memoryOf(heap) > limitBytes) {
      stop(`its pages take more than ${Math.round(limitBytes / 1_000_000)} MB of memory to read`);
    }
  };
  // A thread that has ended says so itself.
  const interval = setInterval(() => void look().catch(() => undefined), WATCH_EVERY_MS);
  const timeout = setTimeout(() => stop(took), MAX_WAIT_MS);
  return () => {
    clearInterval(interval);
    clearTimeout(timeout);
  };
}

function memoryOf({ total_heap_size, external_memory }: HeapInfo): number {
  return total_heap_size + external_memory;
}

function tooLarge(found: string): RejectedInputError {
  return new RejectedInputError('too-large', `the PDF is no document of text: ${found}`);
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

async function answer(bytes: Uint8Array): Promise<Answer> {
  try {
    const { parsePdf } = await import('./parse-pdf.ts');
    return { documents: await parsePdf(bytes) };
  } catch (error) {
    if (!(error instanceof RejectedInputError)) return { fault: error };
    return { rejected: { code: error.code, message: error.message } };
  }
}

/**
 * A table of characters is made as long as its highest code: one wrong code of a small file takes 256 MB at once, too
 * fast for a watch. The library goes on without such a table. In this thread alone, which nothing else runs in.
 */
function boundTables(): void {
  const refuse = ([length]: readonly unknown[]) => {
    if (typeof length === 'number' && length > MAX_TABLE_ENTRIES) throw new RangeError(`a table of ${length} entries`);
  };
  globalThis.Array = new Proxy(Array, {
    apply(target, self, values) {
      refuse(values);
      return Reflect.apply(target, self, values);
    },
    construct(target, values, newTarget) {
      refuse(values);
      return Reflect.construct(target, values, newTarget);
    },
  });
}

if (workerData === ROLE) {
  boundTables();
  parentPort?.on('message', async (bytes: Uint8Array) => {
    const answered = await answer(bytes);
    parentPort?.postMessage({ ...answered, memoryBytes: memoryOf(getHeapStatistics()) } satisfies Reply);
  });
}
