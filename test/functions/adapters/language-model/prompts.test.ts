import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../../functions/adapters/language-model/prompts');
/** What each version says, for good: records name the version that made them. */
const DIGESTS: Readonly<Record<string, string>> = {
  'translation-2026-11-24': '78084fcebf7d8e98',
  'summary-2026-11-24': '6d8b976eb750a7f5',
};

it.each(readdirSync(FOLDER))('%s is the version that it names, and stays as it is', async (file) => {
  const version = file.replace(/\.ts$/, '');
  const prompt: Record<string, unknown> = await import(join(FOLDER, file));
  expect(Object.entries(prompt).filter(([name]) => name.endsWith('_VERSION'))).toEqual([[expect.any(String), version]]);
  const digest = createHash('sha256')
    .update(readFileSync(join(FOLDER, file)))
    .digest('hex')
    .slice(0, 16);
  expect(digest, 'a changed prompt is a new file with a new version, and its digest stands in this test').toBe(
    DIGESTS[version],
  );
});
