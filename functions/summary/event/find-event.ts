import { contentStems, overlapping } from '../../language/tokens/index.ts';
import type { RankedSentence } from '../ranking/rank-sentences.ts';
import type { SummaryRequest } from '../summarizer.ts';
import { type Passage, toPassage } from './passage.ts';

/** What the article is about: its headline and lead, and the sentences that tell more of it. */
export interface MainEvent {
  readonly headline: Passage | undefined;
  readonly lead: Passage | undefined;
  /** The headline, the lead, then the other sentences of the first part in reading order. */
  readonly passages: readonly Passage[];
}

/** Sentences among which the event is told. */
const MAX_SENTENCES = 14;
/** Sentences of which one is the lead. */
const LEAD_SENTENCES = 5;
/** Words that a lead shares with its headline. */
const MIN_SHARED = 2;

/** Finds what happened by headline and lead, where news says it (Hamborg et al. 2019); a text without a headline by its lead. */
export function findMainEvent(
  request: SummaryRequest,
  ranked: readonly RankedSentence[],
  brief: RankedSentence | undefined,
): MainEvent {
  const language = request.metadata.language.code;
  const sentences = ranked
    .slice(0, MAX_SENTENCES)
    .map(({ text, sentence, stems, order }) =>
      toPassage(
        { text, start: sentence.end - text.length, evidence: [sentence.id], order: order + 1, stems },
        language,
      ),
    );
  const told = sentences.find(({ order }) => order === (brief?.order ?? 0) + 1);
  const lead = chooseLead(sentences, told, contentStems(request.metadata.headline?.value ?? '', language));
  const headline = readHeadline(request, lead);
  const others = sentences.filter((passage) => passage !== lead);
  return { headline, lead, passages: [headline, lead, ...others].filter((passage) => passage !== undefined) };
}

/** The first sentence with a clause that speaks of what the headline does; else the brief, or the first with a clause. */
function chooseLead(
  sentences: readonly Passage[],
  brief: Passage | undefined,
  headline: readonly string[],
): Passage | undefined {
  const told = sentences.slice(0, LEAD_SENTENCES).filter(({ clause }) => clause !== undefined);
  const about = told.find(({ stems }) => headline.filter((stem) => stems.has(stem)).length >= MIN_SHARED);
  return about ?? (brief?.clause === undefined ? told[0] : brief) ?? sentences[0];
}

function readHeadline({ article, metadata }: SummaryRequest, lead: Passage | undefined): Passage | undefined {
  const value = metadata.headline?.value;
  if (value === undefined) return undefined;
  const language = metadata.language.code;
  const own = article.blocks
    .filter(({ kind }) => kind === 'headline')
    .flatMap((block) => overlapping(article.sentences, block));
  const evidence = own.length > 0 ? own.map(({ id }) => id) : (lead?.evidence ?? []);
  if (evidence.length === 0) return undefined;
  const passages = partsOf(value).map((text) => {
    const at = article.text.indexOf(text);
    const start = at < 0 ? undefined : at;
    return toPassage({ text, start, evidence, order: 0, stems: new Set(contentStems(text, language)) }, language);
  });
  return passages.find(({ clause }) => clause !== undefined) ?? passages.at(-1);
}

/** What a headline may say by itself, the likeliest first: `Crash: five dead`, `“I am sorry” Minister resigns`, all of it. */
function partsOf(headline: string): string[] {
  const parts = headline.split(/(?<=\S):\s+|\s+[|–—]\s+|\s+-{1,2}\s+/);
  const [first = '', ...others] = parts.map(withoutQuotation);
  return [...others.filter((part) => !isQuotation(part)), first, headline].filter((part) => part !== '');
}

function isQuotation(part: string): boolean {
  return /^["“«„‘'].*["”»“’']$/u.test(part);
}

/** `‘I BLAME HIM’ Candidate accuses rival`: without what is said in front. */
function withoutQuotation(part: string): string {
  const rest = part.replace(/^(?:["“][^"”]{3,}["”]|[‘'][^’']{3,}[’'])\s+(?=\p{Lu})/u, '');
  return rest.split(/\s+/).length > 2 ? rest : part;
}
