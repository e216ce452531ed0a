import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildLanguageIndexes } from '../../../scripts/build-language-index.ts';

const DATA = join(import.meta.dirname, '../../../functions/language/data');

it('has an index of each topic that says which languages have a file of it', () => {
  const indexes = readdirSync(DATA)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(join(DATA, name), 'utf8')] as const);
  expect(new Map(indexes.sort())).toEqual(new Map([...buildLanguageIndexes(DATA)].sort()));
});
