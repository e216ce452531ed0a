import * as z from 'zod';
import { Article, Coverage, ObjectVersion, Sentence, Source, Span } from '../article/schema.ts';
import { Facts } from '../facts/schema.ts';
import { Metadata } from '../metadata/schema.ts';
import { ArticleStatus, Reason } from '../record/schema.ts';
import { Summary } from '../summary/schema.ts';
import {
  Finding,
  ReadableSummary,
  TranslatedSegment,
  TranslationScope,
  TranslationStatus,
} from '../translation/schema.ts';

/** One line of a list. */
export const ArticleListing = z.object({
  id: z.string(),
  key: z.string(),
  status: ArticleStatus,
  reason: Reason.optional(),
  headline: z.string().optional(),
  publishedAt: z.string().optional(),
  receivedAt: z.string(),
  language: z.string().optional(),
  words: z.int().optional(),
  languages: z.array(z.string()).describe('Languages that it is wanted in.'),
  translated: z.array(z.string()).describe('Languages that it is translated into.'),
});
export type ArticleListing = z.infer<typeof ArticleListing>;

export const ArticleList = z.object({
  articles: z.array(ArticleListing),
  next: z.string().optional().describe('Cursor of the next page.'),
});

export const TranslationListing = z.object({
  language: z.string(),
  status: TranslationStatus,
  scope: TranslationScope,
  reason: z.string().optional(),
  engine: z.string().optional(),
  quality: z.enum(['standard', 'draft']).optional(),
  direction: z.enum(['ltr', 'rtl']),
  problems: z.array(Finding),
});
export type TranslationListing = z.infer<typeof TranslationListing>;

/** Everything of an article but its text. */
export const ArticleDetail = z.object({
  id: z.string(),
  version: z.string(),
  object: ObjectVersion,
  status: ArticleStatus,
  reason: Reason.optional(),
  receivedAt: z.string(),
  updatedAt: z.string(),
  source: Source.optional(),
  metadata: Metadata.optional(),
  facts: Facts.optional(),
  summary: Summary.optional(),
  coverage: Coverage.optional(),
  translations: z.array(TranslationListing),
  items: z.array(z.string()).optional(),
  links: z.record(z.string(), z.string()),
});
export type ArticleDetail = z.infer<typeof ArticleDetail>;

export const SummaryView = z.object({
  id: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  summary: ReadableSummary,
  evidence: z
    .record(z.string(), z.string())
    .describe('The sentences that the summary cites, by id, in the original language.'),
  translation: TranslationListing.optional(),
});
export type SummaryView = z.infer<typeof SummaryView>;

const AlignedQuotation = Span.extend({
  sentences: z.array(z.string()).describe('The translated sentences that hold it, from `start` to `end`.'),
  original: z.string().describe('Verbatim, in the language of the article, without the marks.'),
  speaker: z.string().optional(),
  source: Span.describe("Span of `original` in the article's own text."),
});

/** In a translation each sentence points back to its source, and each quotation has its original beside it. */
const TextArticle = Article.extend({
  sentences: z.array(Sentence.extend({ source: Span.extend({ text: z.string() }).optional() })),
  quotations: z.array(AlignedQuotation).optional().describe('Of a translation.'),
});

export const TextView = z.object({
  id: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  article: TextArticle,
  translation: TranslationListing.optional(),
});

export const TranslationView = TranslationListing.extend({ id: z.string(), segments: z.array(TranslatedSegment) });

export const UploadTicket = z.object({
  id: z.string(),
  url: z.string(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
  expiresInSeconds: z.int(),
});

export const Accepted = z.object({
  id: z.string(),
  status: z.literal('accepted'),
  links: z.record(z.string(), z.string()),
});
export const Health = z.object({ status: z.literal('ok') });
export const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
});
