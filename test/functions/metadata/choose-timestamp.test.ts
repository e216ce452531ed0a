import { describe, expect, it } from 'vitest';
import { chooseTimestamp } from '../../../functions/metadata/choose-timestamp.ts';

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

  it('passes over days that no news can be of', () => {
    expect(chooseTimestamp([at('3.2.1199'), at('2013-08-02')], 'de')?.value).toBe('2013-08-02');
  });

  it('guesses nothing', () => {
    expect(chooseTimestamp([at('today'), at('')], 'en')).toBeUndefined();
  });
});
