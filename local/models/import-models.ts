import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { filePath, writeWhole } from '../../functions/adapters/bergamot/locked-files.ts';
import {
  type FileRole,
  type LockedFile,
  type LockedModel,
  type ModelLock,
  pairName,
} from '../../functions/adapters/bergamot/model-lock.ts';
import { HOUSE_LOCK, parseHouseLock } from '../../functions/adapters/bergamot/model-store.ts';
import { listInputFiles } from '../input-files.ts';

export interface ImportResult {
  /** Files that are in the folder now. */
  readonly imported: readonly string[];
  /** Files with the name of a model's file that no lock knows. */
  readonly unknown: readonly string[];
  /** Pairs that were entered into the house's own lock. */
  readonly trusted: readonly string[];
}

/** How Firefox's tools name what they make: `model.enes.intgemm.alphas.bin`, compressed or not. */
const NAMES: readonly (readonly [pattern: RegExp, role: FileRole])[] = [
  [/^model\.([a-z_-]+?)\.intgemm.*\.bin(\.gz)?$/i, 'model'],
  [/^lex\.(?:\d+\.)*([a-z_-]+?)\.s2t\.bin(\.gz)?$/i, 'shortlist'],
  [/^vocab\.([a-z_-]+?)\.spm(\.gz)?$/i, 'vocabulary'],
  [/^srcvocab\.([a-z_-]+?)\.spm(\.gz)?$/i, 'source-vocabulary'],
  [/^trgvocab\.([a-z_-]+?)\.spm(\.gz)?$/i, 'target-vocabulary'],
];

/**
 * Copies model files out of any folder, whatever it is laid out like. A file is known by its hash; with `trust`, whole
 * models that no lock knows are taken too, by their names, and their hashes go into the house's own lock.
 */
export async function importModels(
  source: string,
  folder: string,
  published: ModelLock,
  trust: boolean,
): Promise<ImportResult> {
  const house = await readHouseLock(folder);
  const known = knownFiles([...house.models, ...published.models]);
  const sizes = new Set([...known.values()].flat().map(({ file }) => file.bytes));
  const imported: string[] = [];
  const named: { readonly path: string; readonly isKnown: boolean }[] = [];
  for (const path of listInputFiles([source])) {
    const matches = sizes.has((await stat(path)).size) ? known.get(await hashOf(path)) : undefined;
    for (const { model, file } of matches ?? []) {
      await writeWhole(join(folder, filePath(model, file)), await readFile(path));
      imported.push(filePath(model, file));
    }
    if (roleOf(path) !== undefined) named.push({ path, isKnown: matches !== undefined });
  }
  const unknown = named.filter(({ isKnown }) => !isKnown).map(({ path }) => path);
  if (!trust) return { imported, unknown, trusted: [] };
  const { models, left } = await groupModels(named, unknown);
  for (const { model, paths } of models) {
    for (const [index, file] of model.files.entries()) {
      await writeWhole(join(folder, filePath(model, file)), await readFile(paths[index] ?? ''));
      imported.push(filePath(model, file));
    }
  }
  const trusted = models.map(({ model }) => model);
  if (trusted.length > 0) await writeHouseLock(folder, house, trusted);
  return { imported, unknown: left, trusted: trusted.map(pairName) };
}

/** By hash; several models may share a vocabulary. */
function knownFiles(models: readonly LockedModel[]) {
  const files = models.flatMap((model) => model.files.map((file) => ({ model, file })));
  return Map.groupBy(files, ({ file }) => file.sha256);
}

function roleOf(path: string): { readonly role: FileRole; readonly languages: string } | undefined {
  for (const [pattern, role] of NAMES) {
    const languages = pattern.exec(basename(path))?.[1];
    if (languages !== undefined) return { role, languages: languages.toLowerCase() };
  }
  return undefined;
}

/**
 * Whole models with a file that is new: one model, one shortlist, and one vocabulary or two, all of the same languages.
 * A file that a lock knows may be part of one, as a vocabulary that several models share.
 */
async function groupModels(named: readonly { readonly path: string }[], unknown: readonly string[]) {
  const models: { readonly model: LockedModel; readonly paths: readonly string[] }[] = [];
  const left: string[] = [];
  const paths = named.map(({ path }) => path);
  for (const [languages, group] of Map.groupBy(paths, (path) => roleOf(path)?.languages ?? '')) {
    const unassigned = group.filter((path) => unknown.includes(path));
    if (unassigned.length === 0) continue;
    const pair = splitLanguages(languages);
    const byRole = new Map(group.map((path) => [roleOf(path)?.role, path]));
    const roles: FileRole[] = byRole.has('vocabulary')
      ? ['model', 'shortlist', 'vocabulary']
      : ['model', 'shortlist', 'source-vocabulary', 'target-vocabulary'];
    const chosen = roles.flatMap((role) => byRole.get(role) ?? []);
    if (pair === undefined || chosen.length < roles.length) left.push(...unassigned);
    else {
      const files = await Promise.all(chosen.map((path, index) => lockFile(path, roles[index] ?? 'model')));
      models.push({ model: { ...pair, files }, paths: chosen });
    }
  }
  return { models, left };
}

/** `enes`, `en-es` and `en_es` alike; one of the two is English or both have two letters. */
function splitLanguages(text: string): { from: string; to: string } | undefined {
  const parts = /^([a-z]{2,3})[-_]?([a-z]{2})$|^([a-z]{2})[-_]?([a-z]{3})$/.exec(text);
  const [from, to] = [parts?.[1] ?? parts?.[3], parts?.[2] ?? parts?.[4]];
  return from === undefined || to === undefined ? undefined : { from, to };
}

async function lockFile(path: string, role: FileRole): Promise<LockedFile> {
  const bytes = await readFile(path);
  return { role, name: basename(path), bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export async function readHouseLock(folder: string): Promise<ModelLock> {
  const path = join(folder, HOUSE_LOCK);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? { models: [] } : parseHouseLock(text, path);
}

async function writeHouseLock(folder: string, house: ModelLock, added: readonly LockedModel[]): Promise<void> {
  const replaced = new Set(added.map(pairName));
  const models = [...house.models.filter((model) => !replaced.has(pairName(model))), ...added];
  const text = `${JSON.stringify({ models }, undefined, 2)}\n`;
  await writeWhole(join(folder, HOUSE_LOCK), new TextEncoder().encode(text));
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
