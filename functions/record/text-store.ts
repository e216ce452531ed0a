/** The results bucket: texts too long for the table. Keys come from `object-keys.ts`. Throws `StoreError`. */
export interface TextStore {
  putJson(key: string, value: unknown): Promise<void>;
  /** `undefined` where there is no such object. The caller parses the value with its schema. */
  getJson(key: string): Promise<unknown>;
  /** Deletes every object whose key starts with the prefix. */
  deleteAll(prefix: string): Promise<void>;
}
