import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { computeCosts, renderCosts } from '../../bench/costs/compute-costs.ts';

const ROOT = join(import.meta.dirname, '../..');
/** A sentence that is parted otherwise is no news; a price that has changed is. */
const TOLERANCE = 0.1;

function amountsOf(table: string): Map<string, number[]> {
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && line.includes('$'));
  return new Map(
    rows.map((row) => [
      row.split('|')[1]?.trim() ?? '',
      (row.match(/\$[\d.]+/g) ?? []).map((amount) => Number(amount.slice(1))),
    ]),
  );
}

it('is what docs/costs.md says: run `node bench/costs.ts` and put its table there', async () => {
  const sample = readFileSync(join(ROOT, 'samples/harbour-strike.txt'), 'utf8');
  const computed = amountsOf(renderCosts(await computeCosts(sample)));
  const documented = amountsOf(readFileSync(join(ROOT, 'docs/costs.md'), 'utf8'));
  expect([...documented.keys()]).toEqual([...computed.keys()]);
  for (const [engine, amounts] of computed) {
    for (const [index, amount] of amounts.entries()) {
      expect(Math.abs((documented.get(engine)?.[index] ?? -1) - amount), engine).toBeLessThanOrEqual(
        amount * TOLERANCE + 0.01,
      );
    }
  }
});
