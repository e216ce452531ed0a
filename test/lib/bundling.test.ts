import { execSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitCommand } from '../../lib/constructs/bundling.ts';
import { loadCases } from '../functions/article/article-case.ts';

const ROOT = resolve(import.meta.dirname, '../..');

type AnalyzeBytes = typeof import('../../functions/pipeline/analyze-bytes.ts')['analyzeBytes'];

describe('a bundle in parts', () => {
  const output = mkdtempSync(join(tmpdir(), 'dateline-parts-'));
  let analyzeBytes: AnalyzeBytes;
  beforeAll(async () => {
    execSync(splitCommand(ROOT, 'functions/pipeline/analyze-bytes.ts', output, ['ai', '@ai-sdk/*']), {
      stdio: 'ignore',
    });
    ({ analyzeBytes } = await import(pathToFileURL(join(output, 'index.mjs')).href));
  });
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  // Libraries of either module system behave otherwise once they are bundled, and only when they are called.
  it.each(loadCases())('reads $slug', async ({ bytes, file, expected }) => {
    const analyses = analyzeBytes(bytes, { path: file, mediaType: expected.declaredType }, 'metadata');
    if (expected.rejected !== undefined) await expect(analyses).rejects.toMatchObject({ code: expected.rejected });
    else expect((await analyses).length).toBeGreaterThan(0);
  });
});
