import { dangles, type RankedSentence, rankSentences } from './rank-sentences.ts';
import type { Statement, SummaryContent } from './schema.ts';
import type { Summarizer, SummaryRequest } from './summarizer.ts';

const VERSION = 'extractive-1';
/** Two sentences that share so much say the same. */
const MAX_OVERLAP = 0.5;
const MAX_STATEMENTS = 5;
const MAX_TIMELINE = 10;

/** Picks sentences of the article; deterministic, free, always there: the fallback of every other engine. */
export function createExtractiveSummarizer(): Summarizer {
  return {
    engine: { id: 'extractive', promptVersion: VERSION },
    fingerprint: VERSION,
    estimateCostUsd: () => 0,
    summarize: async (request) => ({
      content: extractSummary(request),
      usage: { inputTokens: 0, outputTokens: 0, costUsd: 0 },
    }),
  };
}

/** A summary whose every statement is a sentence of the article, or a fact found in it. */
export function extractSummary(request: SummaryRequest): SummaryContent {
  const ranked = rankSentences(request);
  const points = selectSentences(ranked, request.keyPoints);
  const lead = points[0] ?? ranked[0];
  const brief = lead === undefined ? fallbackBrief(request) : toStatement(lead);
  return {
    headline: request.metadata.headline?.value ?? brief.text,
    brief: brief.text,
    briefEvidence: brief.evidence,
    keyPoints: points.map(toStatement),
    ...answerQuestions(request, lead),
    timeline: listTimeline(request),
  };
}

function toStatement(ranked: RankedSentence): Statement {
  return { text: ranked.text, evidence: [ranked.sentence.id] };
}

/** An article without one whole sentence: a caption, a list, a flash. Its first words stand for it. */
function fallbackBrief({ article }: SummaryRequest): Statement {
  const first = article.sentences[0];
  return first === undefined
    ? { text: '', evidence: [] }
    : { text: article.text.slice(first.start, first.end), evidence: [first.id] };
}

/** Best first, passing over what was said already; where too few remain, over nothing. Given back in reading order. */
function selectSentences(ranked: readonly RankedSentence[], wanted: number): RankedSentence[] {
  const best = [...ranked].sort((a, b) => b.score - a.score || a.order - b.order);
  const chosen: RankedSentence[] = [];
  for (const pass of [isNew, () => true]) {
    for (const candidate of best) {
      if (chosen.length === wanted) break;
      if (!chosen.includes(candidate) && pass(candidate, chosen)) chosen.push(candidate);
    }
  }
  return chosen.sort((a, b) => a.order - b.order);
}

function isNew(candidate: RankedSentence, chosen: readonly RankedSentence[]): boolean {
  if (dangles(candidate.text)) return false;
  return chosen.every((other) => {
    const shared = [...candidate.stems].filter((stem) => other.stems.has(stem)).length;
    return shared / Math.max(1, Math.min(candidate.stems.size, other.stems.size)) <= MAX_OVERLAP;
  });
}

type Answers = Pick<SummaryContent, 'who' | 'what' | 'when' | 'where' | 'why' | 'how'>;

/** Who, when and where from the facts, most mentioned first; what is the lead; why and how only where a sentence says so. */
function answerQuestions(request: SummaryRequest, lead: RankedSentence | undefined): Answers {
  const { facts } = request;
  const byMentions = [...facts.entities].sort((a, b) => b.mentions.length - a.mentions.length);
  const named = (isWanted: (type: string) => boolean) =>
    byMentions
      .filter(({ type }) => isWanted(type))
      .slice(0, MAX_STATEMENTS)
      .flatMap((entity) => {
        const evidence = sentencesOf(request, entity.mentions);
        const text = entity.role === undefined ? entity.name : `${entity.name}, ${entity.role}`;
        return evidence.length === 0 ? [] : [{ text, evidence }];
      });
  return {
    who: named((type) => type !== 'place'),
    what: lead === undefined ? [] : [toStatement(lead)],
    when:
      lead === undefined
        ? []
        : facts.dates
            .filter(({ sentence }) => sentence === lead.sentence.id)
            .map(({ text, sentence }) => ({ text, evidence: [sentence] })),
    where: named((type) => type === 'place'),
    why: sentencesWith(
      request,
      /\b(?:because|in order to|due to|aimed at|in response to|in retaliation for)\b|\bporque\b|\bweil\b|\bparce que\b|потому что|тому що|\bomdat\b/i,
    ),
    how: [],
  };
}

/** The first few sentences that hold mentions. */
function sentencesOf(
  { article }: SummaryRequest,
  mentions: readonly { readonly start: number; readonly end: number }[],
): string[] {
  const ids = mentions.flatMap(
    ({ start, end }) => article.sentences.find((sentence) => sentence.start <= start && end <= sentence.end)?.id ?? [],
  );
  return [...new Set(ids)].slice(0, 3);
}

function sentencesWith(request: SummaryRequest, pattern: RegExp): Statement[] {
  return rankSentences(request)
    .filter(({ text }) => pattern.test(text) && !dangles(text))
    .slice(0, 2)
    .map(toStatement);
}

/** What happened when, for dates that are days or months; one entry a sentence. */
function listTimeline(request: SummaryRequest): SummaryContent['timeline'] {
  const { article, facts } = request;
  const body = new Map(rankSentences(request).map((ranked) => [ranked.sentence.id, ranked]));
  const entries = facts.dates.flatMap((date) => {
    const ranked = body.get(date.sentence);
    if (ranked === undefined || dangles(ranked.text) || !['day', 'month', 'year'].includes(date.precision)) return [];
    return [
      {
        date: date.value,
        text: article.text.slice(ranked.sentence.start, ranked.sentence.end),
        evidence: [date.sentence],
      },
    ];
  });
  const bySentence = new Map(entries.map((entry) => [entry.text, entry]));
  return [...bySentence.values()]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, MAX_TIMELINE);
}
