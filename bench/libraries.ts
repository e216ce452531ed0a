/**
 * What well-kept libraries do better than what stands here: stemming, edit distance, pinyin, signatures of files.
 *
 *   node bench/libraries.ts [stems] [edits] [pinyin] [signatures] [--sources FOLDER]
 *
 * Public data is cloned at its pinned commit into `--sources` (by default `.cache/data`).
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareEdits } from './libraries/compare-edits.ts';
import { comparePinyin } from './libraries/compare-pinyin.ts';
import { compareSignatures } from './libraries/compare-signatures.ts';
import { compareStems } from './libraries/compare-stems.ts';

const COMPARISONS: Readonly<Record<string, (sources: string) => Promise<void>>> = {
  stems: compareStems,
  edits: compareEdits,
  pinyin: comparePinyin,
  signatures: compareSignatures,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { sources: { type: 'string', default: join(import.meta.dirname, '../.cache/data') } },
});
for (const name of positionals.length > 0 ? positionals : Object.keys(COMPARISONS)) {
  await COMPARISONS[name]?.(values.sources);
}
