// Writes functions/adapters/bergamot/model-lock.json from Mozilla's public metadata: a clone of
// github.com/mozilla/firefox-translations-models, whose large files are pointers with size and SHA-256 (Git LFS) beside
// a metadata.json for each model. Nothing is downloaded.
//
//   git clone --no-checkout https://github.com/mozilla/firefox-translations-models
//   node scripts/build-model-lock.ts firefox-translations-models
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import type { FileRole, LockedFile, LockedModel } from '../functions/adapters/bergamot/model-lock.ts';

const OUTPUT = join(import.meta.dirname, '../functions/adapters/bergamot/model-lock.json');
const REPOSITORY = 'mozilla/firefox-translations-models';
/** The first that has a pair serves it: the smallest is the fastest, and fits a function best. */
const ARCHITECTURES = ['tiny', 'base-memory', 'base'];
const ROLES: readonly (readonly [prefix: string, role: FileRole])[] = [
  ['model.', 'model'],
  ['lex.', 'shortlist'],
  ['vocab.', 'vocabulary'],
  ['srcvocab.', 'source-vocabulary'],
  ['trgvocab.', 'target-vocabulary'],
];
const Metadata = z.object({
  sourceLanguage: z.string(),
  targetLanguage: z.string(),
  flores: z.object({ comet: z.number().nullish() }).nullish(),
});
const Pointer = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize (\d+)\n$/;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('expected the folder of a clone of firefox-translations-models');
const git = (...words: string[]): string => execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
const commit = git('rev-parse', 'HEAD').trim();
const paths = git('ls-tree', '-r', '--name-only', 'HEAD', 'models').trim().split('\n');

const models = new Map<string, LockedModel>();
for (const architecture of ARCHITECTURES) {
  const inArchitecture = paths.filter((path) => path.startsWith(`models/${architecture}/`));
  for (const [pair, files] of Map.groupBy(inArchitecture, (path) => path.split('/')[2] ?? '')) {
    if (!models.has(pair)) models.set(pair, lockModel(architecture, files));
  }
}
const sorted = [...models.values()].sort((a, b) => (`${a.from}-${a.to}` < `${b.from}-${b.to}` ? -1 : 1));
const source = `https://github.com/${REPOSITORY}, commit ${commit}`;
// A line a model: a new version of one is a change of one line.
const lines = sorted.map((model) => JSON.stringify(model)).join(',\n');
writeFileSync(OUTPUT, `{ "source": ${JSON.stringify(source)}, "models": [\n${lines}\n] }\n`);
process.stdout.write(`${models.size} models of commit ${commit}\n`);

function lockModel(architecture: string, files: readonly string[]): LockedModel {
  const metadataFile = files.find((file) => file.endsWith('/metadata.json')) ?? '';
  const { sourceLanguage, targetLanguage, flores } = Metadata.parse(JSON.parse(git('show', `HEAD:${metadataFile}`)));
  return {
    from: sourceLanguage,
    to: targetLanguage,
    architecture,
    ...(typeof flores?.comet === 'number' ? { comet: flores.comet } : {}),
    files: files.flatMap(lockFile),
  };
}

/** Quality models and metadata are not needed to translate. */
function lockFile(path: string): LockedFile[] {
  const name = basename(path);
  const role = ROLES.find(([prefix]) => name.startsWith(prefix))?.[1];
  if (role === undefined) return [];
  const pointer = Pointer.exec(git('show', `HEAD:${path}`));
  if (pointer === null) throw new Error(`${path}: expected a Git LFS pointer`);
  const url = `https://media.githubusercontent.com/media/${REPOSITORY}/${commit}/${path}`;
  return [{ role, name, bytes: Number(pointer[2]), sha256: pointer[1] ?? '', url }];
}
