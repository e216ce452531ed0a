import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { makeCopyingModel } from '../../../marian/make-model.ts';
import { characterPieces } from '../../../marian/pieces.ts';
import { writeModelFolder } from '../../../marian/write-model-folder.ts';

const ADAPTER = join(import.meta.dirname, '../../../../functions/adapters/bergamot');
const PACKAGE_FILES = ['bergamot-translator-worker.js', 'bergamot-translator-worker.wasm'];

const folder = mkdtempSync(join(tmpdir(), 'dateline-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the engine beside a bundle', () => {
  it('translates in a folder that holds nothing but the bundle and its files', () => {
    const { resolve } = createRequire(import.meta.url);
    mkdirSync(join(folder, 'bergamot'));
    for (const file of PACKAGE_FILES) {
      copyFileSync(resolve(`@browsermt/bergamot-translator/worker/${file}`), join(folder, 'bergamot', file));
    }
    const worker = join(ADAPTER, 'bergamot-worker.ts');
    copyFileSync(worker, join(folder, 'bergamot', basename(worker)));
    const published = writeModelFolder(join(folder, 'models'), { 'en-es': makeCopyingModel(characterPieces()) });
    writeFileSync(
      join(folder, 'entry.ts'),
      `import { createBergamotTranslator } from ${JSON.stringify(join(ADAPTER, 'bergamot-translator.ts'))};
       const translator = createBergamotTranslator({ folder: 'models', published: ${JSON.stringify(published)} });
       const segments = [{ id: 's1', kind: 'sentence', text: 'All is well.' }];
       const { targets } = await translator.translate({ from: 'en', to: 'es', segments, glossary: [] });
       process.stdout.write(targets.join());`,
    );
    buildSync({
      entryPoints: [join(folder, 'entry.ts')],
      outfile: join(folder, 'index.mjs'),
      absWorkingDir: folder,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      banner: { js: "import { createRequire as r } from 'node:module';const require = r(import.meta.url);" },
    });
    // The process ends by itself: an engine that waits for work keeps nothing alive.
    const output = execFileSync(process.execPath, ['index.mjs'], { cwd: folder, encoding: 'utf8', timeout: 20_000 });
    expect(output).toBe('All is well.');
  });
});
