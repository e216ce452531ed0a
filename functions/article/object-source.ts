import type { ObjectVersion } from './schema.ts';

export interface ObjectContent {
  readonly bytes: Uint8Array;
  /** As declared by the uploader; what the bytes are is found out by reading them. */
  readonly mediaType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What a listing says of the newest version of an object. */
export interface ListedObject {
  readonly key: string;
  readonly etag: string;
  readonly bytes: number;
  readonly lastModified: string;
}

export interface ObjectPage {
  readonly objects: readonly ListedObject[];
  /** Pass it on to get the next page; absent on the last one. */
  readonly nextToken?: string;
}

/** The article bucket, as the pipeline needs it. Throws `StoreError`; a missing object is `undefined`, not an error. */
export interface ObjectSource {
  /** Reads exactly that version. Throws `RejectedInputError` `too-large` before reading past `maxBytes`. */
  read(object: ObjectVersion, maxBytes: number): Promise<ObjectContent | undefined>;
  has(key: string): Promise<boolean>;
  /** One page of the objects whose keys start with the prefix, in key order. */
  list(token?: string, prefix?: string): Promise<ObjectPage>;
  delete(key: string): Promise<void>;
  /** A URL to which one object can be uploaded by HTTP PUT. */
  presignUpload(key: string, mediaType: string, expiresInSeconds: number): Promise<string>;
}
