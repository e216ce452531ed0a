import { NameCandidates } from '../functions/translation/gate/names/cased/name-candidates.ts';
import type { Feature } from '../functions/translation/gate/names/cased/score-features.ts';
import { namePairOf } from '../functions/translation/gate/names/name-pair.ts';
import decided from './data/decided-names.json' with { type: 'json' };
import { climbWeights } from './fitting/climb-weights.ts';
import { type Example, fitLogistic } from './fitting/logistic-regression.ts';
import { type NameExample, nameExamples, weighLanguages } from './fitting/name-examples.ts';
import { readTranslations } from './fitting/translations.ts';
import { type GeneratedFiles, PATHS } from './generated-files.ts';
import type { FolderOf } from './sources.ts';

/**
 * Makes the weights by which a name that is missing from a translation with capitals counts as wrong: a logistic
 * regression on names that people left out or rendered in another way, and on names that were replaced, and from there a
 * climb to fewer wrong decisions.
 */
export function fitCasedNames(folderOf: FolderOf): GeneratedFiles {
  const examples = weighLanguages(casedExamples(folderOf), FALSE_ALARM_COST);
  const start = fitLogistic([...examples, ...DECIDED], Object.keys(SPEAKS), { ridge: RIDGE });
  const { weights, threshold } = climbWeights(examples, start, {
    against: new Set(Object.entries(SPEAKS).flatMap(([feature, side]) => (side === 'against' ? [feature] : []))),
    leastWeight: LEAST_WEIGHT,
    pull: PULL,
    decided: DECIDED,
  });
  const fitted = {
    source:
      'Names in the last 61 documents of NTREX-128 and in WMT 2021, 2022 and 2024, translated by people, with and without injected faults.',
    command: 'npm run build:data -- cased-name-weights',
    threshold,
    weights: Object.fromEntries(weights),
  };
  const path = PATHS.weights('functions/translation/gate/names/cased');
  return new Map([[path, `${JSON.stringify(fitted, null, 2)}\n`]]);
}

/** Those that the gate is measured in: of one alphabet with English, of another, and one that capitalises nouns. */
const LANGUAGES = ['de', 'es', 'fr', 'pt', 'ru', 'uk'];
/** How many replaced names may be missed, rather than that a name without error is flagged. */
const FALSE_ALARM_COST = 6.5;
/** Enough to keep weights of features that a handful of names have near nothing. */
const RIDGE = 1;
const LEAST_WEIGHT = 0.2;
const PULL = 3;

/** What each feature can be a reason for, whatever a sample says. */
const SPEAKS: Readonly<Record<Feature, 'for' | 'against'>> = {
  hasUnalignedName: 'for',
  isUnalignedInPlace: 'for',
  isUnalignedContested: 'against',
  isUnalignedLowerCased: 'against',
  isUnalignedAdjective: 'against',
  isUnalignedRepeated: 'against',
  isUnalignedSimilar: 'against',
  isUnalignedForeign: 'for',
  isFirstWordInPlace: 'for',
  isFirstWordOfSameScript: 'for',
  isFirstWordName: 'for',
  isKeptElsewhere: 'for',
  isUsuallyKept: 'for',
  isSurnameNeverKept: 'for',
  isPartlyKept: 'for',
  isUnalignedBesideKept: 'for',
  isUnalignedKnownName: 'for',
  isPartlyKeptAmongNouns: 'for',
  isAfterPlace: 'against',
  isCompound: 'against',
  hasOtherMention: 'against',
  isCity: 'for',
  isCountry: 'for',
  isAcronym: 'against',
  isSpelledOut: 'against',
  isUsuallyNotKept: 'against',
  isInTitle: 'against',
  isTargetShort: 'against',
  capitalizesNouns: 'for',
};

/** In how many examples a decided case counts for the regression. */
const DECIDED_WEIGHT = 80;
/**
 * Cases that are decided beforehand, as the tests state them: replaced names are other than what engines do wrong, so
 * that foreign letters, spelled-out abbreviations and titles hardly come among them.
 */
const DECIDED: readonly Example[] = [
  ...decided.errors.map((features) => toExample(features, true)),
  ...decided.noErrors.map((features) => toExample(features, false)),
];

function toExample(features: Iterable<string>, isError: boolean): Example {
  return { features: new Map([...features].map((feature) => [feature, 1])), isError, weight: DECIDED_WEIGHT };
}

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
