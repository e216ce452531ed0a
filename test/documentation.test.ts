import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINE_VARIABLES } from '../functions/settings.ts';
import { CONTEXT_KEYS } from '../lib/context.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const documents = ['README.md', ...listFiles('docs')].filter((path) => path.endsWith('.md'));
const readme = read('README.md');

function listFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function subfolders(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

describe('documentation', () => {
  it('names every key of the context', () => {
    expect(CONTEXT_KEYS.filter((key) => !readme.includes(`\`${key}\``))).toEqual([]);
  });

  it('names every setting that is not made by the stack', () => {
    const names = ENGINE_VARIABLES.filter((name) => name.startsWith('DATELINE_'));
    expect(names).toContain('DATELINE_BERGAMOT_MODELS');
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every command of the command line', () => {
    const commands = readdirSync(join(ROOT, 'local/commands')).flatMap(
      (name) => /^([a-z]+)\.ts$/.exec(name)?.[1] ?? [],
    );
    expect(commands.filter((command) => !new RegExp(`\\b(?:dateline|npm) ${command}\\b`).test(readme))).toEqual([]);
  });

  it('names every room of the house', () => {
    const architecture = read('docs/architecture.md');
    const rooms = [
      ...subfolders('functions').map((name) => `${name}/`),
      'lib/',
      'local/',
      'bench/',
      'samples/',
      'test/',
    ];
    expect(rooms.filter((room) => !architecture.includes(room))).toEqual([]);
  });

  it.each(documents)('%s links to files that are there', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(resolve(ROOT, dirname(path), link)))).toEqual([]);
  });

  it.each(documents)('%s names scripts and programs that are there', (path) => {
    const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;
    const run = [...read(path).matchAll(/npm run ([a-z][\w:-]*)/g)].map((match) => match[1] ?? '');
    expect(run.filter((script) => scripts[script] === undefined)).toEqual([]);
    const programs = [...read(path).matchAll(/node ((?:bench|scripts)\/[\w/-]+\.\w+)/g)].map((match) => match[1] ?? '');
    expect(programs.filter((program) => !existsSync(join(ROOT, program)))).toEqual([]);
  });
});
