import { namePairOf } from '../functions/translation/gate/names/name-pair.ts';
import { findDocumentOmissions } from '../functions/translation/gate/names/uncased/check-uncased-names.ts';
import { omissionFeatures } from '../functions/translation/gate/names/uncased/score-omission.ts';
import { fitLogistic } from './fitting/logistic-regression.ts';
import { chooseThreshold, type NameExample, nameExamples, roundWeights } from './fitting/name-examples.ts';
import { readTranslations } from './fitting/translations.ts';
import { type GeneratedFiles, PATHS, readProjectJson } from './generated-files.ts';
import type { FolderOf } from './sources.ts';

/**
 * Makes the weights by which a name that is missing from a translation without capitals counts as wrong: a logistic
 * regression on names that people left out or rendered in another way, and on names that were replaced.
 */
export function fitUncasedNames(folderOf: FolderOf): GeneratedFiles {
  const path = PATHS.weights('functions/translation/gate/names/uncased');
  const { weights } = readProjectJson<{ readonly weights: Readonly<Record<string, number>> }>(path);
  const examples = uncasedExamples(folderOf);
  const model = roundWeights(fitLogistic(examples, Object.keys(weights), { ridge: RIDGE }));
  const thresholds = WRITINGS.map(({ writing, language, maxFalseShare }) => {
    const own = examples.filter((example) => example.language === language);
    return [writing, chooseThreshold(model, own, maxFalseShare)];
  });
  const fitted = {
    source:
      'Names in the last 61 documents of NTREX-128 and in WMT 2021, 2022 and 2024, translated by people, with and without injected faults.',
    command: 'npm run build:data -- uncased-name-weights',
    thresholds: Object.fromEntries(thresholds),
    weights: Object.fromEntries(model.weights),
  };
  return new Map([[path, `${JSON.stringify(fitted, null, 2)}\n`]]);
}

/**
 * What targets are written in, the language that stands for it, and the share of missing names without error that may
 * count as errors: as many as the weights in use flag. Translators into Chinese leave
 * out more names than others do.
 */
const WRITINGS = [
  { writing: 'letters', language: 'ar', maxFalseShare: 0.48 },
  { writing: 'kana', language: 'ja', maxFalseShare: 0.331 },
  { writing: 'han', language: 'zh', maxFalseShare: 0.227 },
];
/** Enough to keep weights of features that a handful of names have near nothing: here there are fewer names than with capitals. */
const RIDGE = 3;

function uncasedExamples(folderOf: FolderOf): NameExample[] {
  const languages = WRITINGS.map(({ language }) => language);
  return readTranslations(folderOf, languages).flatMap(({ to, documents }) =>
    nameExamples(documents, to, (segments, { entities }) => {
      const pair = namePairOf({ from: 'en', to });
      const { omissions } = findDocumentOmissions(segments, pair, entities);
      return omissions
        .filter(({ omission }) => !omission.isTranslated)
        .map(({ segment, omission }) => ({ segment, word: omission.name.word, features: omissionFeatures(omission) }));
    }),
  );
}
