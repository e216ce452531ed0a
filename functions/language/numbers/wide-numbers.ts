/** Scales that Chinese, Japanese and Korean set behind a number. */
export const WIDE_SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  億: 1e8,
  亿: 1e8,
  兆: 1e12,
  만: 1e4,
  억: 1e8,
  조: 1e12,
};
const WIDE_DIGITS = '〇一二三四五六七八九';

/** A numeral written out, at its place in a text. */
export interface WideNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** 三百二十, 十二万: numerals of Chinese and Japanese written out. Single characters are parts of words too often. */
export function findWideNumbers(text: string): WideNumber[] {
  const found: WideNumber[] = [];
  for (const match of text.matchAll(/(?<!\d)[〇一二三四五六七八九十百千万萬億亿兆]{2,}/g)) {
    let [total, section, digit] = [0, 0, 0];
    for (const character of match[0]) {
      const value = WIDE_DIGITS.indexOf(character);
      const scale = WIDE_SCALES[character] ?? 1;
      if (value >= 0) digit = value;
      else if (scale < 1e4) [section, digit] = [section + Math.max(1, digit) * scale, 0];
      // `三万亿`: a larger scale multiplies all that stands before it.
      else if (total > 0 && total < scale) [total, section, digit] = [(total + section + digit) * scale, 0, 0];
      else [total, section, digit] = [total + Math.max(1, section + digit) * scale, 0, 0];
    }
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value: total + section + digit,
    });
  }
  return found;
}
