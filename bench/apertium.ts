/**
 * Measures the kept-alive Apertium pipelines against one call of the raw command with all of the text.
 *
 *   node bench/apertium.ts [--words 20000] [--rounds 5] [--pair en-es]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApertiumTranslator } from '../functions/adapters/apertium/apertium-translator.ts';
import { translateSegments } from '../functions/translation/engines/translate-segments.ts';
import { countWords, sampleSentences } from './translators/sentences.ts';

const RAW_MODES: Readonly<Record<string, string>> = { 'en-es': 'eng-spa', 'en-ca': 'eng-cat' };

const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '5' },
    pair: { type: 'string', default: 'en-es' },
  },
});
const [from = '', to = ''] = values.pair.split('-');
const texts = sampleSentences(Number(values.words));
const segments = texts.map((text, index) => ({ id: `s${index}`, kind: 'sentence' as const, text }));
// A file: the command cannot read the kind of pipe that Node gives a child.
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
const rawInput = join(folder, 'input.txt');
writeFileSync(rawInput, texts.join('\n'));
const translator = createApertiumTranslator();
const available = await translator.availability({ from, to });
if (!available.available) throw new Error(available.reason);

print(`${countWords(texts)} words in ${texts.length} sentences, ${values.pair}, ${values.rounds} rounds`);
print(row(['', 'words a second']));
await measure('raw command', async () => {
  const mode = RAW_MODES[values.pair];
  if (mode === undefined) throw new Error(`expected one of ${Object.keys(RAW_MODES).join(', ')}, found ${values.pair}`);
  execFileSync('apertium', ['-u', mode, rawInput]);
});
await measure('engine', async () => {
  await translator.translate({ from, to, segments, glossary: [] });
});
await measure('engine and gate', async () => {
  await translateSegments(segments, { from, to }, [translator], { scope: 'full' });
});
await translator.close?.();
rmSync(folder, { recursive: true });

async function measure(name: string, work: () => Promise<void>): Promise<void> {
  await work();
  const speeds: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const startedAt = performance.now();
    await work();
    speeds.push(countWords(texts) / ((performance.now() - startedAt) / 1000));
  }
  speeds.sort((a, b) => a - b);
  const median = speeds[speeds.length >> 1] ?? 0;
  print(row([name, `${median.toFixed(0)} (${speeds[0]?.toFixed(0)}–${speeds.at(-1)?.toFixed(0)})`]));
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(28))).join('');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
