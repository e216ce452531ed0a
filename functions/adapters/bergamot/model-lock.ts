import * as z from 'zod';
import { LANGUAGE_TAG } from '../../language/language-tags.ts';
import type { LanguagePair } from '../../translation/translator.ts';
import lockedModels from './model-lock.json' with { type: 'json' };

/** What a file is to the engine. A `vocabulary` serves source and target alike. */
export const FileRole = z.enum(['model', 'shortlist', 'vocabulary', 'source-vocabulary', 'target-vocabulary']);
export type FileRole = z.infer<typeof FileRole>;

/** One file of a model: only bytes with this hash are ever loaded. */
export const LockedFile = z.object({
  role: FileRole,
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'a plain file name'),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  url: z.url().optional().describe('Absent for models of the house, which nobody publishes.'),
});
export type LockedFile = z.infer<typeof LockedFile>;

const languageCode = z.string().regex(LANGUAGE_TAG);

/** A model for one direction of one pair. */
export const LockedModel = z.object({
  from: languageCode,
  to: languageCode,
  architecture: z.string().optional().describe('Size class: `tiny`, `base-memory`, `base`.'),
  comet: z.number().optional().describe('COMET score on Flores-200, as published with the model.'),
  files: z.array(LockedFile).min(3),
});
export type LockedModel = z.infer<typeof LockedModel>;

export const ModelLock = z.object({
  source: z.string().optional().describe('Where the facts come from.'),
  models: z.array(LockedModel),
});
export type ModelLock = z.infer<typeof ModelLock>;

/** The models that Mozilla publishes, as committed; the files themselves are not part of the product. */
export const PUBLISHED_MODELS: ModelLock = ModelLock.parse(lockedModels);

/** `en-es`: the name of a pair in commands, folders and object keys. */
export function pairName({ from, to }: LanguagePair): string {
  return `${from}-${to}`;
}

/** The models by pair, those of the house before published ones. */
export function modelsByPair(...locks: readonly ModelLock[]): ReadonlyMap<string, LockedModel> {
  return new Map(locks.toReversed().flatMap(({ models }) => models.map((model) => [pairName(model), model])));
}
