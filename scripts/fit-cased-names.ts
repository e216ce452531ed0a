import { NameCandidates } from '../functions/translation/gate/names/cased/name-candidates.ts';
import { namePairOf } from '../functions/translation/gate/names/name-pair.ts';
import { fitLogistic } from './fitting/logistic-regression.ts';
import { chooseThreshold, type NameExample, nameExamples, roundWeights } from './fitting/name-examples.ts';
import { readTranslations } from './fitting/translations.ts';
import { type GeneratedFiles, PATHS, readProjectJson } from './generated-files.ts';
import type { FolderOf } from './sources.ts';

/**
 * Makes the weights by which a name that is missing from a translation with capitals counts as wrong: a logistic
 * regression on names that people left out or rendered in another way, and on names that were replaced.
 */
export function fitCasedNames(folderOf: FolderOf): GeneratedFiles {
  const path = PATHS.weights('functions/translation/gate/names/cased');
  const { weights } = readProjectJson<{ readonly weights: Readonly<Record<string, number>> }>(path);
  const examples = casedExamples(folderOf);
  const model = roundWeights(fitLogistic(examples, Object.keys(weights), { ridge: RIDGE }));
  const fitted = {
    source:
      'Names in NTREX-128 and the news of WMT 2021 and 2022, translated by people, with and without injected faults.',
    command: 'npm run build:data -- cased-name-weights',
    threshold: chooseThreshold(model, examples, MAX_FALSE_SHARE),
    weights: Object.fromEntries(model.weights),
  };
  return new Map([[path, `${JSON.stringify(fitted, null, 2)}\n`]]);
}

/** Those that the gate is measured in: of one alphabet with English, of another, and one that capitalises nouns. */
const LANGUAGES = ['de', 'es', 'fr', 'pt', 'ru', 'uk'];
/** Enough to keep weights of features that a handful of names have near nothing. */
const RIDGE = 1;
/**
 * The share of missing names without error that may count as errors: about one or two segments in a hundred are flagged
 * by mistake for their names, and 19 of 20 replaced names are found.
 */
const MAX_FALSE_SHARE = 0.218;

function casedExamples(folderOf: FolderOf): NameExample[] {
  return readTranslations(folderOf, LANGUAGES).flatMap(({ to, documents }) =>
    nameExamples(documents, to, (segments, { entities }) => {
      const pair = namePairOf({ from: 'en', to });
      const candidates = new NameCandidates(segments, pair, entities);
      return segments.flatMap((segment) => {
        const { missing, lessOften } = candidates.of(segment);
        return [...missing, ...lessOften()].map(({ name, features }) => ({
          segment,
          word: name.word,
          features: new Map([...features].map((feature): [string, number] => [feature, 1])),
        }));
      });
    }),
  );
}
