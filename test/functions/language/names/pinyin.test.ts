import { describe, expect, it } from 'vitest';
import { hasPinyinName, isEastAsianName, splitPinyin } from '../../../../functions/language/names/index.ts';

describe('names in pinyin', () => {
  it.each([
    ['Guizhou', ['gui', 'zhou']],
    ['Xining', ['xi', 'ning']],
    ['Liupanshui', ['liu', 'pan', 'shui']],
    ['Henderson', undefined],
  ])('parts %s', (name, syllables) => {
    expect(splitPinyin(name)).toEqual(syllables);
  });

  it.each([
    ['Yunnan', '云南省的一个村庄', true],
    ['Yunnan', '雲南省の村', true],
    ['Yunnan', '贵州省的一个村庄', false],
    ['Li', '李先生', false],
  ])('%s in %s: %s', (name, text, expected) => {
    expect(hasPinyinName(text, name)).toBe(expected);
  });

  it.each([
    ['Nakagawa', true],
    ['Wenzhou', true],
    ['Hyun', true],
    ['Henderson', false],
    ['Celesio', false],
    ['Liam', false],
  ])('%s may be East Asian: %s', (name, expected) => {
    expect(isEastAsianName(name)).toBe(expected);
  });
});
