import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunction } from '../../lib/constructs/bundling.ts';
import { loadCases } from '../functions/article/article-case.ts';

const ROOT = resolve(import.meta.dirname, '../..');

type AnalyzeBytes = typeof import('../../functions/pipeline/analyze-bytes.ts')['analyzeBytes'];

describe('a bundle in parts', () => {
  const output = mkdtempSync(join(tmpdir(), 'dateline-parts-'));
  let analyzeBytes: AnalyzeBytes;
  beforeAll(async () => {
    await bundleFunction(ROOT, output, { entry: 'functions/pipeline/analyze-bytes.ts', unused: ['@ai-sdk/*'] });
    ({ analyzeBytes } = await import(pathToFileURL(join(output, 'index.mjs')).href));
  }, 60_000);
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  // Libraries of either module system behave otherwise once they are bundled, and only when they are called.
  it.each(loadCases())('reads $slug', async ({ bytes, file, expected }) => {
    const analyses = analyzeBytes(bytes, { path: file, mediaType: expected.declaredType }, 'metadata');
    if (expected.rejected !== undefined) await expect(analyses).rejects.toMatchObject({ code: expected.rejected });
    else expect((await analyses).length).toBeGreaterThan(0);
  });
});

describe('what is known of languages', () => {
  const root = mkdtempSync(join(tmpdir(), 'dateline-root-'));
  const output = mkdtempSync(join(tmpdir(), 'dateline-data-'));
  afterAll(() => {
    for (const folder of [root, output]) rmSync(folder, { recursive: true, force: true });
  });

  const index = (name: string, topic: string) =>
    `export const ${name} = { topic: '${topic}', languages: ['de', 'zh-Hant'] };`;
  const files = {
    'functions/language/data/de/months.json': '{\n  "months": ["Jänner"]\n}',
    'functions/language/data/de/verbs.json': '{}',
    'functions/language/data/de/units.json': '{}',
    'functions/language/data/zh-Hant/months.json': '{}',
    'functions/language/data/months.ts': index('MONTHS_FILES', 'months'),
    'functions/language/data/verbs.ts': index('VERBS_FILES', 'verbs'),
    'functions/language/data/units.ts': index('UNITS_FILES', 'units'),
    'functions/later.ts': "import { UNITS_FILES } from './language/data/units.ts'; export const later = UNITS_FILES;",
    'functions/entry.ts': `import { MONTHS_FILES } from './language/data/months.ts';
      import { VERBS_FILES } from './language/data/verbs.ts';
      export const handler = () => [MONTHS_FILES, import('./later.ts')];
      const unused = () => VERBS_FILES;`,
  };

  it('lies beside the code for the topics that the code uses, at once or on demand, and for no others', async () => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    await bundleFunction(root, output, { entry: 'functions/entry.ts' });
    const written = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
    expect(written.filter((path) => !path.startsWith('part-')).sort()).toEqual([
      'data/de/months.json',
      'data/de/units.json',
      'data/zh-Hant/months.json',
      'index.mjs',
    ]);
    expect(readFileSync(join(output, 'data/de/months.json'), 'utf8')).toBe('{"months":["Jänner"]}');
  });
});
