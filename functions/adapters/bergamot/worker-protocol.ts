/** The contents of a model's files, decompressed, as the engine reads them. */
export interface ModelBytes {
  readonly model: Uint8Array<ArrayBuffer>;
  readonly shortlist: Uint8Array<ArrayBuffer>;
  /** One where source and target share it, else source and target. */
  readonly vocabularies: readonly Uint8Array<ArrayBuffer>[];
}

/** What the worker is told to do. */
export type WorkerTask =
  | ({ readonly type: 'load'; readonly pair: string; readonly configuration: string } & ModelBytes)
  | { readonly type: 'unload'; readonly pair: string }
  /** With one model, or two whose first ends in the language in which the second begins. */
  | { readonly type: 'translate'; readonly pairs: readonly string[]; readonly texts: readonly string[] };

export type WorkerRequest = WorkerTask & { readonly id: number };

export interface WorkerAnswer {
  readonly targets: readonly string[];
  /** The engine's own memory, which grows and never shrinks. */
  readonly heapBytes: number;
}

/** Each request has one reply with its id. The engine cannot be used after a failure: a new worker is needed. */
export type WorkerReply = { readonly id: number } & (WorkerAnswer | { readonly failure: string });

/** Where the worker finds the two files of `@browsermt/bergamot-translator`. */
export interface WorkerData {
  readonly script: string;
  readonly wasm: string;
}
