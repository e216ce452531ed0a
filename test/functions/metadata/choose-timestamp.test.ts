import { describe, expect, it } from 'vitest';
import { chooseTimestamp } from '../../../functions/metadata/choose-timestamp.ts';

describe('chooseTimestamp', () => {
  const at = (value: string, from: 'json-ld' | 'page' = 'json-ld') => ({ value, from });

  it('takes the first candidate that is a date', () => {
    expect(chooseTimestamp([at('soon'), at('2026-02-03'), at('2026-02-04')], { language: 'en' })?.value).toBe(
      '2026-02-03',
    );
  });

  it('lets the day that the page shows stand for a time in UTC on the day beside it', () => {
    expect(chooseTimestamp([at('2026-02-03T23:30:00Z'), at('4 February 2026', 'page')], { language: 'en' })).toEqual({
      value: '2026-02-04',
      precision: 'day',
      from: 'page',
    });
  });

  it('reads midnight of the newsroom out of a full hour in UTC', () => {
    expect(chooseTimestamp([at('2026-11-06T23:00:00Z')], { language: 'de' })?.value).toBe('2026-11-07');
    expect(chooseTimestamp([at('2026-11-06T21:00:00Z')], { language: 'de' })?.value).toBe('2026-11-06T21:00:00Z');
    expect(chooseTimestamp([at('2026-11-06T23:00:00Z')], { language: 'en' })?.value).toBe('2026-11-06T23:00:00Z');
  });

  it('passes over days that no news can be of', () => {
    expect(chooseTimestamp([at('3.2.1199'), at('2013-08-02')], { language: 'de' })?.value).toBe('2013-08-02');
  });

  it('takes no day that a page only shows and that lies ahead of receipt', () => {
    const reading = { language: 'en', receivedAt: '2026-02-03T10:00:00Z' };
    expect(chooseTimestamp([at('14 June 2031', 'page')], reading)).toBeUndefined();
    expect(chooseTimestamp([at('4 February 2026', 'page')], reading)?.value).toBe('2026-02-04');
    expect(chooseTimestamp([at('2026-03-01'), at('3 February 2026', 'page')], reading)?.value).toBe('2026-02-03');
    expect(chooseTimestamp([at('2026-03-01')], reading)).toMatchObject({ value: '2026-03-01', confidence: 0.5 });
  });

  it('passes over the day on which computers begin to count', () => {
    expect(chooseTimestamp([at('1970-01-01T00:00:00Z'), at('2026-02-03')], { language: 'en' })?.value).toBe(
      '2026-02-03',
    );
  });

  it('says how likely a date is that no source states outright', () => {
    const shown = { ...at('3 February 2026', 'page'), confidence: 0.9 };
    expect(chooseTimestamp([shown], { language: 'en' })).toMatchObject({ value: '2026-02-03', confidence: 0.9 });
    expect(chooseTimestamp([at('2026-02-03')], { language: 'en' })).not.toHaveProperty('confidence');
  });

  it('guesses nothing', () => {
    expect(chooseTimestamp([at('today'), at('')], { language: 'en' })).toBeUndefined();
  });
});
