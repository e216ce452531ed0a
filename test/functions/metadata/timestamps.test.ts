import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTimestamp } from '../../../functions/metadata/choose-timestamp.ts';
import { findDatelineDate } from '../../../functions/metadata/find-dateline-date.ts';
import { parseTimestamp } from '../../../functions/metadata/parse-timestamp.ts';

describe('parseTimestamp', () => {
  it.each([
    ['2026-02-03T14:30:05+02:00', '2026-02-03T14:30:05+02:00', 'second'],
    ['2026-02-03', '2026-02-03', 'day'],
    ['20260203', '2026-02-03', 'day'],
    ['Tuesday, 3 February 2026', '2026-02-03', 'day'],
    ['Feb. 3, 2026, 2:30 p.m.', '2026-02-03T14:30', 'minute'],
    ['3. Februar 2026 um 14:30 Uhr', '2026-02-03T14:30', 'minute'],
    ['3 février 2026 à 14h30', '2026-02-03T14:30', 'minute'],
    ['3 de febrero de 2026', '2026-02-03', 'day'],
    ['3 февраля 2026 г., 14:30', '2026-02-03T14:30', 'minute'],
    ['3 лютого 2026', '2026-02-03', 'day'],
    ['2026. február 3. 14:30', '2026-02-03T14:30', 'minute'],
    ['03. veljače 2026. u 14:30', '2026-02-03T14:30', 'minute'],
    ['3 फरवरी 2026, 14:30', '2026-02-03T14:30', 'minute'],
    ['3 กุมภาพันธ์ 2569', '2026-02-03', 'day'],
    ['٣ فبراير ٢٠٢٦', '2026-02-03', 'day'],
    ['2026年2月3日 14時30分', '2026-02-03', 'day'],
    ['2026년 2월 3일', '2026-02-03', 'day'],
    ['13.02.2026', '2026-02-13', 'day'],
  ])('%s', (text, value, precision) => {
    expect(parseTimestamp(text, 'page')).toMatchObject({ value, precision });
  });

  it('reads an ambiguous day only where the language says which number is the month', () => {
    expect(parseTimestamp('3/2/2026', 'page', 'en-US')?.value).toBe('2026-03-02');
    expect(parseTimestamp('3/2/2026', 'page', 'fr')?.value).toBe('2026-02-03');
    expect(parseTimestamp('3/2/2026', 'page', 'en')).toBeUndefined();
  });

  it.each(['', 'yesterday', '31 February 2026', '99.99.2026', '14:30', 'Page 2026'])('finds none in “%s”', (text) => {
    expect(parseTimestamp(text, 'page')).toBeUndefined();
  });

  it('gives real days alone, whatever the text', () => {
    const numbers = fc.array(fc.oneof(fc.nat(9999).map(String), fc.constantFrom('.', '/', '-', ' ', 'May', 'T', ':')));
    fc.assert(
      fc.property(numbers, (parts) => {
        const found = parseTimestamp(parts.join(''), 'page', 'de');
        if (found !== undefined) expect(Number.isNaN(Date.parse(found.value.slice(0, 10)))).toBe(false);
      }),
    );
  });
});

describe('chooseTimestamp', () => {
  const at = (value: string, from: 'json-ld' | 'page' = 'json-ld') => ({ value, from });

  it('takes the first candidate that is a date', () => {
    expect(chooseTimestamp([at('soon'), at('2026-02-03'), at('2026-02-04')], 'en')?.value).toBe('2026-02-03');
  });

  it('lets the day that the page shows stand for a time in UTC on the day beside it', () => {
    expect(chooseTimestamp([at('2026-02-03T23:30:00Z'), at('4 February 2026', 'page')], 'en')).toEqual({
      value: '2026-02-04',
      precision: 'day',
      from: 'page',
    });
  });

  it('reads midnight of the newsroom out of a full hour in UTC', () => {
    expect(chooseTimestamp([at('2026-11-06T23:00:00Z')], 'de')?.value).toBe('2026-11-07');
    expect(chooseTimestamp([at('2026-11-06T21:00:00Z')], 'de')?.value).toBe('2026-11-06T21:00:00Z');
    expect(chooseTimestamp([at('2026-11-06T23:00:00Z')], 'en')?.value).toBe('2026-11-06T23:00:00Z');
  });

  it('guesses nothing', () => {
    expect(chooseTimestamp([at('today'), at('')], 'en')).toBeUndefined();
  });
});

describe('findDatelineDate', () => {
  it.each([
    ['Feb 3', '2026-02-04T08:00Z', '2026-02-03'],
    ['Dec. 31', '2026-01-02', '2025-12-31'],
    ['3 февраля', '2026-02-03', '2026-02-03'],
    ['2月3日', '2026-02-03', '2026-02-03'],
    ['Feb. 3, 2025', undefined, '2025-02-03'],
    ['Feb 3', undefined, undefined],
    ['Tuesday', '2026-02-03', undefined],
  ])('%s, published %s', (written, published, date) => {
    expect(findDatelineDate(written, published)).toBe(date);
  });
});
