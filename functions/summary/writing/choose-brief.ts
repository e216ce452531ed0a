import { contentStems, overlapping, type Span } from '../../language/tokens/index.ts';
import type { RankedSentence } from '../ranking/rank-sentences.ts';
import type { Statement } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';

/** Sentences of which one tells the news. */
const FIRST_SENTENCES = 4;

/**
 * The sentence that tells the news: the first that stands alone and speaks of somebody, some place, day or number. One
 * that names nothing sets the scene, and is passed over where a next one does. `undefined` where no sentence is whole.
 */
export function chooseBrief(
  ranked: readonly RankedSentence[],
  points: readonly RankedSentence[],
  request: SummaryRequest,
): RankedSentence | undefined {
  const [first, ...next] = ranked.slice(0, FIRST_SENTENCES);
  const opening = first?.standsAlone === true ? first : undefined;
  if (opening !== undefined && setsScene(opening, request)) {
    const told = next.find((each) => each.standsAlone && !setsScene(each, request));
    if (told !== undefined) return told;
  }
  return opening ?? points.find(({ standsAlone }) => standsAlone) ?? points[0];
}

/** Whether a sentence names nobody and nothing: no name, day or number, and no word of the headline. */
function setsScene({ sentence, stems }: RankedSentence, { facts, metadata }: SummaryRequest): boolean {
  const spans = [...facts.entities.map(({ mentions }) => mentions), facts.dates, facts.figures];
  const isSpecific = spans.some((each) => overlapping<Span>(each, sentence).length > 0);
  return !isSpecific && !sharesHeadline(stems, metadata.headline?.value, metadata.language.code);
}

function sharesHeadline(stems: ReadonlySet<string>, headline: string | undefined, language: string): boolean {
  return headline !== undefined && contentStems(headline, language).some((stem) => stems.has(stem));
}

/** An article without one whole sentence (a caption, a list, a flash) is told by its first words. */
export function firstWords({ article }: SummaryRequest): Statement {
  const first = article.sentences[0];
  return first === undefined
    ? { text: '', evidence: [] }
    : { text: article.text.slice(first.start, first.end), evidence: [first.id] };
}
