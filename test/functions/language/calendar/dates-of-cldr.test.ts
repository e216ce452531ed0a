import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../../../functions/language/calendar/index.ts';

/** Languages of news that CLDR knows, and regions that name or order their dates in another way. */
const LANGUAGES =
  'en de fr es it pt nl sv da nb nn pl cs sk ru uk be bg mk ro hu fi el tr az id ms vi ja zh ko ar he hi bn ta te mr ur hr sr bs ca gl eu lt lv et sl sq is ga mt cy ka hy kk uz mn sw af fil fa th ne gu pa km lo am en-GB de-AT pt-PT es-MX fr-CA ar-LB ar-MA sr-Latn zh-Hant'.split(
    ' ',
  );
const STYLES = ['full', 'long', 'medium'] as const;
const FIRST_DAY = Date.UTC(1950, 0, 1);
const LAST_DAY = Date.UTC(2049, 11, 31);
const DAY_MS = 86_400_000;

describe('a date as CLDR writes it', () => {
  it.each(LANGUAGES)('is read back in %s', (language) => {
    const formats = STYLES.map(
      (dateStyle) => new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle, timeZone: 'UTC' }),
    );
    const days = fc.integer({ min: FIRST_DAY / DAY_MS, max: LAST_DAY / DAY_MS });
    fc.assert(
      fc.property(days, fc.constantFrom(...formats), (day, format) => {
        const written = format.format(day * DAY_MS);
        const found = readDates(`(${written})`, { language, reference: '2026-02-03' });
        expect(found.map(({ value }) => value)).toEqual([new Date(day * DAY_MS).toISOString().slice(0, 10)]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('a date of another calendar, as CLDR writes it', () => {
  it.each([
    ['fa', 'persian'],
    ['fa', 'islamic-umalqura'],
    ['ar', 'islamic-umalqura'],
    ['th', 'buddhist'],
    ['ja', 'japanese'],
    ['zh-TW', 'roc'],
  ])('is read back: %s, %s', (language, calendar) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, { dateStyle: 'long', timeZone: 'UTC' });
    const days = fc.integer({ min: Date.UTC(1990, 0, 1) / DAY_MS, max: Date.UTC(2029, 11, 31) / DAY_MS });
    fc.assert(
      fc.property(days, (day) => {
        const found = readDates(format.format(day * DAY_MS), { language, reference: '2026-02-03' });
        expect(found.map(({ value }) => value)).toEqual([new Date(day * DAY_MS).toISOString().slice(0, 10)]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
