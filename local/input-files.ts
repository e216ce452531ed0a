import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of the paths given: a folder is walked with its subfolders in name order, dot files are passed over. */
export function* listInputFiles(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    // A path that cannot be read is given back as it is: reading it tells what is wrong, and the rest goes on.
    if (isFolder(path)) yield* walk(path);
    else yield path;
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function* walk(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}
