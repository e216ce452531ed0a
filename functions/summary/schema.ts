import * as z from 'zod';
import { DateFact } from '../facts/schema.ts';

/** A statement and the ids of the sentences that it rests on, never empty. */
export const Statement = z.object({ text: z.string(), evidence: z.array(z.string()).min(1) });
export type Statement = z.infer<typeof Statement>;

/** A person or organisation of the event, by name with role, or as the article describes them. */
export const Actor = Statement.extend({ entity: z.string().optional().describe('Id of the person or organization.') });
export type Actor = z.infer<typeof Actor>;

/** When the event was, as written and resolved. */
export const EventTime = Statement.extend({
  value: z.string().optional().describe('ISO 8601, as precise as the article.'),
  precision: DateFact.shape.precision.optional(),
  inferred: z.boolean().optional().describe('The day of publication, where the article names no day near it.'),
});
export type EventTime = z.infer<typeof EventTime>;

/** Where the event was. */
export const EventPlace = Statement.extend({
  country: z.string().length(2).optional().describe('ISO 3166-1 alpha-2.'),
});
export type EventPlace = z.infer<typeof EventPlace>;

export const TimelineEntry = Statement.extend({
  date: z.string().describe('ISO 8601, as precise as the article.'),
  planned: z.boolean().optional().describe('Set where it lies after the publication.'),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Verbatim words of somebody. */
export const Quotation = Statement.extend({ speaker: z.string().optional() });
export type Quotation = z.infer<typeof Quotation>;

export const ProblemKind = z.enum(['number', 'name', 'date', 'quote', 'claim']);
export type ProblemKind = z.infer<typeof ProblemKind>;

/** What a statement says that its evidence does not. */
export const Problem = z.object({
  kind: ProblemKind,
  text: z.string().describe('The words of the statement that do not hold.'),
  source: z.string().optional().describe('What the article says instead.'),
  statement: z.string().optional().describe('Path of the statement: `keyPoints.2`, `brief`.'),
  message: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

export const Usage = z.object({
  inputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
  costUsd: z.number().nonnegative(),
});
export type Usage = z.infer<typeof Usage>;

/** What a summariser writes, before it is checked. */
export const SummaryContent = z.object({
  headline: z.string().describe('Of the article; one of its own where it has none, or empty.'),
  brief: z.string().describe('One sentence.'),
  briefEvidence: z.array(z.string()),
  keyPoints: z.array(Statement),
  who: z.array(Actor),
  what: z.array(Statement),
  when: z.array(EventTime),
  where: z.array(EventPlace),
  why: z.array(Statement),
  how: z.array(Statement),
  timeline: z.array(TimelineEntry),
  figures: z
    .array(Statement)
    .optional()
    .describe('Figures that matter, as written; absent where an engine names none.'),
  quotations: z.array(Quotation).optional().describe('What was said in so many words, without the marks.'),
});
export type SummaryContent = z.infer<typeof SummaryContent>;

export const SummaryEngine = z.object({
  id: z.enum(['extractive', 'bedrock', 'openai-compatible']),
  model: z.string().optional(),
  promptVersion: z.string().optional(),
});

export const SummaryChecks = z.object({
  verdict: z.enum(['supported', 'repaired', 'unsupported']),
  problems: z.array(Problem).describe('What was found; for `repaired`, what was dropped or mended.'),
});

export const Summary = SummaryContent.extend({
  engine: SummaryEngine,
  checks: SummaryChecks,
  usage: Usage,
  coverage: z
    .object({ characters: z.int().nonnegative(), used: z.int().nonnegative() })
    .optional()
    .describe("Characters of the article's text and how many of them the engine has read; absent where it read all."),
  degraded: z
    .object({
      engine: z.string(),
      code: z.string().optional().describe('Machine-readable: `engine-throttled`, `over-budget`, `model-missing`.'),
      reason: z.string(),
      retryable: z.boolean().describe('Whether the engine is asked again later.'),
    })
    .optional()
    .describe('Set when the configured engine did not deliver and another one wrote this summary.'),
});
export type Summary = z.infer<typeof Summary>;

/** What `check` says of one summary. */
export const CheckResult = z.object({ verdict: z.enum(['supported', 'unsupported']), problems: z.array(Problem) });
export type CheckResult = z.infer<typeof CheckResult>;
