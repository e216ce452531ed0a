import * as z from 'zod';
import { Confidence, Origin, Span } from '../article/schema.ts';

/** A text that stands in the article (start, end), or a value that only markup gives. */
export const Headline = z.object({ value: z.string(), from: Origin }).extend(Span.partial().shape);

export const DatePrecision = z.enum(['year', 'month', 'day', 'minute', 'second']);

/** ISO 8601, with offset where the source gives one: `2026`, `2026-02`, `2026-02-03`, `2026-02-03T14:30+02:00`. */
export const Timestamp = z.object({
  value: z.string(),
  precision: DatePrecision,
  from: Origin.optional(),
  confidence: Confidence.optional().describe(
    'Below 1 where no source says it outright: a date that the page only shows. Absent where one does. Relative dates of the text are counted from a date of 0.8 and more.',
  ),
});
export type Timestamp = z.infer<typeof Timestamp>;

export const Dateline = z.object({
  place: z.string().describe('As a newsroom writes it in running text: `Kiev`, not `KIEV`.'),
  country: z.string().length(2).optional().describe('ISO 3166-1 alpha-2.'),
  agency: z.string().optional(),
  date: z.string().optional().describe('ISO 8601 date, where the dateline gives one.'),
});
export type Dateline = z.infer<typeof Dateline>;

export const Author = z.object({ name: z.string(), role: z.string().optional(), from: Origin.optional() });
export type Author = z.infer<typeof Author>;
export const Agency = z.object({ name: z.string(), role: z.enum(['text', 'photo', 'video']).optional() });
export const Caption = z.object({ text: z.string(), credit: z.string().optional(), imageUrl: z.string().optional() });

export const Language = z.object({
  code: z.string().describe('BCP 47, usually the bare language: `en`, `zh`; `und` where it cannot be told.'),
  confidence: Confidence,
  direction: z.enum(['ltr', 'rtl']).optional(),
});
export type Language = z.infer<typeof Language>;

/** What the article says of itself. Unknown stays absent: nothing is guessed from today's date. */
export const Metadata = z.object({
  headline: Headline.optional(),
  kicker: z.string().optional(),
  description: z.string().optional(),
  publishedAt: Timestamp.optional(),
  modifiedAt: Timestamp.optional(),
  dateline: Dateline.optional(),
  authors: z.array(Author),
  agencies: z.array(Agency),
  captions: z.array(Caption),
  subheads: z.array(z.string()),
  section: z.string().optional(),
  language: Language,
  publisher: z.string().optional(),
  canonicalUrl: z.string().optional(),
  corrections: z.array(z.string()).optional().describe("Corrections and editor's notes, verbatim."),
  imageUrl: z.string().optional().describe('The picture that stands for the article.'),
  words: z.int().nonnegative(),
  readingMinutes: z.int().nonnegative(),
});
export type Metadata = z.infer<typeof Metadata>;
