import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../../errors.ts';
import { areCloseLanguages } from '../../language/identification/index.ts';
import type { Availability, LanguagePair, Translator } from '../../translation/translator.ts';
import { ApertiumProcess, type PipelineVariant } from './apertium-process.ts';
import { modeNames, packageOf } from './language-codes.ts';
import { fromStream, toStream } from './stream-format.ts';

export interface ApertiumOptions {
  /** Where the installed pairs are. */
  readonly modesFolder?: string;
  readonly timeoutMs?: number;
}

/** A program that hangs is ended by then. */
const DEFAULT_TIMEOUT_MS = 30_000;
/** As packaged, as packaged once more, without its tagger. */
const MAX_ATTEMPTS = 3;
/** Where Debian's packages put them. */
const DEFAULT_MODES_FOLDER = '/usr/share/apertium/modes';

/** Rule-based translation on this machine: instant, free, strong between close languages. */
export function createApertiumTranslator(options: ApertiumOptions = {}): Translator {
  const pipelines = new Pipelines(options);
  return {
    id: 'apertium',
    fingerprint: 'apertium-1',
    quality: (pair) => (areCloseLanguages(pair.from, pair.to) && pipelines.isWhole(pair) ? 'standard' : 'draft'),
    availability: (pair) => pipelines.availability(pair),
    estimateCostUsd: () => 0,
    translate: async (request) => {
      const mode = await pipelines.modeOf(request);
      if (mode === undefined) {
        const answer = await pipelines.availability(request);
        const reason = answer.available ? 'the pair is not there' : answer.reason;
        throw new EngineError(`apertium: ${reason}`, { code: 'pair-unavailable', retryable: false });
      }
      const texts = request.segments.map(({ text }) => text);
      const targets = await pipelines.translate(mode, texts);
      return { targets, costUsd: 0, characters: texts.reduce((sum, text) => sum + text.length, 0) };
    },
    close: async () => pipelines.close(),
  };
}

/** The installed modes, and the pipelines that run. */
class Pipelines {
  readonly #modesFolder: string;
  readonly #timeoutMs: number;
  readonly #processes = new Map<string, ApertiumProcess>();
  /** Modes whose tagger breaks: some packages of Debian hold data that its version of Apertium cannot read. */
  readonly #untagged = new Set<string>();
  #modes: Promise<ReadonlySet<string> | undefined> | undefined;

  constructor({ modesFolder = DEFAULT_MODES_FOLDER, timeoutMs = DEFAULT_TIMEOUT_MS }: ApertiumOptions) {
    this.#modesFolder = modesFolder;
    this.#timeoutMs = timeoutMs;
  }

  /** Whether no mode of a pair had to do without its tagger. */
  isWhole({ from, to }: LanguagePair): boolean {
    return !modeNames(from, to).some((name) => this.#untagged.has(name));
  }

  async modeOf({ from, to }: LanguagePair): Promise<string | undefined> {
    this.#modes ??= listModes(this.#modesFolder);
    const installed = await this.#modes;
    return modeNames(from, to).find((name) => installed?.has(name));
  }

  async availability(pair: LanguagePair): Promise<Availability> {
    if ((await this.modeOf(pair)) !== undefined) return { available: true };
    const { from, to } = pair;
    const wanted = packageOf(from, to);
    if (wanted === undefined) return { available: false, reason: `Apertium has no package for ${from} → ${to}` };
    const missing =
      (await this.#modes) === undefined ? 'Apertium is not installed' : `${from} → ${to} is not installed`;
    return { available: false, reason: `${missing}; run: apt-get install apertium ${wanted}` };
  }

  /** A pipeline that dies is started again for what it left open; one that dies twice goes on without its tagger. */
  async translate(mode: string, texts: readonly string[]): Promise<readonly string[]> {
    const targets = new Map<number, string>();
    for (let attempt = 1; ; attempt += 1) {
      const pipeline = this.#processOf(mode);
      const open = texts.map((text, index) => ({ text, index })).filter(({ index }) => !targets.has(index));
      const outcomes = await Promise.allSettled(
        open.map(async ({ text, index }) => targets.set(index, await translateText(pipeline, text))),
      );
      const failure = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failure === undefined) return texts.map((_, index) => targets.get(index) ?? '');
      if (attempt === MAX_ATTEMPTS) throw failure.reason;
      if (attempt === MAX_ATTEMPTS - 1) this.#untagged.add(mode);
    }
  }

  close(): void {
    for (const running of this.#processes.values()) running.close();
    this.#processes.clear();
  }

  #processOf(mode: string): ApertiumProcess {
    const running = this.#processes.get(mode);
    if (running?.isAlive) return running;
    const variant: PipelineVariant = this.#untagged.has(mode) ? 'without-tagger' : 'packaged';
    const started = new ApertiumProcess(join(this.#modesFolder, `${mode}.mode`), variant, this.#timeoutMs);
    this.#processes.set(mode, started);
    return started;
  }
}

async function translateText(pipeline: ApertiumProcess, text: string): Promise<string> {
  const target = fromStream(await pipeline.translate(toStream(text)), text);
  if (target !== undefined) return target;
  pipeline.close();
  throw new EngineError('apertium: its pipeline broke off in the middle of a text', {
    code: 'engine-unavailable',
    retryable: true,
  });
}

/** The installed pairs, or `undefined` where Apertium itself is missing. */
async function listModes(modesFolder: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const files = await readdir(modesFolder);
    return new Set(files.filter((file) => file.endsWith('.mode')).map((file) => file.slice(0, -'.mode'.length)));
  } catch {
    return undefined;
  }
}
