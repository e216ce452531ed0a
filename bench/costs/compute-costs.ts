import { packSegments } from '../../functions/adapters/amazon-translate/pack-segments.ts';
import amazonTranslatePrice from '../../functions/adapters/amazon-translate/price.json' with { type: 'json' };
import { SUMMARY_INSTRUCTIONS } from '../../functions/adapters/language-model/prompts/summary-2026-11-24.ts';
import { TRANSLATION_INSTRUCTIONS } from '../../functions/adapters/language-model/prompts/translation-2026-11-24.ts';
import { costUsd, priceOfModel } from '../../functions/adapters/language-model/providers/model-prices.ts';
import { buildPartPrompt } from '../../functions/adapters/language-model/summary/build-summary-prompt.ts';
import { batchTexts, CHARACTERS_A_REQUEST } from '../../functions/adapters/language-model/translation/batch-texts.ts';
import { buildTranslationPrompt } from '../../functions/adapters/language-model/translation/build-translation-prompt.ts';
import { analyzeBytes } from '../../functions/pipeline/analyze-bytes.ts';
import { NO_CEILING } from '../../functions/summary/spend-guard.ts';
import { createExtractiveSummarizer } from '../../functions/summary/writing/extractive-summarizer.ts';
import { writeSummary } from '../../functions/summary/writing/write-summary.ts';
import { STAGES } from '../../functions/topology.ts';
import type { SourceSegment } from '../../functions/translation/schema.ts';
import { buildSegments } from '../../functions/translation/segments/build-segments.ts';
import prices from './prices.json' with { type: 'json' };

export const ARTICLES = 1_000;
export const WORDS = 770;
export const LANGUAGES = ['es', 'fr', 'de', 'pt', 'ar'] as const;
/** English and its translations in the tokenizers of current models, within a quarter. */
const CHARACTERS_A_TOKEN = { read: 4, written: 3 };
/** A translation is longer than its source. */
const GROWTH = 1.15;
const SUMMARY_OUTPUT_TOKENS = 800;
/** Those of the default settings. */
const KEY_POINTS = 5;
/** Of one arm64 core; `bench/bergamot.ts` measures it. */
const BERGAMOT_WORDS_A_SECOND = 300;
const MODELS = ['amazon.nova-micro-v1:0', 'amazon.nova-lite-v1:0', 'amazon.nova-2-lite-v1:0', 'amazon.nova-pro-v1:0'];

export interface CostLine {
  readonly engine: string;
  /** US dollars for all articles; `undefined` where the engine does not do it. */
  readonly summariesUsd?: number;
  /** Translations of the summaries, or of summaries and whole articles, into all languages. */
  readonly translatedSummariesUsd?: number;
  readonly translatedArticlesUsd?: number;
}

/** What a thousand articles cost by each engine, computed from a real article, the product's prompts and dated prices. */
export async function computeCosts(text: string): Promise<CostLine[]> {
  const hint = { path: 'article.txt', maxBytes: 1_000_000 };
  const [analysis] = await analyzeBytes(new TextEncoder().encode(text), hint);
  const { article, metadata, facts } = analysis ?? {};
  if (article === undefined || metadata === undefined || facts === undefined) throw new Error('it is no article');
  const request = { article, metadata, facts, keyPoints: KEY_POINTS };
  const extractive = createExtractiveSummarizer();
  const summary = await writeSummary(request, extractive, extractive, NO_CEILING);
  const ofSummary = textsOf(buildSegments(article, metadata, summary, 'summary'));
  // A summary in other words shares no segment with the article, so the article is counted whole.
  const ofText = textsOf(buildSegments(article, metadata, undefined, 'full'));
  // The article stands for one of the wanted length; a summary is as long as it is.
  const scale = WORDS / metadata.words;
  const translated = (costOf: (texts: readonly string[]) => number) => ({
    translatedSummariesUsd: ARTICLES * costOf(ofSummary),
    translatedArticlesUsd: ARTICLES * (costOf(ofSummary) + scale * costOf(ofText)),
  });
  const read =
    (SUMMARY_INSTRUCTIONS.length + scale * buildPartPrompt(request, article.sentences).length) /
    CHARACTERS_A_TOKEN.read;
  return [
    { engine: 'extractive', summariesUsd: 0 },
    ...MODELS.map((model): CostLine => {
      const summariesUsd = ARTICLES * costUsd(priceOfModel(model), read, SUMMARY_OUTPUT_TOKENS);
      return { engine: model, summariesUsd, ...translated((texts) => modelTranslationUsd(model, texts)) };
    }),
    { engine: 'amazon-translate', ...translated(amazonTranslateUsd) },
    { engine: 'bergamot, in Lambda', ...translated(bergamotUsd) },
    { engine: 'bergamot or apertium, on your machine', ...translated(() => 0) },
  ];
}

/** Equal segments are translated once. */
function textsOf(segments: readonly SourceSegment[]): readonly string[] {
  return [...new Set(segments.map(({ text }) => text))];
}

function amazonTranslateUsd(texts: readonly string[]): number {
  const sent = packSegments(texts).map((pack) => pack.map(({ text }) => text).join('\n'));
  const characters = sent.reduce((sum, text) => sum + [...text].length, 0);
  return (LANGUAGES.length * characters * amazonTranslatePrice.usdPerMillionCharacters) / 1_000_000;
}

function modelTranslationUsd(model: string, texts: readonly string[]): number {
  const numbered = texts.map((text, index) => ({ id: `t${index + 1}`, text }));
  const costs = LANGUAGES.flatMap((to) =>
    batchTexts(numbered, CHARACTERS_A_REQUEST).map((batch) => {
      const prompt = `${TRANSLATION_INSTRUCTIONS}${buildTranslationPrompt(batch, { from: 'en', to }, [])}`;
      const written = JSON.stringify(Object.fromEntries(batch.map(({ id, text }) => [id, text]))).length * GROWTH;
      const tokens = { read: prompt.length / CHARACTERS_A_TOKEN.read, written: written / CHARACTERS_A_TOKEN.written };
      return costUsd(priceOfModel(model), tokens.read, tokens.written);
    }),
  );
  return costs.reduce((sum, cost) => sum + cost, 0);
}

function bergamotUsd(texts: readonly string[]): number {
  const words = texts.join(' ').split(/\s+/).length;
  const gigabyteSeconds = (words / BERGAMOT_WORDS_A_SECOND) * (STAGES.translate.memoryMegabytes / 1024);
  return LANGUAGES.length * gigabyteSeconds * prices.lambda.usdPerGigabyteSecondArm;
}

/** A Markdown table. */
export function renderCosts(lines: readonly CostLine[]): string {
  const dollars = (value: number | undefined) => (value === undefined ? '–' : `$${value.toFixed(2)}`);
  const rows = lines.map(
    ({ engine, summariesUsd, translatedSummariesUsd, translatedArticlesUsd }) =>
      `| ${engine} | ${dollars(summariesUsd)} | ${dollars(translatedSummariesUsd)} | ${dollars(translatedArticlesUsd)} |`,
  );
  return [
    '| engine | summaries | summaries translated | summaries and articles translated |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
