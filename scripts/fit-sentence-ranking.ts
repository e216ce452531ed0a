import {
  type DescribedSentence,
  describeSentences,
  rankSentence,
} from '../functions/summary/ranking/rank-sentences.ts';
import type { SentenceFeature, SentenceFeatures } from '../functions/summary/ranking/score-sentence.ts';
import { selectSentences } from '../functions/summary/ranking/select-sentences.ts';
import { type HighlightedArticle, readHighlightedArticles } from './fitting/highlighted-articles.ts';
import { fitRidge } from './fitting/ridge-regression.ts';
import { rouge } from './fitting/rouge.ts';
import { type GeneratedFiles, PATHS } from './generated-files.ts';
import type { FolderOf } from './sources.ts';

/**
 * Makes the weights by which sentences are ranked for a summary: ridge regression of what a sentence shares with the
 * highlights of its article, and a climb from there on what three chosen sentences share with them.
 */
export async function fitSentenceRanking(folderOf: FolderOf): Promise<GeneratedFiles> {
  const articles = (await readHighlightedArticles(folderOf, KEY_POINTS)).map((article) => new FittedArticle(article));
  const { weights } = best(
    articles,
    startingPoints(articles).map((start) => climb(articles, start)),
  );
  const fitted = {
    source:
      'Sentences of 700 articles of CNN/DailyMail (test and training set), and the highlights that newsrooms wrote for them.',
    command: 'npm run build:data -- sentence-ranking',
    weights,
  };
  return new Map([[PATHS.weights('functions/summary/ranking'), `${JSON.stringify(fitted, null, 2)}\n`]]);
}

/** As many as the highlights of an article mostly are. */
const KEY_POINTS = 3;
/** Enough that features which say nearly the same share their weight. */
const RIDGE = 30;
/** Scores are compared with what a repetition costs: the climb begins at several multiples of the regression's weights. */
const SCALES = [20, 40, 60, 80];
/** How far a weight moves at once, first far and then near; the last is also what weights are rounded to. */
const STEPS = [2, 1, 0.5, 0.2];
const MAX_ROUNDS = 6;
const ROUNDED = 10;

/** An article whose selections are judged once each. */
class FittedArticle {
  readonly sentences: readonly DescribedSentence[];
  readonly #highlights: readonly string[];
  readonly #values = new Map<string, number>();

  constructor({ request, highlights }: HighlightedArticle) {
    this.sentences = describeSentences(request);
    this.#highlights = highlights;
  }

  /** What the sentences that would be chosen by some weights share with the highlights. */
  valueOfSelection(weights: SentenceFeatures): number {
    const ranked = this.sentences.map((sentence) => rankSentence(sentence, weights));
    return this.#judge(selectSentences(ranked, KEY_POINTS));
  }

  valueOfSentence(sentence: DescribedSentence): number {
    return this.#judge([sentence]);
  }

  #judge(chosen: readonly Pick<DescribedSentence, 'order' | 'text'>[]): number {
    const key = chosen.map(({ order }) => order).join(' ');
    const value =
      this.#values.get(key) ??
      rouge(
        this.#highlights,
        chosen.map(({ text }) => text),
      );
    this.#values.set(key, value);
    return value;
  }
}

function startingPoints(articles: readonly FittedArticle[]): SentenceFeatures[] {
  const observations = articles.flatMap((article) =>
    article.sentences
      .filter(({ standsAlone }) => standsAlone)
      .map((sentence) => ({
        features: Object.values<number>(sentence.features),
        outcome: article.valueOfSentence(sentence),
      })),
  );
  const names = Object.keys(articles[0]?.sentences[0]?.features ?? {});
  const regression = fitRidge(observations, RIDGE);
  return SCALES.map((scale) =>
    toWeights(
      names,
      regression.map((weight) => weight * scale),
    ),
  );
}

/** Moves one weight at a time for as long as the mean over all articles rises. */
function climb(articles: readonly FittedArticle[], start: SentenceFeatures): SentenceFeatures {
  const names = Object.keys(start) as SentenceFeature[];
  let found = best(articles, [start]);
  for (const step of STEPS) {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const before = found.value;
      for (const name of names) {
        const moved = [step, -step].map((by) => ({ ...found.weights, [name]: rounded(found.weights[name] + by) }));
        found = best(articles, [found.weights, ...moved]);
      }
      if (found.value === before) break;
    }
  }
  return found.weights;
}

/** The first of those by which chosen sentences share most with the highlights. */
function best(articles: readonly FittedArticle[], choices: readonly SentenceFeatures[]) {
  const judged = choices.map((weights) => ({
    weights,
    value: articles.reduce((sum, article) => sum + article.valueOfSelection(weights), 0) / articles.length,
  }));
  return judged.reduce((one, other) => (other.value > one.value ? other : one));
}

function toWeights(names: readonly string[], values: readonly number[]): SentenceFeatures {
  return Object.fromEntries(names.map((name, index) => [name, rounded(values[index] ?? 0)])) as SentenceFeatures;
}

function rounded(value: number): number {
  return Math.round(value * ROUNDED) / ROUNDED;
}
