import { namePairOf, type Writing } from '../functions/translation/gate/names/name-pair.ts';
import { findDocumentOmissions } from '../functions/translation/gate/names/uncased/check-uncased-names.ts';
import { omissionFeatures } from '../functions/translation/gate/names/uncased/score-omission.ts';
import decided from './data/decided-omissions.json' with { type: 'json' };
import { climbWeights } from './fitting/climb-weights.ts';
import { type Example, fitLogistic } from './fitting/logistic-regression.ts';
import { type NameExample, nameExamples } from './fitting/name-examples.ts';
import { readTranslations } from './fitting/translations.ts';
import { type GeneratedFiles, PATHS, readProjectJson } from './generated-files.ts';
import type { FolderOf } from './sources.ts';

/**
 * Makes the weights by which a name that is missing from a translation without capitals counts as wrong: a logistic
 * regression on names that people left out or rendered in another way, and on names that were replaced, and from there a
 * climb to fewer wrong decisions.
 */
export function fitUncasedNames(folderOf: FolderOf): GeneratedFiles {
  const path = PATHS.weights('functions/translation/gate/names/uncased');
  const names = Object.keys(readProjectJson<{ readonly weights: Readonly<Record<string, number>> }>(path).weights);
  const examples = WRITINGS.flatMap(({ writing, languages, falseAlarmCost }) =>
    uncasedExamples(folderOf, languages).map(({ features, isError }) =>
      toExample(writing, features, { isError, weight: isError ? 1 : falseAlarmCost }),
    ),
  );
  const writings = WRITINGS.map(({ writing }) => writing);
  const start = fitLogistic([...examples, ...DECIDED], [...names, ...writings], { ridge: RIDGE });
  const against = new Set([...start.weights].flatMap(([name, weight]) => (weight < 0 ? [name] : [])));
  const { weights, threshold } = climbWeights(examples, start, {
    against,
    leastWeight: 0,
    pull: PULL,
    decided: DECIDED,
  });
  const fitted = {
    source:
      'Names in the last 61 documents of NTREX-128 and in WMT 2021, 2022 and 2024, translated by people, with and without injected faults.',
    command: 'npm run build:data -- uncased-name-weights',
    thresholds: Object.fromEntries(
      writings.map((writing) => [writing, Number((threshold + (weights.get(writing) ?? 0)).toFixed(3))]),
    ),
    weights: Object.fromEntries(names.map((name) => [name, weights.get(name) ?? 0])),
  };
  return new Map([[path, `${JSON.stringify(fitted, null, 2)}\n`]]);
}

/**
 * What targets are written in, the languages that stand for it, and how many replaced names may be missed rather than
 * that a name without error is flagged. Translators into Chinese leave out more names than others do.
 */
const WRITINGS: readonly {
  readonly writing: Writing;
  readonly languages: readonly string[];
  readonly falseAlarmCost: number;
}[] = [
  { writing: 'letters', languages: ['ar', 'he'], falseAlarmCost: 3 },
  { writing: 'kana', languages: ['ja'], falseAlarmCost: 1.9 },
  { writing: 'han', languages: ['zh'], falseAlarmCost: 4 },
];
/** Enough to keep weights of features that a handful of names have near nothing. */
const RIDGE = 1;
/** There are fewer names than with capitals, and more shares and counts among their features. */
const PULL = 100;

/** In how many examples a decided case counts for the regression. */
const DECIDED_WEIGHT = 40;
/** Cases that are decided beforehand, as the tests state them: few replaced names have any of these by itself. */
const DECIDED: readonly Example[] = [
  ...decided.errors.map((each) => toDecided(each, true)),
  ...decided.noErrors.map((each) => toDecided(each, false)),
];

interface DecidedOmission {
  readonly writing: string;
  readonly features: Readonly<Record<string, number | undefined>>;
}

function toDecided({ writing, features }: DecidedOmission, isError: boolean): Example {
  return toExample(writing, Object.entries(features), { isError, weight: DECIDED_WEIGHT });
}

/** An example with its writing as a feature that is taken off: its weight is added to the threshold. */
function toExample(
  writing: string,
  features: Iterable<readonly [string, number | undefined]>,
  rest: Omit<Example, 'features'>,
): Example {
  const present = [...features].flatMap(([name, value = 0]): [string, number][] =>
    value === 0 ? [] : [[name, value]],
  );
  return { features: new Map<string, number>([...present, [writing, -1]]), ...rest };
}

function uncasedExamples(folderOf: FolderOf, languages: readonly string[]): NameExample[] {
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
