import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EngineError } from '../../errors.ts';
import type { ModelBytes, WorkerAnswer, WorkerData, WorkerReply, WorkerTask } from './worker-protocol.ts';

const PACKAGE_FILES = {
  script: 'bergamot-translator-worker.js',
  wasm: 'bergamot-translator-worker.wasm',
} as const;
/** Beside a bundle the package's files and the worker lie in this folder. */
const BUNDLED_FOLDER = 'bergamot';
const WORKER_FILE = 'bergamot-worker.ts';

interface Waiting {
  readonly task: WorkerTask['type'];
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: EngineError) => void;
}

/** The compiled engine in a thread of its own: one request after the other, a new thread after a crash. */
export class BergamotEngine {
  readonly #timeoutMs: number;
  readonly #waiting = new Map<number, Waiting>();
  /** Models in the worker, the least recently used first. */
  readonly #loaded = new Set<string>();
  #worker: Worker | undefined;
  #lastId = 0;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Names of the models in memory, the least recently used first. */
  get loaded(): readonly string[] {
    return [...this.#loaded];
  }

  /** Throws a permanent `EngineError` where the engine does not take the model. */
  async load(pair: string, configuration: string, bytes: ModelBytes): Promise<void> {
    const buffers = [bytes.model, bytes.shortlist, ...bytes.vocabularies].map(({ buffer }) => buffer);
    await this.#send({ type: 'load', pair, configuration, ...bytes }, buffers);
    this.#loaded.add(pair);
  }

  async unload(pair: string): Promise<void> {
    this.#loaded.delete(pair);
    await this.#send({ type: 'unload', pair });
  }

  translate(pairs: readonly string[], texts: readonly string[]): Promise<WorkerAnswer> {
    for (const pair of pairs) {
      this.#loaded.delete(pair);
      this.#loaded.add(pair);
    }
    return this.#send({ type: 'translate', pairs, texts });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#end('it was closed');
    await worker?.terminate();
  }

  #send(task: WorkerTask, buffers: readonly ArrayBuffer[] = []): Promise<WorkerAnswer> {
    this.#worker ??= this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>();
    const timer = setTimeout(() => this.#end(`no answer within ${this.#timeoutMs} ms`), this.#timeoutMs);
    const settle = () => {
      clearTimeout(timer);
      this.#waiting.delete(id);
      // A process may end while an engine waits for work, not while it works.
      if (this.#waiting.size === 0) this.#worker?.unref();
    };
    this.#waiting.set(id, {
      task: task.type,
      resolve: (answer) => {
        settle();
        resolve(answer);
      },
      reject: (error) => {
        settle();
        reject(error);
      },
    });
    this.#worker.ref();
    this.#worker.postMessage({ id, ...task }, [...new Set(buffers)]);
    return promise;
  }

  #start(): Worker {
    const { worker: file, ...workerData } = locateFiles();
    const worker = new Worker(file, { workerData, stderr: false });
    const fail = (reason: string) => {
      if (this.#worker === worker) this.#end(reason);
    };
    worker.on('message', (reply: WorkerReply) => {
      if ('failure' in reply) fail(reply.failure);
      else this.#waiting.get(reply.id)?.resolve(reply);
    });
    worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => fail(`its thread ended with code ${code}`));
    return worker;
  }

  /** Gives everything that waits an error; the next request starts anew. */
  #end(reason: string): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#loaded.clear();
    for (const { task, reject } of [...this.#waiting.values()]) {
      // Marian's messages may quote what it was given; their first line names the check that failed.
      const message = `bergamot: ${task === 'load' ? 'the model cannot be loaded' : 'the engine broke'}: ${reason.split('\n')[0]}`;
      reject(
        new EngineError(message, {
          code: task === 'load' ? 'model-unusable' : 'engine-unavailable',
          retryable: task !== 'load',
        }),
      );
    }
  }
}

/** The worker and the package's files, beside this bundle or where the package manager put them. */
function locateFiles(): WorkerData & { readonly worker: string } {
  const bundled = join(import.meta.dirname, BUNDLED_FOLDER);
  if (existsSync(join(bundled, WORKER_FILE))) {
    return {
      worker: join(bundled, WORKER_FILE),
      script: join(bundled, PACKAGE_FILES.script),
      wasm: join(bundled, PACKAGE_FILES.wasm),
    };
  }
  const { resolve } = createRequire(import.meta.url);
  return {
    worker: join(import.meta.dirname, WORKER_FILE),
    script: resolve(`@browsermt/bergamot-translator/worker/${PACKAGE_FILES.script}`),
    wasm: resolve(`@browsermt/bergamot-translator/worker/${PACKAGE_FILES.wasm}`),
  };
}
