import * as z from 'zod';
import { TranslationScope } from '../translation/schema.ts';

/**
 * An S3 event as EventBridge delivers it; keys arrive un-encoded.
 * Source: Amazon S3 User Guide, "EventBridge event message structure".
 */
export const ObjectEvent = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.enum(['Object Created', 'Object Deleted']),
  time: z.string(),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      key: z.string().min(1),
      size: z.int().nonnegative().optional(),
      etag: z.string().optional(),
      'version-id': z.string().optional(),
      sequencer: z.string().regex(/^[0-9A-Fa-f]+$/),
    }),
    reason: z.string().optional(),
    'deletion-type': z.enum(['Permanently Deleted', 'Delete Marker Created']).optional(),
  }),
});
export type ObjectEvent = z.infer<typeof ObjectEvent>;

/**
 * Compares bucket and records page by page, each page's message asking for the next: first every object has a record
 * of its newest version, then every record has its object.
 */
export const ReconcileMessage = z.object({
  type: z.literal('reconcile'),
  phase: z.enum(['objects', 'records']).default('objects'),
  token: z.string().optional(),
});
export type ReconcileMessage = z.infer<typeof ReconcileMessage>;

/** Reads a stored object version again, after a change of the code or on request. */
export const ReprocessMessage = z.object({ type: z.literal('reprocess'), id: z.string(), version: z.string() });
export type ReprocessMessage = z.infer<typeof ReprocessMessage>;

/** An object whose event never came; `expected` is the sequencer that its record had when the gap was seen. */
export const MissedObjectMessage = z.object({
  type: z.literal('missed'),
  key: z.string(),
  expected: z.string().optional(),
  etag: z.string().optional().describe('Absent when the object is gone and its record is not.'),
  bytes: z.int().nonnegative().optional(),
});
export type MissedObjectMessage = z.infer<typeof MissedObjectMessage>;

export const SummarizeMessage = z.object({
  type: z.literal('summarize'),
  id: z.string(),
  version: z.string(),
  upgrades: z.int().optional().describe('How often a better engine has been tried after a degraded summary.'),
});
export type SummarizeMessage = z.infer<typeof SummarizeMessage>;

export const TranslateMessage = z.object({
  type: z.literal('translate'),
  id: z.string(),
  version: z.string(),
  language: z.string(),
  scope: TranslationScope,
});
export type TranslateMessage = z.infer<typeof TranslateMessage>;

/** What the product itself puts on its queues. */
export const StageMessage = z.discriminatedUnion('type', [
  ReconcileMessage,
  ReprocessMessage,
  MissedObjectMessage,
  SummarizeMessage,
  TranslateMessage,
]);
export type StageMessage = z.infer<typeof StageMessage>;
