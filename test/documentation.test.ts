import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGINE_VARIABLES } from '../functions/settings.ts';
import { CONTEXT_KEYS } from '../lib/context.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...listFiles('docs')].filter((path) =>
  path.endsWith('.md'),
);
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

/** The first drawing of a document: its first fenced block that shows folders. */
function houseOf(path: string): string {
  return read(path).match(/^```\n(?:lib\/[\s\S]*?)^```$/m)?.[0] ?? '';
}

/** Paths that a drawing shows by indentation and by lists of folders: `entities/ quotes/`. */
function roomsOf(path: string): string[] {
  let parents: string[] = [];
  return houseOf(path)
    .split('\n')
    .flatMap((line) => {
      const [indent = '', name = ''] = /^( *)([\w-]+\/)/.exec(line)?.slice(1) ?? [];
      if (name === '') return [];
      parents = [...parents.slice(0, indent.length / 2), name];
      const here = parents.join('');
      const inside = [...line.slice(indent.length + name.length).matchAll(/(?<= )([a-z-]+\/)(?=[ :<(]|$)/g)];
      return [here, ...inside.map((match) => `${here}${match[1]}`).filter((each) => existsSync(join(ROOT, each)))];
    });
}

/** Folders that git ignores are no rooms. */
function isOwn(name: string): boolean {
  return !read('.gitignore').split('\n').includes(`${name}/`);
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

  it('draws every room of the house, and none that is not there', () => {
    const drawn = roomsOf('docs/architecture.md');
    expect(drawn.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    const rooms = ['functions', 'lib'].flatMap((room) => subfolders(room).map((name) => `${room}/${name}/`));
    const stages = ['article', 'facts', 'summary', 'translation'].flatMap((stage) =>
      subfolders(`functions/${stage}`).map((name) => `functions/${stage}/${name}/`),
    );
    const top = subfolders('.').filter((name) => isOwn(name) && !name.startsWith('.'));
    expect([...top.map((name) => `${name}/`), ...rooms, ...stages].filter((room) => !drawn.includes(room))).toEqual([]);
  });

  it('shows the same rooms in the README', () => {
    const drawn = [...houseOf('README.md').matchAll(/(?<![\w/])([a-z]+)\/(?= )/g)].map((match) => match[1] ?? '');
    const top = subfolders('.').filter((name) => isOwn(name) && !name.startsWith('.'));
    expect(drawn.toSorted()).toEqual(top.toSorted());
  });

  it('says of every script what it is for', () => {
    const scripts = readdirSync(join(ROOT, 'scripts')).filter((name) => /\.(ts|py)$/.test(name));
    expect(scripts.filter((name) => !read('scripts/README.md').includes(`\`${name}\``))).toEqual([]);
  });

  it('lists the topics of the floor of language knowledge', () => {
    const floor = /### The floor[\s\S]*?\n## /.exec(read('docs/architecture.md'))?.[0] ?? '';
    const topics = subfolders('functions/language').filter((name) => name !== 'data');
    const listed = [...floor.matchAll(/^\| `([a-z]+)\/` \|/gm)].map((match) => match[1] ?? '');
    expect(listed.toSorted()).toEqual(topics.toSorted());
  });

  it.each(documents)('%s names files and folders that are there', (path) => {
    const named = [...read(path).matchAll(/`((?:functions|lib|local|bench|scripts|test|docs|samples)\/[\w./-]+)`/g)];
    expect(named.map((match) => match[1] ?? '').filter((each) => !existsSync(join(ROOT, each)))).toEqual([]);
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
