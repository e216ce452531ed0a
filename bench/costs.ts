/**
 * What 1,000 articles of 770 words cost, summarised and translated into five languages, by each engine.
 *
 *   node bench/costs.ts     the table of docs/costs.md
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeCosts, renderCosts } from './costs/compute-costs.ts';

const sample = readFileSync(join(import.meta.dirname, '../samples/harbour-strike.txt'), 'utf8');
console.log(renderCosts(await computeCosts(sample)));
