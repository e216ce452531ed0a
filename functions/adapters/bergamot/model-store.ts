import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ObjectSource } from '../../article/object-source.ts';
import { EngineError, RejectedInputError } from '../../errors.ts';
import { MODEL_PREFIX } from '../../topology.ts';
import { filePath, isFileError, modelError, readVerified, unpack, verify, writeWhole } from './locked-files.ts';
import {
  type LockedFile,
  type LockedModel,
  ModelLock,
  modelsByPair,
  PUBLISHED_MODELS,
  pairName,
} from './model-lock.ts';
import type { ModelBytes } from './worker-protocol.ts';

export interface ModelStoreOptions {
  /** Where models are kept, one folder a pair. */
  readonly folder: string;
  /** The bucket from which the folder is filled; without one the folder is all there is. */
  readonly bucket?: Pick<ObjectSource, 'read' | 'has'>;
  readonly published?: ModelLock;
}

/** Models of the house, in the folder or the bucket: the same shape as the committed lock. */
export const HOUSE_LOCK = 'lock.json';
/** Far above the committed lock, which has about 100 KB. */
const MAX_LOCK_BYTES = 5_000_000;

/** Gives models whose every byte is what a lock says, and says what is missing where it cannot. */
export class ModelStore {
  readonly #folder: string;
  readonly #bucket: ModelStoreOptions['bucket'];
  readonly #published: ModelLock;
  readonly #verified = new Map<string, string>();
  #models: Promise<ReadonlyMap<string, LockedModel>> | undefined;

  constructor({ folder, bucket, published = PUBLISHED_MODELS }: ModelStoreOptions) {
    this.#folder = folder;
    this.#bucket = bucket;
    this.#published = published;
  }

  /** Every model that may be loaded, by pair. Throws `EngineError` where the house's own lock cannot be read. */
  models(): Promise<ReadonlyMap<string, LockedModel>> {
    this.#models ??= this.#readHouseLock().then(
      (house) => modelsByPair(house, this.#published),
      (error: unknown) => {
        this.#models = undefined;
        throw error;
      },
    );
    return this.#models;
  }

  /** What keeps a model from being used, in words; `undefined` where every file is there and verified. */
  async problemOf(model: LockedModel): Promise<string | undefined> {
    for (const file of model.files) {
      try {
        await this.#check(model, file);
      } catch (error) {
        if (error instanceof EngineError && !error.retryable) return error.message.replace(/^bergamot: /, '');
        throw error;
      }
    }
    return undefined;
  }

  /** The files of a model, verified at this very moment. Throws `EngineError`. */
  async read(model: LockedModel): Promise<ModelBytes> {
    const byRole = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const file of model.files) byRole.set(file.role, await unpack(await this.#bytesOf(model, file)));
    const [bytes, shortlist] = [byRole.get('model'), byRole.get('shortlist')];
    const vocabularies = ['vocabulary', 'source-vocabulary', 'target-vocabulary'].flatMap(
      (role) => byRole.get(role) ?? [],
    );
    if (bytes === undefined || shortlist === undefined || vocabularies.length === 0) {
      throw modelError('model-unusable', `${pairName(model)} lacks a model, a shortlist or a vocabulary in its lock`);
    }
    return { model: bytes, shortlist, vocabularies };
  }

  /** A file counts as verified as long as neither its size nor its time changes. */
  async #check(model: LockedModel, file: LockedFile): Promise<void> {
    const path = join(this.#folder, filePath(model, file));
    const found = await stat(path).catch(() => undefined);
    const signature = `${found?.size} ${found?.mtimeMs}`;
    if (this.#verified.get(path) === signature) return;
    if (found === undefined && this.#bucket !== undefined) {
      if (await this.#bucket.has(`${MODEL_PREFIX}${filePath(model, file)}`)) this.#verified.set(path, signature);
      else
        throw modelError('model-missing', `${filePath(model, file)} is neither in ${this.#folder} nor in the bucket`);
      return;
    }
    await this.#bytesOf(model, file);
    this.#verified.set(path, signature);
  }

  async #bytesOf(model: LockedModel, file: LockedFile): Promise<Uint8Array> {
    try {
      return await readVerified(this.#folder, model, file);
    } catch (error) {
      // Whatever is wrong with the copy on this machine, the bucket has the original.
      if (this.#bucket === undefined || !(error instanceof EngineError)) throw error;
      return this.#fetch(model, file, this.#bucket);
    }
  }

  async #fetch(
    model: LockedModel,
    file: LockedFile,
    bucket: NonNullable<ModelStoreOptions['bucket']>,
  ): Promise<Uint8Array> {
    const path = filePath(model, file);
    const key = `${MODEL_PREFIX}${path}`;
    const content = await bucket.read({ bucket: '', key }, file.bytes).catch((error: unknown) => {
      if (!(error instanceof RejectedInputError)) throw error;
      throw modelError('model-corrupt', `${path} in the bucket: ${error.message}`, error);
    });
    if (content === undefined) throw modelError('model-missing', `${path} is not in the bucket`);
    verify(content.bytes, model, file);
    try {
      await writeWhole(join(this.#folder, path), content.bytes);
    } catch (error) {
      // A full or read-only disk costs the next cold start a download, and this article nothing.
      if (!isFileError(error)) throw error;
    }
    return content.bytes;
  }

  async #readHouseLock(): Promise<ModelLock> {
    const path = join(this.#folder, HOUSE_LOCK);
    const text =
      (await readFile(path, 'utf8').catch((error: unknown) => {
        if (isFileError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
        throw modelError('model-unusable', `${path} cannot be read`, error);
      })) ?? (await this.#readBucketLock());
    return text === undefined ? { models: [] } : parseHouseLock(text, path);
  }

  async #readBucketLock(): Promise<string | undefined> {
    const content = await this.#bucket?.read({ bucket: '', key: `${MODEL_PREFIX}${HOUSE_LOCK}` }, MAX_LOCK_BYTES);
    return content === undefined ? undefined : new TextDecoder().decode(content.bytes);
  }
}

/** Throws `EngineError` that says what is wrong with the file. */
export function parseHouseLock(text: string, path: string): ModelLock {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw modelError('model-unusable', `${path}: expected JSON`, cause);
  }
  const result = ModelLock.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw modelError('model-unusable', `${path}: ${issue?.path.join('.')}: ${issue?.message}`);
}
