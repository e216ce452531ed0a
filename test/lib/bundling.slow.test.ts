import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { parseContext } from '../../lib/context.ts';
import { DatelineStack } from '../../lib/dateline-stack.ts';

/** As the quotas of Lambda count: a megabyte is 1,024 × 1,024 bytes. */
const MEGABYTE_BYTES = 1024 * 1024;
const MAX_INGEST_BYTES = 3 * MEGABYTE_BYTES;
const MAX_BYTES = 1.5 * MEGABYTE_BYTES;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Folders of the functions' code, by the beginning of their resources' names. */
function bundle(given: Readonly<Record<string, unknown>>): Record<string, string> {
  const outdir = mkdtempSync(join(tmpdir(), 'dateline-synth-'));
  folders.push(outdir);
  // As the command line of the CDK does: each function names the folder of its code.
  const app = new App({ outdir, context: { 'aws:cdk:enable-asset-metadata': true } });
  new DatelineStack(app, 'Dateline', { context: parseContext((key) => given[key]) });
  const { Resources } = app.synth().getStackByName('Dateline').template;
  const assets = Object.entries<{ Metadata?: Record<string, string> }>(Resources).flatMap(([id, { Metadata }]) => {
    const name = /^(Ingest|Summarize|Translate|Api)HandlerFunction/.exec(id)?.[1];
    const path = Metadata?.['aws:asset:path'];
    return name === undefined || path === undefined ? [] : [[name, join(outdir, path)] as const];
  });
  return Object.fromEntries(assets);
}

function zippedBytes(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return zipSync(Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))]))).length;
}

/** What a function is given when it starts. Any values do: nothing is called before the first event. */
const ENVIRONMENT = {
  AWS_REGION: 'us-east-1',
  DATELINE_ARTICLE_BUCKET: 'articles',
  DATELINE_RESULTS_BUCKET: 'results',
  DATELINE_TABLE: 'table',
  DATELINE_INGEST_QUEUE_URL: 'https://sqs.invalid/ingest',
  DATELINE_SUMMARIZE_QUEUE_URL: 'https://sqs.invalid/summarize',
  DATELINE_TRANSLATE_QUEUE_URL: 'https://sqs.invalid/translate',
};

/** Loads a function and each of its parts in a process of its own, so that nothing is found that lies elsewhere. */
const LOAD_ALL = `import { readdirSync } from 'node:fs';
const { handler } = await import('./index.mjs');
for (const name of readdirSync('.').filter((file) => file.endsWith('.mjs'))) await import(process.cwd() + '/' + name);
process.stdout.write(typeof handler);`;

describe('bundled functions', () => {
  it('are small, and load without anything beside them', () => {
    const bundles = bundle({});
    expect(Object.keys(bundles).sort()).toEqual(['Api', 'Ingest', 'Summarize', 'Translate']);
    for (const [name, folder] of Object.entries(bundles)) {
      expect(zippedBytes(folder)).toBeLessThan(name === 'Ingest' ? MAX_INGEST_BYTES : MAX_BYTES);
      const loaded = execFileSync(process.execPath, ['--input-type=module', '--eval', LOAD_ALL], {
        cwd: folder,
        env: ENVIRONMENT,
        encoding: 'utf8',
      });
      expect(loaded).toBe('function');
    }
  });

  it('carry the neural translation engine where it is configured, and only there', () => {
    const { Translate = '', Ingest = '' } = bundle({ translators: 'bergamot' });
    const files = ['bergamot-worker.ts', 'bergamot-translator-worker.js', 'bergamot-translator-worker.wasm'];
    expect(readdirSync(join(Translate, 'bergamot')).sort()).toEqual(files.sort());
    expect(existsSync(join(Ingest, 'bergamot'))).toBe(false);
  });
});
