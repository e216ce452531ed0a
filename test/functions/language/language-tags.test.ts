import { describe, expect, it } from 'vitest';
import { closestCode, primaryLanguage } from '../../../functions/language/language-tags.ts';

describe('the primary language of a tag', () => {
  it.each([
    ['pt-BR', 'pt'],
    ['pt_BR', 'pt'],
    ['EN', 'en'],
    ['no', 'nb'],
    ['iw', 'he'],
    ['zh-Hant-TW', 'zh'],
    ['sr-Latn', 'sr'],
    ['english', 'english'],
    ['x y', 'x y'],
    ['', ''],
  ])('%s → %s', (tag, language) => expect(primaryLanguage(tag)).toBe(language));
});

describe('the code that stands closest to a tag', () => {
  const codes = ['en', 'nb', 'sr', 'sr-Latn', 'zh', 'zh-Hant'];
  it.each([
    ['en-GB', 'en'],
    ['no', 'nb'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh-CN', 'zh'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sr', 'sr'],
    ['fr', undefined],
    ['', undefined],
  ])('%s → %s', (tag, code) => expect(closestCode(tag, codes)).toBe(code));
});
