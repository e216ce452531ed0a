import { basename, relative, resolve, sep } from 'node:path';
import { SettingsError } from '../functions/errors.ts';
import { isFolder, listInputFiles } from './input-files.ts';

/** A file and the object key that it is uploaded under. */
export interface Upload {
  readonly path: string;
  readonly key: string;
}

/**
 * Files go by their name, the files of a folder by the folder's name and their place in it. Throws `SettingsError`
 * where two files would be one object.
 */
export function listUploads(paths: readonly string[], prefix = ''): Upload[] {
  const uploads = paths.flatMap((path) =>
    [...listInputFiles([path])].map((file) => ({ path: file, key: prefix + keyOf(path, file) })),
  );
  const seen = new Map<string, string>();
  for (const { path, key } of uploads) {
    const other = seen.get(key);
    if (other !== undefined && resolve(other) !== resolve(path))
      throw new SettingsError(
        `${other} and ${path} would both be uploaded as ${key}: upload one of them with --prefix`,
      );
    seen.set(key, path);
  }
  return uploads.filter(({ path, key }) => seen.get(key) === path);
}

function keyOf(given: string, file: string): string {
  if (!isFolder(given)) return basename(file);
  return [basename(resolve(given)), ...relative(given, file).split(sep)].join('/');
}
