import { readFile } from 'node:fs/promises';
import { runInThisContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { ModelBytes, WorkerData, WorkerReply, WorkerRequest } from './worker-protocol.ts';

// A file of its own that imports nothing of the product but types: it runs in a thread, beside a bundle too.

interface Deletable {
  delete(): void;
}
interface AlignedMemory extends Deletable {
  getByteArrayView(): Int8Array;
}
interface List<Item> extends Deletable {
  push_back(item: Item): void;
}
interface Responses extends Deletable {
  get(index: number): { getTranslatedText(): string };
}
interface Service {
  translate(model: Deletable, texts: List<string>, options: List<object>): Responses;
  translateViaPivoting(first: Deletable, second: Deletable, texts: List<string>, options: List<object>): Responses;
}

/** The part of the compiled engine that is used here. */
interface Engine {
  readonly asm: Readonly<Record<string, (...numbers: number[]) => number>>;
  readonly BlockingService: new (options: { cacheSize: number }) => Service;
  readonly AlignedMemory: new (bytes: number, alignment: number) => AlignedMemory;
  readonly AlignedMemoryList: new () => List<AlignedMemory>;
  readonly VectorString: new () => List<string>;
  readonly VectorResponseOptions: new () => List<object>;
  readonly TranslationModel: new (
    configuration: string,
    model: AlignedMemory,
    shortlist: AlignedMemory,
    vocabularies: List<AlignedMemory>,
    qualityModel: null,
  ) => Deletable;
}

/** The engine asks for its matrix functions from outside; these stand in its own file, under other names. */
const MATRIX_FUNCTIONS = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
} as const;

/** Bytes, as the loader of the engine asks for: whole cache lines for models, less for the rest. */
const MODEL_ALIGNMENT = 256;
const OTHER_ALIGNMENT = 64;

let memory: WebAssembly.Memory | undefined;
/** What the engine said last: an abort names its reason there and nowhere else. */
let lastWords = '';

const engine = await startEngine(workerData);
const service = new engine.BlockingService({ cacheSize: 0 });
const models = new Map<string, Deletable>();

parentPort?.on('message', (request: WorkerRequest) => parentPort?.postMessage(answer(request)));

function answer(request: WorkerRequest): WorkerReply {
  lastWords = '';
  try {
    const targets = work(request);
    return { id: request.id, targets, heapBytes: memory?.buffer.byteLength ?? 0 };
  } catch (error) {
    const reason = lastWords || (error instanceof Error ? error.message : `exception ${String(error)}`);
    return { id: request.id, failure: reason };
  }
}

function work(request: WorkerRequest): readonly string[] {
  if (request.type === 'translate') return translate(request.pairs, request.texts);
  models.get(request.pair)?.delete();
  models.delete(request.pair);
  if (request.type === 'load') models.set(request.pair, load(request.configuration, request));
  return [];
}

function load(configuration: string, bytes: ModelBytes): Deletable {
  const vocabularies = new engine.AlignedMemoryList();
  for (const vocabulary of bytes.vocabularies) vocabularies.push_back(copyIn(vocabulary, OTHER_ALIGNMENT));
  return new engine.TranslationModel(
    configuration,
    copyIn(bytes.model, MODEL_ALIGNMENT),
    copyIn(bytes.shortlist, OTHER_ALIGNMENT),
    vocabularies,
    null,
  );
}

function copyIn(bytes: Uint8Array, alignment: number): AlignedMemory {
  const aligned = new engine.AlignedMemory(bytes.length, alignment);
  aligned.getByteArrayView().set(bytes);
  return aligned;
}

function translate(pairs: readonly string[], texts: readonly string[]): string[] {
  const input = new engine.VectorString();
  const options = new engine.VectorResponseOptions();
  for (const text of texts) {
    input.push_back(text);
    options.push_back({ alignment: false, html: false, qualityScores: false });
  }
  const [first, second] = pairs.map(loadedModel);
  if (first === undefined) throw new Error('no model was named');
  const responses =
    second === undefined
      ? service.translate(first, input, options)
      : service.translateViaPivoting(first, second, input, options);
  const targets = texts.map((_, index) => responses.get(index).getTranslatedText());
  for (const each of [input, options, responses]) each.delete();
  return targets;
}

function loadedModel(pair: string): Deletable {
  const model = models.get(pair);
  if (model === undefined) throw new Error(`the model ${pair} is not loaded`);
  return model;
}

/** The engine's script is written for a browser: it finds its settings in a global and fills that in. */
async function startEngine({ script, wasm }: WorkerData): Promise<Engine> {
  const [source, binary] = await Promise.all([readFile(script, 'utf8'), readFile(wasm)]);
  const { promise, resolve, reject } = Promise.withResolvers<Engine>();
  const loading: Partial<Engine> & Record<string, unknown> = {
    print: remember,
    printErr: remember,
    onRuntimeInitialized: () => resolve(loading as Engine),
    instantiateWasm: (imports: WebAssembly.Imports, accept: (instance: WebAssembly.Instance) => void) => {
      const matrixFunctions = Object.fromEntries(
        Object.entries(MATRIX_FUNCTIONS).map(([name, own]) => [
          name,
          (...numbers: number[]) => loading.asm?.[own]?.(...numbers),
        ]),
      );
      const shared = imports.env?.memory;
      if (shared instanceof WebAssembly.Memory) memory = shared;
      WebAssembly.instantiate(binary, { ...imports, wasm_gemm: matrixFunctions }).then(
        ({ instance }) => accept(instance),
        reject,
      );
      return {};
    },
  };
  Object.assign(globalThis, { Module: loading });
  runInThisContext(source, { filename: script });
  return promise;
}

function remember(line: string): void {
  lastWords = line;
}
