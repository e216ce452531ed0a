import { analyzeBytes } from '../../functions/pipeline/analyze-bytes.ts';
import type { SummaryRequest } from '../../functions/summary/summarizer.ts';

/** Analyses a plain text as the pipeline does and asks for a summary of it. */
export async function requestSummaryOf(text: string, keyPoints = 3): Promise<SummaryRequest> {
  const [analysis] = await analyzeBytes(new TextEncoder().encode(text), { path: 'article.txt', maxBytes: 1_000_000 });
  const { article, metadata, facts } = analysis ?? {};
  if (article === undefined || metadata === undefined || facts === undefined) throw new Error('no article in the text');
  return { article, metadata, facts, keyPoints };
}

/** An invented agency report: a dateline, two speakers, figures, a timeline and a conversion in brackets. */
export const FERRY_REPORT = `2026-05-12 Ferry company suspends night sailings after engine fires

HALDEN, May 12 (Kestrel News) - The ferry company Norvik Lines suspended all night sailings on Tuesday after two engine fires in nine days that left 14 people in hospital.

Inspectors found cracked fuel pipes on three of the company's eight ships, the Maritime Safety Board said in a statement.

"We cannot ask families to board a ship that we would not board ourselves," chief executive Ingrid Solheim told reporters in Halden.

Transport Minister Per Lunde said the government would lend two vessels from Friday. He added that the lines carried about 9,400 passengers a day.

The first fire broke out on May 3 aboard the Solvind, 40 kilometres (25 miles) off the coast. The second followed on Monday evening, when the crew of the Havbris put out flames within 20 minutes.

Shares in Norvik Lines fell by 11 percent on Tuesday. Analysts at Brevik Bank had expected a profit of 31 million euros this year.

The safety board will report in August. Until then no ship of the fleet may sail between 10 p.m. and 5 a.m., it said.
`;
