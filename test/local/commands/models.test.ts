import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCopyingModel } from '../../marian/make-model.ts';
import { characterPieces } from '../../marian/pieces.ts';
import { writeModelFolder } from '../../marian/write-model-folder.ts';

const CLI = join(import.meta.dirname, '../../../local/cli.ts');
const origin = mkdtempSync(join(tmpdir(), 'dateline-origin-'));
writeModelFolder(origin, { 'en-es': makeCopyingModel(characterPieces()) });
const folders = [origin];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function emptyStore(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'));
  folders.push(folder);
  return folder;
}

/** The command line in a process of its own, with its own folder of models. */
function dateline(store: string, ...words: string[]): Promise<{ status: number; output: string; notes: string }> {
  const env = {
    PATH: process.env.PATH,
    NO_COLOR: '1',
    DATELINE_BERGAMOT_MODELS: store,
    DATELINE_TRANSLATORS: 'bergamot',
    // Nobody listens there.
    DATELINE_MODEL_MIRROR: 'http://127.0.0.1:9/',
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...words], { env }, (_, output, notes) =>
      resolve({ status: child.exitCode ?? -1, output, notes }),
    );
  });
}

describe('dateline models', () => {
  it('imports models on trust, and verify, list and doctor find them until a file changes', async () => {
    const store = emptyStore();
    expect(await dateline(store, 'models', 'import', origin)).toMatchObject({
      status: 1,
      notes: expect.stringContaining('--trust'),
    });
    expect(await dateline(store, 'models', 'import', origin, '--trust')).toMatchObject({ status: 0 });
    const [verified, listed, doctor] = await Promise.all([
      dateline(store, 'models', 'verify'),
      dateline(store, 'models', 'list', 'en-es'),
      dateline(store, 'doctor'),
    ]);
    expect(verified).toMatchObject({ status: 0, output: expect.stringMatching(/^en-es .* own .*ready\n$/) });
    expect(listed.output).toMatch(/^en-es .*ready\n$/);
    expect(doctor).toMatchObject({ status: 0, output: expect.stringMatching(/en → es\n {2}summary +bergamot\n/) });
    truncateSync(join(store, 'en-es/lex.50.50.enes.s2t.bin.gz'), 10);
    expect(await dateline(store, 'models', 'verify')).toMatchObject({
      status: 1,
      output: expect.stringContaining('has 10 bytes'),
    });
  });

  it('says what is wrong, what was expected, and what helps', async () => {
    const store = emptyStore();
    const [pulled, unknown, malformed, doctor] = await Promise.all([
      dateline(store, 'models', 'push', 'en-es', '--bucket', 'nowhere'),
      dateline(store, 'models', 'pull', 'en-xx'),
      dateline(store, 'models', 'pull', 'Spanish'),
      dateline(store, 'doctor'),
    ]);
    expect(pulled).toMatchObject({ status: 1, notes: expect.stringMatching(/en-es\/\S+ is not there/) });
    expect(unknown).toMatchObject({ status: 1, notes: expect.stringContaining('no model for en-xx') });
    expect(malformed).toMatchObject({ status: 1, notes: expect.stringContaining('expected a pair such as en-es') });
    expect(doctor).toMatchObject({ status: 1, output: expect.stringContaining('run: dateline models pull en-es') });
  });

  it('lists every published model', async () => {
    const { output } = await dateline(emptyStore(), 'models', 'list');
    const lines = output.trim().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(80);
    for (const line of lines)
      expect(line).toMatch(/^[a-z]{2}-[a-z]{2} +[\d.]+ MB +(tiny|base-memory|base) .*not here$/);
  });
});
