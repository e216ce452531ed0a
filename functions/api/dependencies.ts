import type { ObjectSource } from '../article/object-source.ts';
import type { StageQueue } from '../pipeline/stage-queue.ts';
import type { RecordStore } from '../record/record-store.ts';
import type { TextStore } from '../record/text-store.ts';

/** What the API needs of the outside. */
export interface ApiDependencies {
  readonly bucket: string;
  readonly records: RecordStore;
  readonly texts: TextStore;
  readonly objects: ObjectSource;
  readonly queues: { readonly ingest: StageQueue; readonly translate: StageQueue };
  /** Takes errors that a client did not cause. */
  reportError(error: unknown): void;
}
