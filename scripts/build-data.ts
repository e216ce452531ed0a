/**
 * Makes all generated data again, or compares it with what is committed.
 *
 *   node scripts/build-data.ts [STEP ...] [--check] [--strict] [--sources FOLDER]
 *
 * `--check` writes nothing and exits with 1 where a file is not what its generator makes; `--strict` exits with 1 where
 * a source is not to be had too. Sources that are repositories are looked for in FOLDER (`.cache/data`) and cloned there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATA_STEPS, type DataStep } from './data-steps.ts';
import { type GeneratedFiles, ROOT } from './generated-files.ts';
import type { DataSource } from './sources.ts';

/** How many files a step made, and which of them are not as committed; or why it could not run. */
export type StepResult =
  | { readonly files: number; readonly changed: readonly string[] }
  | { readonly missing: string; readonly obtain: string };

export async function runStep({ sources, build }: DataStep, folder: string, write: boolean): Promise<StepResult> {
  const folders = new Map<DataSource, string>();
  for (const source of sources) {
    const found = source.find(folder);
    if ('missing' in found) return { missing: found.missing, obtain: source.obtain.replace('FOLDER', folder) };
    folders.set(source, found.path);
  }
  const files = await build((source) => folders.get(source) ?? folder);
  const changed = changedFiles(files);
  for (const path of write ? changed : []) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), files.get(path) ?? '');
  }
  return { files: files.size, changed };
}

function changedFiles(files: GeneratedFiles): string[] {
  return [...files]
    .filter(([path, content]) => {
      const file = join(ROOT, path);
      return !existsSync(file) || !readFileSync(file).equals(Buffer.from(content));
    })
    .map(([path]) => path);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      sources: { type: 'string', default: join(ROOT, '.cache/data') },
    },
  });
  const unknown = positionals.filter((name) => !DATA_STEPS.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`no step is named ${unknown.join(', ')}`);
  for (const step of DATA_STEPS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const result = await runStep(step, values.sources, !values.check);
    process.stdout.write(`${step.name}: ${describe(result, values.check)}\n`);
    if ('missing' in result ? values.strict : values.check && result.changed.length > 0) process.exitCode = 1;
  }
}

function describe(result: StepResult, isCheck: boolean): string {
  if ('missing' in result) return `skipped, for ${result.missing}. Get it with: ${result.obtain}`;
  if (result.changed.length === 0) return `${result.files} files as committed`;
  return `${result.changed.length} of ${result.files} files ${isCheck ? 'differ' : 'written'}: ${result.changed.join(', ')}`;
}

if (import.meta.main) await main();
