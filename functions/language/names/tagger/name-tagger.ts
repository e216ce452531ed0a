import { NAME_TAGGER_FILES } from '../../data/name-tagger.ts';
import { NAME_TAGGER_BASE_FILES } from '../../data/name-tagger-base.ts';
import { languageLookup, once, readLanguageFile } from '../../language-files.ts';
import { closestCode } from '../../language-tags.ts';
import { unpackWeights } from './packed-weights.ts';
import { SequenceModel } from './sequence-model.ts';

/** What all languages share: `data/und/name-tagger-base.json`. Made by `scripts/fit-name-tagger.ts`. */
interface SharedFile {
  /** Elsewhere rules alone find names. */
  readonly languages: readonly string[];
  readonly transitions: readonly number[];
  readonly weights: string;
}

/** What a language with marked texts adds to it: `data/<code>/name-tagger.json`. */
interface OwnFile {
  readonly weights: string;
}

const sharedFile = once(() => readLanguageFile<SharedFile>('und', NAME_TAGGER_BASE_FILES.topic));
const sharedWeights = once(() => unpackWeights(sharedFile().weights));
const sharedModel = once(() => toModel(sharedWeights()));
const ownModel = languageLookup<OwnFile, SequenceModel>(NAME_TAGGER_FILES, ({ weights }) =>
  toModel(unpackWeights(weights, sharedWeights())),
);

function toModel(weights: ReadonlyMap<number, Float32Array>): SequenceModel {
  return new SequenceModel((feature) => weights.get(feature), sharedFile().transitions);
}

/** Labels names as people mark them; undefined where rules alone find names. */
export function nameTaggerOf(language: string): SequenceModel | undefined {
  if (closestCode(language, sharedFile().languages) === undefined) return undefined;
  return ownModel(language) ?? sharedModel();
}
