import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './generated-files.ts';

/** Public data that a generator reads. */
export interface DataSource {
  readonly name: string;
  readonly licence: string;
  /** How to get it, in words or as a command; what `npm ci` installs needs none. */
  readonly obtain: string;
  /** Finds it, and fetches it where it can be fetched; says what is missing where it is not there. */
  readonly find: (folder: string) => FoundSource;
}

/** `path` is where it lies, for sources that are folders. */
export type FoundSource = { readonly path: string } | { readonly missing: string };

/** Packages of the npm registry, declared and locked in `package.json`. */
export function npmPackages(licence: string, ...names: readonly string[]): DataSource {
  const { resolve } = createRequire(join(ROOT, 'package.json'));
  return {
    name: names.map((name) => `npm ${name}`).join(', '),
    licence,
    obtain: 'npm ci',
    find: () => {
      const missing = names.filter(
        (name) => !isThere(() => resolve.paths(name)?.some((path) => existsSync(join(path, name)))),
      );
      return missing.length === 0 ? { path: ROOT } : { missing: `the package ${missing.join(', ')} is not installed` };
    },
  };
}

/** Programs and files of Debian packages. */
export function debianPackages(licence: string, packages: readonly string[], files: readonly string[]): DataSource {
  return {
    name: packages.map((name) => `Debian ${name}`).join(', '),
    licence,
    obtain: `apt-get install ${packages.join(' ')}`,
    find: () => {
      const missing = files.find((file) => !existsSync(file) && !isThere(() => execFileSync('which', [file])));
      return missing === undefined ? { path: '/' } : { missing: `${missing} is not there` };
    },
  };
}

/** Where a source lies. */
export type FolderOf = (source: DataSource) => string;

export interface GitSource extends DataSource {
  readonly commit: string;
}

/** One commit of a public repository: its hash vouches for each byte. `path` is a clone, whose files need not be checked out. */
export function gitRepository(licence: string, repository: string, commit: string): GitSource {
  const url = `https://github.com/${repository}`;
  const name = repository.replace('/', '+');
  return {
    name: `${repository}@${commit.slice(0, 7)}`,
    licence,
    commit,
    obtain: `git clone --filter=blob:none --no-checkout ${url} FOLDER/${name}`,
    find: (folder) => {
      const path = join(folder, name);
      const isHere = () =>
        isThere(() => execFileSync('git', ['-C', path, 'cat-file', '-e', `${commit}^{commit}`], QUIET));
      if (!existsSync(path)) {
        mkdirSync(folder, { recursive: true });
        isThere(() => execFileSync('git', ['clone', '--filter=blob:none', '--no-checkout', url, path], QUIET));
      }
      return isHere() ? { path } : { missing: `${path} is no clone with the commit ${commit}` };
    },
  };
}

const QUIET = { stdio: 'ignore', timeout: 300_000 } as const;
/** Larger than any file that is read. */
const MAX_FILE_BYTES = 256 * 2 ** 20;

/** Reads one file of a commit. */
export function readBytesFromGit(folderOf: FolderOf, source: GitSource, path: string): Uint8Array {
  const words = ['-C', folderOf(source), 'show', `${source.commit}:${path}`];
  return execFileSync('git', words, { maxBuffer: MAX_FILE_BYTES });
}

export function readFromGit(folderOf: FolderOf, source: GitSource, path: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readBytesFromGit(folderOf, source, path));
}

/** Lists the files of a commit under a folder. */
export function listGitFiles(folderOf: FolderOf, source: GitSource, under: string): string[] {
  const list = execFileSync('git', ['-C', folderOf(source), 'ls-tree', '-r', '--name-only', source.commit, under], {
    encoding: 'utf8',
    maxBuffer: MAX_FILE_BYTES,
  });
  return list.trim().split('\n');
}

function isThere(look: () => unknown): boolean {
  try {
    return look() !== false;
  } catch {
    return false;
  }
}
