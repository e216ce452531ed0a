import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimestamps, readDatelineDay, readTimestamp } from '../../../../functions/language/calendar/index.ts';

describe('readTimestamp', () => {
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
    expect(readTimestamp(text)).toMatchObject({ value, precision });
  });

  it('reads an ambiguous day only where the language says which number is the month', () => {
    expect(readTimestamp('3/2/2026', 'en-US')?.value).toBe('2026-03-02');
    expect(readTimestamp('3/2/2026', 'fr')?.value).toBe('2026-02-03');
    expect(readTimestamp('3/2/2026', 'en')).toBeUndefined();
  });

  it('reads dates in digits by the calendar and the zone that a page has', () => {
    expect(readTimestamp('۱۴۰۴/۱۱/۱۴', 'fa')?.value).toBe('2026-02-03');
    expect(readTimestamp('3/2/2569', 'th')?.value).toBe('2026-02-03');
    expect(readTimestamp('2/3/2026 2:30 PM ET', 'en')?.value).toBe('2026-02-03T14:30');
    expect(readTimestamp('2/3/2026 2:30 PM BST', 'en')).toBeUndefined();
  });

  it('takes the date that stands first, whatever its language', () => {
    expect(readTimestamp('14 Oct 2014 - 10 Aug 2017', 'de')?.value).toBe('2014-10-14');
    expect(readTimestamp('3 Dec 2025 / 4 février 2026', 'fr')?.value).toBe('2025-12-03');
  });

  it.each(['', 'yesterday', '31 February 2026', '99.99.2026', '14:30', 'Page 2026'])('finds none in “%s”', (text) => {
    expect(readTimestamp(text)).toBeUndefined();
  });

  it('gives real days alone, whatever the text', () => {
    const numbers = fc.array(fc.oneof(fc.nat(9999).map(String), fc.constantFrom('.', '/', '-', ' ', 'May', 'T', ':')));
    fc.assert(
      fc.property(numbers, (parts) => {
        const found = readTimestamp(parts.join(''), 'de');
        if (found !== undefined) expect(Number.isNaN(Date.parse(found.value.slice(0, 10)))).toBe(false);
      }),
    );
  });
});

describe('findTimestamps', () => {
  it('finds each date of a line with its own time and place', () => {
    const text = 'Updated 9:05, 4 February 2026 · Published 3 February 2026 14:30';
    const found = findTimestamps(text, 'en');
    expect(found.map(({ value }) => value)).toEqual(['2026-02-04', '2026-02-03T14:30']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['4 February 2026', '3 February 2026 14:30']);
  });
});

describe('readDatelineDay', () => {
  it.each([
    ['Feb 3', '2026-02-04T08:00Z', '2026-02-03'],
    ['Dec. 31', '2026-01-02', '2025-12-31'],
    ['3 февраля', '2026-02-03', '2026-02-03'],
    ['2月3日', '2026-02-03', '2026-02-03'],
    ['Feb. 3, 2025', undefined, '2025-02-03'],
    ['Feb 3', undefined, undefined],
    ['Tuesday', '2026-02-03', undefined],
  ])('%s, published %s', (written, published, date) => {
    expect(readDatelineDay(written, published)).toBe(date);
  });
});
