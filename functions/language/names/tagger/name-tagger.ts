import { NAME_TAGGER_FILES } from '../../data/name-tagger.ts';
import { NAME_TAGGER_BASE_FILES } from '../../data/name-tagger-base.ts';
import { languageLookup, once, readLanguageFile } from '../../language-files.ts';
import { unpackWeights } from './packed-weights.ts';
import { SequenceModel } from './sequence-model.ts';

/** What all languages share: `data/und/name-tagger-base.json`. Made by `scripts/fit-name-tagger.ts`. */
export interface SharedTaggerFile {
  readonly transitions: readonly number[];
  readonly weights: string;
}

/** What one language adds: `data/<code>/name-tagger.json`. Where there is none, rules alone find names. */
export interface TaggerFile {
  /** What an answer of the rules adds to the probability of a name. */
  readonly trustInRules: number;
  /** Beside those that all languages share; a language without marked texts has none. */
  readonly weights?: string;
}

/** Labels of names, learnt from texts in which people marked them. */
export interface NameTagger {
  readonly model: SequenceModel;
  readonly trustInRules: number;
}

const sharedFile = once(() => {
  const { transitions, weights } = readLanguageFile<SharedTaggerFile>('und', NAME_TAGGER_BASE_FILES.topic);
  return { transitions, weights: unpackWeights(weights) };
});

/** The tagger of a language; undefined where rules alone find names. */
export const nameTaggerOf = languageLookup<TaggerFile, NameTagger>(NAME_TAGGER_FILES, ({ trustInRules, weights }) => {
  const shared = sharedFile();
  const all = weights === undefined ? shared.weights : unpackWeights(weights, shared.weights);
  return { model: new SequenceModel((feature) => all.get(feature), shared.transitions), trustInRules };
});
