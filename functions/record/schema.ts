import * as z from 'zod';
import { Article, Coverage, ObjectVersion, Source } from '../article/schema.ts';
import { Facts } from '../facts/schema.ts';
import { Metadata } from '../metadata/schema.ts';
import { Summary } from '../summary/schema.ts';
import { Translation, TranslationScope, TranslationStatus } from '../translation/schema.ts';

/** Why something was rejected or failed, in words for a person. */
export const Reason = z.object({ code: z.string(), message: z.string() });
export type Reason = z.infer<typeof Reason>;

/** One analysed article: what `dateline analyze` prints, one JSON line a file. Stages that were not asked for are absent. */
export const Analysis = z.object({
  source: Source.partial().extend({ path: z.string(), bytes: z.int().nonnegative() }),
  status: z.enum(['ok', 'rejected']),
  error: Reason.optional(),
  article: Article.optional(),
  metadata: Metadata.optional(),
  facts: Facts.optional(),
  summary: Summary.optional(),
  coverage: Coverage.optional(),
});
export type Analysis = z.infer<typeof Analysis>;

/** Computed from what is stored, never counted; `deleted` is the tombstone that late events cannot pass. */
export const ArticleStatus = z.enum([
  'received',
  'extracted',
  'summarized',
  'complete',
  'partial',
  'rejected',
  'failed',
  'deleted',
]);
export type ArticleStatus = z.infer<typeof ArticleStatus>;

/** The `ARTICLE` item: what is listed and queried. Long texts are objects in the results bucket. */
export const ArticleRecord = z.object({
  id: z.string(),
  version: z.string().describe('Names one object version; results of another version never mix with it.'),
  sequencer: z.string().describe('S3 sequencer, normalised so that string order is event order.'),
  object: ObjectVersion,
  item: z.string().optional().describe('Which article of a feed this is; absent for the object itself.'),
  items: z.array(z.string()).optional().describe('Ids of the articles of a feed, on the record of the feed itself.'),
  status: ArticleStatus,
  reason: Reason.optional().describe('Why it was rejected, failed or is partial.'),
  receivedAt: z.string(),
  updatedAt: z.string(),
  listedAt: z.string().describe('publishedAt where known, else receivedAt: the order of lists.'),
  source: Source.optional(),
  metadata: Metadata.optional(),
  coverage: Coverage.optional(),
  counts: z.record(z.string(), z.int()).optional().describe('Sentences, entities, quotes, figures, dates.'),
  languages: z.array(z.string()).describe('Languages that translations are wanted in.'),
  fullTextLanguages: z.array(z.string()).describe('Those of them in which the full text is wanted too.'),
  translated: z
    .array(z.string())
    .optional()
    .describe('Languages in which this version has a translation, flagged or not.'),
  mentions: z.array(z.string()).describe('Partition keys of its mention items: `PERSON#mark-rutte`.'),
  staleVersions: z.array(z.string()).describe('Earlier versions whose texts have not been removed yet, oldest first.'),
  staleItems: z
    .array(z.string())
    .optional()
    .describe('Ids of the articles of the feed that stood here before, until those that are gone are removed.'),
  revision: z.int().nonnegative().describe('Optimistic lock: each write of the item adds one.'),
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;

/** The `SUMMARY` item of one version. */
export const SummaryRecord = z.object({
  version: z.string(),
  fingerprint: z.string(),
  createdAt: z.string(),
  summary: Summary,
});
export type SummaryRecord = z.infer<typeof SummaryRecord>;

/** The `TRANSLATION#<language>` item of one version; the segments are an object in the results bucket. */
export const TranslationRecord = z.object({
  version: z.string(),
  language: z.string(),
  scope: TranslationScope,
  status: TranslationStatus,
  reason: z.string().optional(),
  fingerprint: z.string(),
  createdAt: z.string(),
  details: Translation.omit({ segments: true }).describe('Everything but the segments.'),
});
export type TranslationRecord = z.infer<typeof TranslationRecord>;

/** Everything that the table holds of one article. */
export interface StoredArticle {
  readonly article: ArticleRecord;
  readonly summary?: SummaryRecord;
  readonly translations: readonly TranslationRecord[];
}
