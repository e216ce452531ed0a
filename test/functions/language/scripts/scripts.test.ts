import { describe, expect, it } from 'vitest';
import {
  countUnspacedLetters,
  hasCapitals,
  hasUnspacedLetters,
  scriptOf,
  shareOfScript,
  spaceBetweenSentences,
  textDirection,
  withEuropeanDigits,
  writesWithoutSpaces,
} from '../../../../functions/language/scripts/index.ts';

describe('scriptOf', () => {
  it.each([
    ['en', 'Latn'],
    ['zh', 'Hans'],
    ['zh-TW', 'Hant'],
    ['sr', 'Cyrl'],
    ['sr-Latn', 'Latn'],
    ['pa_PK', 'Arab'],
    ['not a tag', 'Latn'],
  ])('knows how %s is written', (language, script) => {
    expect(scriptOf(language)).toBe(script);
  });
});

describe('textDirection', () => {
  it.each(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'yi', 'ug', 'dv', 'ckb', 'pa-PK'])('%s goes to the left', (language) => {
    expect(textDirection(language)).toBe('rtl');
  });

  it.each(['en', 'zh', 'az', 'pa', 'und', 'not a tag'])('%s goes to the right', (language) => {
    expect(textDirection(language)).toBe('ltr');
  });
});

describe('scripts without spaces', () => {
  it('are told by language', () => {
    expect(['zh', 'zh-TW', 'ja', 'th', 'lo', 'km', 'my'].every(writesWithoutSpaces)).toBe(true);
    expect(['ko', 'en', 'ar', 'hi'].some(writesWithoutSpaces)).toBe(false);
  });

  it('set a space between sentences in Thai, and none in Chinese and Japanese', () => {
    expect(['zh', 'ja', 'th', 'ko'].map(spaceBetweenSentences)).toEqual(['', '', ' ', ' ']);
  });

  it('are told by letters', () => {
    expect(hasUnspacedLetters('Tokyo 東京')).toBe(true);
    expect(hasUnspacedLetters('서울 Seoul')).toBe(false);
    expect(countUnspacedLetters('東京タワー, กทม')).toBe(7);
  });
});

describe('hasCapitals', () => {
  it('is true of Latin, Cyrillic, Greek and Armenian', () => {
    expect(['de', 'ru', 'el', 'hy'].every(hasCapitals)).toBe(true);
    expect(['ar', 'ka', 'ja', 'hi'].some(hasCapitals)).toBe(false);
  });
});

describe('shareOfScript', () => {
  it('counts letters alone', () => {
    expect(shareOfScript('Москва, 12 NATO', 'Cyrl')).toBe(0.6);
    expect(shareOfScript('東京タワー', 'Jpan')).toBe(1);
    expect(shareOfScript('თბილისი', 'Geor')).toBe(1);
    expect(shareOfScript('12', 'Latn')).toBe(1);
    expect(shareOfScript('abc', 'Zzzx')).toBe(1);
  });
});

describe('withEuropeanDigits', () => {
  it('reads the digits of any script and keeps the length', () => {
    const text = '٢٠٢٦ ۱۴۰۴ १२ ১৯ ๒๕๖๙ １９ 7';
    expect(withEuropeanDigits(text)).toBe('2026 1404 12 19 2569 19 7');
    expect(withEuropeanDigits('𝟙𝟚')).toHaveLength('𝟙𝟚'.length);
  });
});
