import * as z from 'zod';
import { Quotation, Summary, Usage } from '../summary/schema.ts';

export const FindingKind = z.enum([
  'number',
  'date',
  'name',
  'quote',
  'punctuation',
  'untranslated',
  'wrong-language',
  'missing',
  'repeated',
  'merged',
  'length',
  'url',
  'glossary',
]);
export type FindingKind = z.infer<typeof FindingKind>;

/** What the gate found in a segment: `text` is what is wrong or missing, `expected` what the source asks for. */
export const Finding = z.object({
  kind: FindingKind,
  segment: z.string().optional().describe('Id of the segment; absent for the whole.'),
  text: z.string(),
  expected: z.string().optional(),
  message: z.string().optional(),
});
export type Finding = z.infer<typeof Finding>;

/** What a segment is, so that engines and readers can treat headlines, captions and quotations for what they are. */
export const SegmentKind = z.enum([
  'headline',
  'subhead',
  'caption',
  'credit',
  'sentence',
  'statement',
  'quotation',
  'line',
]);
export type SegmentKind = z.infer<typeof SegmentKind>;

/** A piece of text to translate. Ids are sentence ids (`s3`) or summary paths (`keyPoints.1`, `quotations.2`, `brief`). */
export const SourceSegment = z.object({ id: z.string(), kind: SegmentKind, text: z.string() });
export type SourceSegment = z.infer<typeof SourceSegment>;

/** One source segment and its translation, aligned one to one. */
export const TranslatedSegment = z.object({
  id: z.string(),
  kind: SegmentKind,
  source: z.string(),
  target: z.string(),
  engine: z.string().describe('The engine that produced this segment; `copied` where there was nothing to translate.'),
  findings: z.array(Finding),
});
export type TranslatedSegment = z.infer<typeof TranslatedSegment>;

/** What a translation that was broken off has to show, and has cost. */
export const InterruptedTranslation = z.object({
  segments: z.array(TranslatedSegment),
  costUsd: z.number().nonnegative(),
});
export type InterruptedTranslation = z.infer<typeof InterruptedTranslation>;

export const TranslationStatus = z.enum(['ok', 'flagged', 'unavailable', 'failed']);
export type TranslationStatus = z.infer<typeof TranslationStatus>;

export const TranslationScope = z.enum(['summary', 'full']);
export type TranslationScope = z.infer<typeof TranslationScope>;

/** A translation of one article version into one language, with what the gate found. */
export const Translation = z.object({
  from: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  scope: TranslationScope,
  status: TranslationStatus,
  reason: z
    .string()
    .optional()
    .describe('Why it is unavailable or failed, what to install or change, or which glossaries were left out.'),
  engine: z.string().optional().describe('The engine that produced most segments.'),
  quality: z.enum(['standard', 'draft']).optional(),
  segments: z.array(TranslatedSegment),
  problems: z.array(Finding),
  usage: Usage.extend({ characters: z.int().nonnegative().describe('Characters that were sent to engines.') }),
});
export type Translation = z.infer<typeof Translation>;

export const TranslatedQuotation = Quotation.extend({
  original: z.string().optional().describe('In a translation: verbatim, in the language of the article.'),
});
export type TranslatedQuotation = z.infer<typeof TranslatedQuotation>;

/** A summary as a reader gets it, in the language of the article or in another one. */
export const ReadableSummary = Summary.extend({ quotations: z.array(TranslatedQuotation).optional() });
export type ReadableSummary = z.infer<typeof ReadableSummary>;
