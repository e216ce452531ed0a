import { basename } from 'node:path';
import * as z from 'zod';
import type { FileRole, LockedFile, LockedModel } from '../functions/adapters/bergamot/model-lock.ts';
import { type GeneratedFiles, PATHS } from './generated-files.ts';
import { type FolderOf, gitRepository, listGitFiles, readFromGit } from './sources.ts';

const REPOSITORY = 'mozilla/firefox-translations-models';
/** Its large files are pointers with size and SHA-256 (Git LFS), beside a `metadata.json` for each model. */
export const MODEL_REPOSITORY = gitRepository('MPL-2.0', REPOSITORY, 'e7957fc407441a5e3e35bbcbf9d60d9b35764618');

/** Makes the list of Mozilla's published models, with where each file is and what its bytes hash to. Downloads no model. */
export function buildModelLock(folderOf: FolderOf): GeneratedFiles {
  const paths = listGitFiles(folderOf, MODEL_REPOSITORY, 'models');
  const models = new Map<string, LockedModel>();
  for (const architecture of ARCHITECTURES) {
    const inArchitecture = paths.filter((path) => path.startsWith(`models/${architecture}/`));
    for (const [pair, files] of Map.groupBy(inArchitecture, (path) => path.split('/')[2] ?? '')) {
      if (!models.has(pair)) models.set(pair, lockModel(folderOf, architecture, files));
    }
  }
  const sorted = [...models.values()].sort((a, b) => (`${a.from}-${a.to}` < `${b.from}-${b.to}` ? -1 : 1));
  const source = `https://github.com/${REPOSITORY}, commit ${MODEL_REPOSITORY.commit}`;
  // A line a model: a new version of one is a change of one line.
  const lines = sorted.map((model) => JSON.stringify(model)).join(',\n');
  return new Map([[PATHS.modelLock, `{ "source": ${JSON.stringify(source)}, "models": [\n${lines}\n] }\n`]]);
}

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

function lockModel(folderOf: FolderOf, architecture: string, files: readonly string[]): LockedModel {
  const metadataFile = files.find((file) => file.endsWith('/metadata.json')) ?? '';
  const metadata = Metadata.parse(JSON.parse(readFromGit(folderOf, MODEL_REPOSITORY, metadataFile)));
  const comet = metadata.flores?.comet;
  return {
    from: metadata.sourceLanguage,
    to: metadata.targetLanguage,
    architecture,
    ...(typeof comet === 'number' ? { comet } : {}),
    files: files.flatMap((file) => lockFile(folderOf, file)),
  };
}

/** Quality models and metadata are not needed to translate. */
function lockFile(folderOf: FolderOf, path: string): LockedFile[] {
  const name = basename(path);
  const role = ROLES.find(([prefix]) => name.startsWith(prefix))?.[1];
  if (role === undefined) return [];
  const pointer = Pointer.exec(readFromGit(folderOf, MODEL_REPOSITORY, path));
  if (pointer === null) throw new Error(`${path}: expected a Git LFS pointer`);
  const url = `https://media.githubusercontent.com/media/${REPOSITORY}/${MODEL_REPOSITORY.commit}/${path}`;
  return [{ role, name, bytes: Number(pointer[2]), sha256: pointer[1] ?? '', url }];
}
