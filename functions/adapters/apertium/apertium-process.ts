import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { EngineError } from '../../errors.ts';

const END_OF_TEXT = '\0';
/** Where the statistical tagger cannot be used, the constraint grammar before it chooses by itself (`-1`). */
const WITHOUT_TAGGER = String.raw`sed -E 's/cg-proc ([^|]*)\| apertium-tagger [^|]*\|/cg-proc -1 -n \1|/'`;
/** A mode with a flush after each text (`-z`), and unknown words without marks (`-n`). */
const PIPELINES = {
  packaged: 'exec bash <(apertium-wblank-mode -z "$0") -n',
  'without-tagger': `exec bash <(apertium-wblank-mode -z "$0" | ${WITHOUT_TAGGER}) -n`,
} as const;
export type PipelineVariant = keyof typeof PIPELINES;

interface Waiting {
  readonly resolve: (stream: string) => void;
  readonly reject: (error: EngineError) => void;
}

/** One Apertium pipeline that is kept alive: a text in, a text out, each ended by a zero byte. */
export class ApertiumProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: Waiting[] = [];
  readonly #timeoutMs: number;
  #output = '';
  #ended = false;
  #silence: NodeJS.Timeout | undefined;

  constructor(modeFile: string, variant: PipelineVariant, timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
    // The `apertium` command itself passes its input through programs that hold text back until it ends; the mode's own
    // pipeline answers each text at once. A group of its own, so that all of the pipeline ends together.
    this.#child = spawn('bash', ['-c', PIPELINES[variant], modeFile], { detached: true });
    this.#child.stdout.setEncoding('utf8');
    this.#child.stdout.on('data', (chunk: string) => this.#take(chunk));
    this.#child.stderr.resume();
    this.#child.stdin.on('error', () => this.#fail('its pipeline closed its input'));
    this.#child.on('error', (error) => this.#fail(`it could not be started: ${error.message}`));
    this.#child.on('exit', (code, signal) => this.#fail(`its pipeline ended with ${signal ?? `status ${code}`}`));
  }

  get isAlive(): boolean {
    return !this.#ended;
  }

  /** Rejects with a retryable `EngineError` when the pipeline dies or is silent for too long. */
  translate(stream: string): Promise<string> {
    if (this.#ended) return Promise.reject(engineError('its pipeline has ended'));
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.#waiting.push({ resolve, reject });
    if (this.#waiting.length === 1) this.#listen();
    this.#child.stdin.write(`${stream}${END_OF_TEXT}`);
    return promise;
  }

  /** Many texts may wait: each answer is a sign of life for all of them. */
  #listen(): void {
    clearTimeout(this.#silence);
    if (this.#waiting.length === 0) return;
    this.#silence = setTimeout(() => {
      this.#fail(`no answer within ${this.#timeoutMs} ms`);
      this.close();
    }, this.#timeoutMs);
  }

  close(): void {
    this.#fail('it was closed');
    if (this.#child.pid === undefined || this.#child.exitCode !== null) return;
    try {
      process.kill(-this.#child.pid, 'SIGTERM');
    } catch {
      // It ended by itself meanwhile.
    }
  }

  #take(chunk: string): void {
    this.#output += chunk;
    for (let end = this.#output.indexOf(END_OF_TEXT); end >= 0; end = this.#output.indexOf(END_OF_TEXT)) {
      const text = this.#output.slice(0, end);
      this.#output = this.#output.slice(end + 1);
      this.#waiting.shift()?.resolve(text);
    }
    this.#listen();
  }

  #fail(reason: string): void {
    this.#ended = true;
    clearTimeout(this.#silence);
    for (const each of this.#waiting.splice(0)) each.reject(engineError(reason));
  }
}

function engineError(reason: string): EngineError {
  return new EngineError(`apertium: ${reason}`, { code: 'engine-unavailable', retryable: true });
}
