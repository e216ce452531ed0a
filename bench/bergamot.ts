/**
 * Measures the neural engine with random weights of Firefox's tiny architecture: words a second, memory, start.
 *
 *   node bench/bergamot.ts [--words 3000] [--rounds 5]
 *
 * Random weights never end a sentence: each output is as long as the engine lets it be, twice its source, and each
 * table of possible words is larger than a trained one. Trained models do less work for the same sentence.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBergamotTranslator } from '../functions/adapters/bergamot/bergamot-translator.ts';
import { ModelLock } from '../functions/adapters/bergamot/model-lock.ts';
import { makeRandomModel } from '../test/marian/make-model.ts';
import { fullSizePieces } from '../test/marian/pieces.ts';
import { writeModelFolder } from '../test/marian/write-model-folder.ts';
import { countWords, sampleSentences } from './translators/sentences.ts';

const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '3000' },
    rounds: { type: 'string', default: '5' },
    make: { type: 'string' },
  },
});
if (values.make === undefined) await measure();
else makeModels(values.make);

/** In a process of its own, so that making the models counts neither as time nor as memory. */
function makeModels(folder: string): void {
  const pieces = fullSizePieces();
  const lock = writeModelFolder(folder, { 'en-es': makeRandomModel(pieces, 1), 'fr-en': makeRandomModel(pieces, 2) });
  writeFileSync(join(folder, 'published.json'), JSON.stringify(lock));
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    execFileSync(process.execPath, [import.meta.filename, '--make', folder]);
    const published = ModelLock.parse(JSON.parse(readFileSync(join(folder, 'published.json'), 'utf8')));
    const texts = sampleSentences(Number(values.words));
    print(`${countWords(texts)} words in ${texts.length} sentences, ${values.rounds} rounds, Node ${process.version}`);
    print(row(['', 'first text', 'words a second', 'a core-second', 'resident']));
    for (const [name, from] of [
      ['one model', 'en'],
      ['two, over English', 'fr'],
    ] as const) {
      const translator = createBergamotTranslator({ folder, published });
      const request = (wanted: readonly string[]) => ({
        from,
        to: 'es',
        segments: wanted.map((text, index) => ({ id: `s${index}`, kind: 'sentence' as const, text })),
        glossary: [],
      });
      const startedAt = performance.now();
      await translator.translate(request(texts.slice(0, 1)));
      const firstMs = performance.now() - startedAt;
      // The engine's code is compiled again, for speed, while it runs for the first time.
      await translator.translate(request(texts));
      const speeds: number[] = [];
      let cpuMs = 0;
      for (let round = 0; round < Number(values.rounds); round += 1) {
        const [at, cpu] = [performance.now(), process.cpuUsage()];
        await translator.translate(request(texts));
        const elapsedMs = performance.now() - at;
        const used = process.cpuUsage(cpu);
        speeds.push(countWords(texts) / (elapsedMs / 1000));
        cpuMs += (used.user + used.system) / 1000;
      }
      speeds.sort((a, b) => a - b);
      const median = speeds[speeds.length >> 1] ?? 0;
      // On a machine that is busy with other things this is what one core of its own would do.
      const perCore = (countWords(texts) * speeds.length) / (cpuMs / 1000);
      const residentMegabytes = process.memoryUsage.rss() / 1_000_000;
      const range = `${median.toFixed(0)} (${speeds[0]?.toFixed(0)}–${speeds.at(-1)?.toFixed(0)})`;
      print(row([name, `${firstMs.toFixed(0)} ms`, range, perCore.toFixed(0), `${residentMegabytes.toFixed(0)} MB`]));
      await translator.close?.();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(16))).join('');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
