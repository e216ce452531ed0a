import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../../errors.ts';
import { areCloseLanguages } from '../../language/close-pairs.ts';
import type { Availability, LanguagePair, Translator } from '../../translation/translator.ts';
import { ApertiumProcess } from './apertium-process.ts';
import { modeName } from './language-codes.ts';
import { fromStream, toStream } from './stream-format.ts';

export interface ApertiumOptions {
  /** Where the installed pairs are. */
  readonly modesFolder?: string;
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 30_000;
/** Where Debian's packages put them. */
const DEFAULT_MODES_FOLDER = '/usr/share/apertium/modes';

/** Rule-based translation on this machine: instant, free, strong between close languages. */
export function createApertiumTranslator(options: ApertiumOptions = {}): Translator {
  const { modesFolder = DEFAULT_MODES_FOLDER, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const processes = new Map<string, ApertiumProcess>();
  let modes: Promise<ReadonlySet<string> | undefined> | undefined;

  const processOf = (mode: string): ApertiumProcess => {
    const running = processes.get(mode);
    if (running?.isAlive) return running;
    const started = new ApertiumProcess(join(modesFolder, `${mode}.mode`), timeoutMs);
    processes.set(mode, started);
    return started;
  };

  const availability = async (pair: LanguagePair): Promise<Availability> => {
    const mode = modeName(pair.from, pair.to);
    if (mode === undefined) return { available: false, reason: `apertium does not know ${pair.from} → ${pair.to}` };
    modes ??= listModes(modesFolder);
    const installed = await modes;
    if (installed?.has(mode)) return { available: true };
    const [from, to] = mode.split('-');
    const packages = `apertium-${from}-${to}`;
    const missing = installed === undefined ? 'apertium is not installed' : `apertium has no ${mode}`;
    return { available: false, reason: `${missing}: apt-get install apertium ${packages} (or apertium-${to}-${from})` };
  };

  return {
    id: 'apertium',
    fingerprint: 'apertium-1',
    quality: ({ from, to }) => (areCloseLanguages(from, to) ? 'standard' : 'draft'),
    availability,
    estimateCostUsd: () => 0,
    translate: async (request) => {
      const available = await availability(request);
      if (!available.available) throw new EngineError(available.reason, { code: 'pair-unavailable', retryable: false });
      const pipeline = processOf(modeName(request.from, request.to) ?? '');
      const texts = request.segments.map(({ text }) => text);
      const targets = await Promise.all(texts.map((text) => translateText(pipeline, text)));
      return { targets, costUsd: 0, characters: texts.reduce((sum, text) => sum + text.length, 0) };
    },
    close: async () => {
      for (const running of processes.values()) running.close();
      processes.clear();
    },
  };
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
