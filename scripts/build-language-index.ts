/**
 * Writes the index of each topic of `functions/language/data/`, `<topic>.ts`: which languages have a file of it.
 *
 *   node scripts/build-language-index.ts
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, '../functions/language/data');

/** The indexes as they should be: file name → content. */
export function buildLanguageIndexes(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, name)).map((file) => ({ code: name, topic: file.slice(0, -'.json'.length) })),
    );
  const byTopic = Map.groupBy(files, ({ topic }) => topic);
  return new Map(
    [...byTopic].map(([topic, each]) => [`${topic}.ts`, renderIndex(topic, each.map(({ code }) => code).sort())]),
  );
}

function renderIndex(topic: string, languages: readonly string[]): string {
  const name = `${topic.replaceAll('-', '_').toUpperCase()}_FILES`;
  return [
    '// Made by scripts/build-language-index.ts from the files beside it: npm run build:index\n',
    `export const ${name} = {\n  topic: '${topic}',\n  languages: '${languages.join(' ')}'.split(' '),\n};\n`,
  ].join('');
}

if (import.meta.main) {
  for (const name of readdirSync(DATA).filter((file) => file.endsWith('.ts'))) rmSync(join(DATA, name));
  for (const [name, content] of buildLanguageIndexes(DATA)) writeFileSync(join(DATA, name), content);
}
