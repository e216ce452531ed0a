import * as z from 'zod';
import { Confidence, Span } from '../article/schema.ts';

/** `text` is exactly `article.text.slice(start, end)`. */
export const Mention = Span.extend({ text: z.string() });
export type Mention = z.infer<typeof Mention>;

export const EntityType = z.enum(['person', 'organization', 'place']);
export type EntityType = z.infer<typeof EntityType>;

export const Entity = z.object({
  id: z.string().regex(/^e[1-9]\d*$/),
  type: EntityType,
  name: z.string().describe('The fullest form that the article uses.'),
  aliases: z.array(z.string()).optional().describe('Other forms in the article.'),
  role: z.string().optional().describe('As written: `NATO chief`.'),
  country: z.string().length(2).optional().describe('ISO 3166-1 alpha-2.'),
  mentions: z.array(Mention),
});
export type Entity = z.infer<typeof Entity>;

/** How the speaker of a quotation was found, from sure to unsure. */
export const QuoteBasis = z.enum([
  'label',
  'verb',
  'pronoun',
  'source',
  'introduction',
  'continuation',
  'grammar',
  'conversation',
  'inherited',
  'none',
]);
export type QuoteBasis = z.infer<typeof QuoteBasis>;

const Speaker = z.object({
  name: z.string(),
  entity: z.string().optional().describe('Id of the person or organization.'),
  ...Span.partial().shape,
});

/** `text` is verbatim, without the marks. */
export const Quote = Mention.extend({
  kind: z.enum(['direct', 'partial']),
  speaker: Speaker.optional().describe('Absent where the article leaves it open, or names nobody surely enough.'),
  confidence: Confidence.optional().describe(
    'How likely the speaker is right: of quotations at 0.9, nine in ten are. Of the first candidate where the speaker is open.',
  ),
  basis: QuoteBasis.optional().describe(
    '`label`: `NAME: “…”`; `verb`: named beside a verb of saying; `pronoun`: a pronoun beside it; `source`: `according to`; `introduction`: the subject of the sentence that leads up to it; `continuation`: goes on a quotation of the same speaker; `grammar`: named beside a verb that is in no list; `conversation`: by turns; `inherited`: who spoke before; `none`: nothing points to anybody.',
  ),
  speakerCandidates: z
    .array(Speaker.extend({ confidence: Confidence }))
    .optional()
    .describe('Who may have said it, likeliest first, where the speaker is left open.'),
  cue: z.string().optional().describe('The reporting verb as written: `said`.'),
  channel: z.string().optional().describe('Where it was said: `social media`, `Telegram`.'),
  sentence: z.string().optional(),
});
export type Quote = z.infer<typeof Quote>;

export const FigureKind = z.enum([
  'count',
  'percent',
  'points',
  'money',
  'temperature',
  'length',
  'area',
  'volume',
  'mass',
  'speed',
  'energy',
  'duration',
  'age',
  'score',
  'ordinal',
  'ratio',
  'other',
]);

export const Figure = Mention.extend({
  value: z.number().nullable().describe('Null where the text names no number: `dozens`.'),
  range: z
    .object({ from: z.number().nullable(), to: z.number().nullable() })
    .optional()
    .describe('`between 3 and 5`; open ends are null.'),
  unit: z.string().nullable().describe('UCUM-like symbol, ISO 4217 for money: `km²`, `°C`, `day`, `USD`.'),
  kind: FigureKind,
  of: z.string().optional().describe('What is counted or measured, as written.'),
  qualifier: z.enum(['about', 'more-than', 'less-than', 'at-least', 'at-most', 'nearly']).optional(),
  conversionOf: z.int().nonnegative().optional().describe('Start of the figure that this one in brackets converts.'),
  confidence: Confidence.optional().describe(
    'How likely it counts or measures something: numbers of names, of lists and alone are left out below 0.6.',
  ),
  sentence: z.string(),
});
export type Figure = z.infer<typeof Figure>;

/** What a date is known by. */
export const DateBasis = z.enum(['written', 'year-inferred', 'weekday', 'month', 'relative', 'spoken']);
export type DateBasis = z.infer<typeof DateBasis>;

export const DateFact = Mention.extend({
  value: z.string().describe('ISO 8601 date, month, year, week (`2026-W05`) or interval (`a/b`).'),
  precision: z.enum(['day', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'century', 'interval']),
  relative: z.boolean().optional().describe('Resolved against the publication date.'),
  basis: DateBasis.optional().describe(
    '`written`: in full; `year-inferred`: a day without its year; `month`: a month without its year; `weekday`; `relative`: counted from the publication, `yesterday`; `spoken`: from what the text spoke of before, `the next day`.',
  ),
  confidence: Confidence.optional().describe(
    'How likely the value is right: of dates at 0.9, nine in ten are. Unlikelier ones than 0.6 are left out.',
  ),
  sentence: z.string(),
});
export type DateFact = z.infer<typeof DateFact>;

/** What the article states, each fact with its place in the text. */
export const Facts = z.object({
  entities: z.array(Entity),
  quotes: z.array(Quote),
  figures: z.array(Figure),
  dates: z.array(DateFact),
});
export type Facts = z.infer<typeof Facts>;
