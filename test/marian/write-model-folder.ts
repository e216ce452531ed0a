import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { LockedFile, LockedModel, ModelLock } from '../../functions/adapters/bergamot/model-lock.ts';
import type { ModelFiles } from './make-model.ts';

/** Files as they are published: named by Firefox's rules, compressed. Gives the lock that describes them. */
export function writeModelFolder(folder: string, models: Readonly<Record<string, ModelFiles>>): ModelLock {
  return { models: Object.entries(models).map(([pair, files]) => writeModelFiles(folder, pair, files)) };
}

function writeModelFiles(folder: string, pair: string, files: ModelFiles): LockedModel {
  const [from = '', to = ''] = pair.split('-');
  const name = `${from}${to}`;
  const isShared = files.sourceVocabulary === files.targetVocabulary;
  mkdirSync(join(folder, pair), { recursive: true });
  const write = (role: LockedFile['role'], fileName: string, contents: Uint8Array): LockedFile => {
    const bytes = gzipSync(contents, { level: 1 });
    writeFileSync(join(folder, pair, fileName), bytes);
    return { role, name: fileName, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  return {
    from,
    to,
    files: [
      write('model', `model.${name}.intgemm.alphas.bin.gz`, files.model),
      write('shortlist', `lex.50.50.${name}.s2t.bin.gz`, files.shortlist),
      ...(isShared
        ? [write('vocabulary', `vocab.${name}.spm.gz`, files.sourceVocabulary)]
        : [
            write('source-vocabulary', `srcvocab.${name}.spm.gz`, files.sourceVocabulary),
            write('target-vocabulary', `trgvocab.${name}.spm.gz`, files.targetVocabulary),
          ]),
    ],
  };
}
