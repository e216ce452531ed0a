import * as z from 'zod';
import { isLanguageTag, LANGUAGE_TAG } from '../language/language-tags.ts';
import { ArticleStatus } from '../record/schema.ts';
import { TranslationScope } from '../translation/schema.ts';

const EXPECTED_DATE = 'a date such as 2026-02-03';
const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: EXPECTED_DATE, abort: true })
  .refine(isDay, EXPECTED_DATE);
/** A type and a subtype, with parameters or without (RFC 9110, 8.3.1): headers hold nothing else. */
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;\s*[\w!#$&^.+-]+=(?:[\w!#$&^.+-]+|"[^"\\\r\n]*"))*$/;
const name = z.string().min(1).max(200);
const EXPECTED_LANGUAGE = 'a language such as "es"';
export const LanguageCode = z
  .string()
  .regex(LANGUAGE_TAG, { error: EXPECTED_LANGUAGE, abort: true })
  .refine(isLanguageTag, EXPECTED_LANGUAGE);

/** Articles a page: all of them fit one request to the table. */
export const MAX_PAGE = 100;

/** Filters of a list; all that are given must hold. */
export const ListQuery = z
  .strictObject({
    language: LanguageCode.optional().describe('Language of the article.'),
    from: isoDate.optional().describe('First day, of publication where known, else of receipt.'),
    to: isoDate.optional().describe('Last day.'),
    person: name.optional(),
    organization: name.optional(),
    place: name.optional(),
    agency: name.optional(),
    status: ArticleStatus.optional(),
    translated: LanguageCode.optional().describe('Only articles that have a translation into this language.'),
    limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
    cursor: z.string().max(1000).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from.slice(0, to.length) <= to, {
    path: ['from'],
    message: 'a day that is not after `to`',
  });
export type ListQuery = z.infer<typeof ListQuery>;

/** Whether a year, a month or a day is one of the calendar. */
function isDay(text: string): boolean {
  const whole = `${text}${'-01'.repeat(3 - text.split('-').length)}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

export const LanguageQuery = z.strictObject({ language: LanguageCode.optional() });

export const TranslationRequestBody = z.strictObject({
  language: LanguageCode,
  scope: TranslationScope.default('full'),
});
export type TranslationRequestBody = z.infer<typeof TranslationRequestBody>;

/** Keys are stored as they are; what no S3 client can address again is refused. */
export const UploadBody = z.strictObject({
  key: z
    .string()
    .min(1)
    .refine((key) => Buffer.byteLength(key, 'utf8') <= 1024, 'at most 1,024 bytes')
    .refine(
      (key) => !key.endsWith('/') && !key.split('/').some((part) => part === '.' || part === '..'),
      'no folder, no "." or ".."',
    )
    .refine((key) => !/\p{Cc}/u.test(key), 'no control characters')
    .refine((key) => key.isWellFormed(), 'no halves of characters')
    .refine((key) => !key.startsWith('glossaries/'), 'not under glossaries/'),
  mediaType: z
    .string()
    .max(200)
    .regex(MEDIA_TYPE, 'a media type such as text/html')
    .default('application/octet-stream'),
});
