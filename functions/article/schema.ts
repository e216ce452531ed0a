import * as z from 'zod';

/** How likely something is right, from 0 to 1. */
export const Confidence = z.number().min(0).max(1);

/** Where the bytes came from and how they were read. */
export const Source = z.object({
  path: z.string().describe('File path or object key, as given.'),
  bytes: z.int().nonnegative(),
  mediaType: z.string().describe('What the bytes are, whatever the name or declared type said.'),
  encoding: z.string().nullable().describe('WHATWG label of the encoding; null where the format has none (PDF).'),
  encodingFrom: z.enum(['byte-order-mark', 'utf-8', 'declared', 'guessed', 'format']).optional(),
  encodingConfidence: Confidence.optional(),
  sha256: z.string().describe('Hexadecimal digest of the bytes.'),
  item: z.string().optional().describe('Which article of a feed this is; absent where the input is one article.'),
});
export type Source = z.infer<typeof Source>;

/** Where a value was found: the visible text, or a kind of markup or file property. */
export const Origin = z.enum(['text', 'json-ld', 'microdata', 'meta', 'page', 'feed', 'file', 'header', 'url']);
export type Origin = z.infer<typeof Origin>;

/** A stretch of `article.text`: UTF-16 code units, end exclusive. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

export const BlockKind = z.enum([
  'headline',
  'dateline',
  'byline',
  'caption',
  'credit',
  'paragraph',
  'subhead',
  'list-item',
  'quote',
  'table',
  'other',
]);
export type BlockKind = z.infer<typeof BlockKind>;

/** One block of text in reading order. Body kinds are paragraph, subhead, list-item, quote and table. */
export const Block = Span.extend({
  kind: BlockKind,
  imageUrl: z.string().optional().describe('Of a caption: the picture that it stands under.'),
});
export type Block = z.infer<typeof Block>;

/** `s1`, `s2`, … in reading order over all blocks; the ids that evidence points to. */
export const Sentence = Span.extend({ id: z.string().regex(/^s[1-9]\d*$/) });
export type Sentence = z.infer<typeof Sentence>;

export const Article = z.object({
  text: z.string().describe('All blocks in reading order, separated by blank lines, Unicode NFC.'),
  blocks: z.array(Block),
  sentences: z.array(Sentence),
});
export type Article = z.infer<typeof Article>;

/** What was read and what was left out. Truncation makes a record partial, never complete. */
export const Coverage = z.object({
  characters: z.int().nonnegative().describe('Characters of readable text in the input.'),
  used: z.int().nonnegative().describe('Characters kept in article.text.'),
  dropped: z
    .array(z.object({ characters: z.int().nonnegative(), reason: z.string() }))
    .optional()
    .describe('What was left out, and why.'),
  truncated: z.string().optional().describe('Why the article is not whole; absent when it is.'),
});
export type Coverage = z.infer<typeof Coverage>;

/** A version of an object: what an event names and what a record is about. */
export const ObjectVersion = z.object({
  bucket: z.string(),
  key: z.string(),
  versionId: z.string().optional().describe('Absent in an unversioned bucket.'),
  etag: z.string().optional(),
  bytes: z.int().nonnegative().optional(),
});
export type ObjectVersion = z.infer<typeof ObjectVersion>;
