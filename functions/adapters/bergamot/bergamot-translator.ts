import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EngineError } from '../../errors.ts';
import { writesWithoutSpaces } from '../../language/scripts/index.ts';
import type { Availability, LanguagePair, Translator } from '../../translation/translator.ts';
import { BergamotEngine } from './bergamot-engine.ts';
import { chooseModels } from './choose-models.ts';
import { type LockedModel, PUBLISHED_MODELS, pairName } from './model-lock.ts';
import { HOUSE_LOCK, ModelStore, type ModelStoreOptions } from './model-store.ts';
import { splitLongText } from './split-long-text.ts';

export interface BergamotOptions extends ModelStoreOptions {
  readonly timeoutMs?: number;
  /** Models in memory at once; each takes some 300 MB, and a pair over English needs two. */
  readonly maxLoadedModels?: number;
}

/** For one chunk, which takes a core some ten seconds. */
const DEFAULT_TIMEOUT_MS = 120_000;
/** Two pairs over English. */
const DEFAULT_MAX_LOADED_MODELS = 4;
/** So much goes to the engine at once: it stays within the timeout, and requests take turns. */
const CHUNK_CHARACTERS = 8_000;

/** Neural translation in this process with Firefox's models: no fee, and nothing leaves the machine. */
export function createBergamotTranslator(options: BergamotOptions): Translator {
  const models = new LoadedModels(options);
  return {
    id: 'bergamot',
    fingerprint: `bergamot-1/${fingerprintOf(options)}`,
    quality: () => 'standard',
    availability: (pair) => models.availability(pair),
    estimateCostUsd: () => 0,
    translate: async ({ segments, ...pair }) => {
      const parts = segments.map(({ text }) => splitLongText(text.replace(/\s+/g, ' ').trim()));
      const translated = await models.translate(
        pair,
        parts.flat().map((part) => part.trim()),
      );
      const space = writesWithoutSpaces(pair.to) ? '' : ' ';
      const targets = parts.map(({ length }) => translated.splice(0, length).join(space).trim());
      return { targets, costUsd: 0, characters: segments.reduce((sum, { text }) => sum + text.length, 0) };
    },
    close: () => models.close(),
  };
}

/** The engine, with the models that it has in memory. */
class LoadedModels {
  readonly #options: BergamotOptions;
  readonly #store: ModelStore;
  readonly #engine: BergamotEngine;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: BergamotOptions) {
    this.#options = options;
    this.#store = new ModelStore(options);
    this.#engine = new BergamotEngine(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  }

  async availability(pair: LanguagePair): Promise<Availability> {
    const models = chooseModels(await this.#store.models(), pair);
    if (models === undefined) {
      return {
        available: false,
        reason: `no model translates ${pairName(pair)}, nor over English; see dateline models list`,
      };
    }
    for (const model of models) {
      const problem = await this.#store.problemOf(model);
      if (problem !== undefined)
        return { available: false, reason: `${problem}; run: ${remedy(pair, models, this.#options)}` };
    }
    return { available: true };
  }

  /** Throws `EngineError`. */
  async translate(pair: LanguagePair, texts: readonly string[]): Promise<string[]> {
    const models = chooseModels(await this.#store.models(), pair);
    if (models === undefined) {
      const answer = await this.availability(pair);
      const reason = answer.available ? 'no model' : answer.reason;
      throw new EngineError(`bergamot: ${reason}`, { code: 'pair-unavailable', retryable: false });
    }
    const translated: string[] = [];
    for (const chunk of chunksOf(texts)) {
      const { targets } = await this.#inTurn(async () => {
        await this.#ensureLoaded(models);
        return this.#engine.translate(models.map(pairName), chunk);
      });
      translated.push(...targets);
    }
    return translated;
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  /** One piece of work at a time: what it loaded is still loaded when it translates. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #ensureLoaded(models: readonly LockedModel[]): Promise<void> {
    const { maxLoadedModels = DEFAULT_MAX_LOADED_MODELS } = this.#options;
    const engine = this.#engine;
    const wanted = models.map(pairName);
    for (const model of models) {
      if (engine.loaded.includes(pairName(model))) continue;
      const idle = engine.loaded.find((pair) => !wanted.includes(pair));
      const isFull = engine.loaded.length >= Math.max(maxLoadedModels, models.length);
      if (isFull && idle !== undefined) await engine.unload(idle);
      await engine.load(pairName(model), configurationOf(model), await this.#store.read(model));
    }
  }
}

function* chunksOf(texts: readonly string[]): Generator<readonly string[]> {
  let chunk: string[] = [];
  let characters = 0;
  for (const text of texts) {
    if (chunk.length > 0 && characters + text.length > CHUNK_CHARACTERS) {
      yield chunk;
      [chunk, characters] = [[], 0];
    }
    chunk.push(text);
    characters += text.length;
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * How Marian runs a model: as Firefox does, but that a text is one sentence, since the pipeline has split it with more
 * knowledge of the language. Source: `worker/translator-worker.js` of the package.
 */
function configurationOf({ files }: LockedModel): string {
  const name = files.find(({ role }) => role === 'model')?.name ?? '';
  return [
    'beam-size: 1',
    'normalize: 1.0',
    'word-penalty: 0',
    'cpu-threads: 0',
    // Models without precomputed factors for their inputs say so in their name.
    `gemm-precision: ${/intgemm8\.bin/.test(name) ? 'int8shiftAll' : 'int8shiftAlphaAll'}`,
    'skip-cost: true',
    'alignment: soft',
    'quiet: true',
    'quiet-translation: true',
    'max-length-break: 256',
    'mini-batch-words: 1024',
    'workspace: 128',
    'max-length-factor: 2.0',
    'ssplit-mode: sentence',
    '',
  ].join('\n');
}

/** The command that brings what a pair needs. */
function remedy(pair: LanguagePair, models: readonly LockedModel[], { bucket }: BergamotOptions): string {
  const name = models.length === 1 && models[0] !== undefined ? pairName(models[0]) : pairName(pair);
  const isPublished = models.flatMap(({ files }) => files).every(({ url }) => url !== undefined);
  const get = isPublished ? `dateline models pull ${name}` : 'dateline models import DIR';
  return bucket === undefined ? get : `${get} && dateline models push ${name}`;
}

/** Equal locks give equal translations: a file is its hash. */
function fingerprintOf({ folder, published = PUBLISHED_MODELS }: BergamotOptions): string {
  const hash = createHash('sha256').update(JSON.stringify(published));
  try {
    hash.update(readFileSync(join(folder, HOUSE_LOCK)));
  } catch {
    // The house has no models of its own.
  }
  return hash.digest('hex').slice(0, 16);
}
