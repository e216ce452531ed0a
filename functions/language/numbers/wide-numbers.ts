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
/** From here on a scale ends a section of a number: 三百 in 三百万. */
const LARGE_SCALE = 1e4;
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
    let [total, section, digit]: WideParts = [0, 0, 0];
    for (const character of match[0]) {
      const value = WIDE_DIGITS.indexOf(character);
      const scale = WIDE_SCALES[character] ?? 1;
      if (value >= 0) digit = value;
      else [total, section, digit] = applyScale([total, section, digit], scale);
    }
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value: total + section + digit,
    });
  }
  return found;
}

/** What is read of a number so far: whole sections, what will be one, and what stands alone. Their sum is its value. */
export type WideParts = [total: number, section: number, current: number];

/** The same after a scale: one that is larger than those before multiplies all that stands before it, as in `三万亿`. */
export function applyScale([total, section, current]: WideParts, scale: number): WideParts {
  if (scale < LARGE_SCALE) return [total, section + (current || 1) * scale, 0];
  if (total > 0 && total < scale) return [(total + section + current) * scale, 0, 0];
  return [total + (section + current || 1) * scale, 0, 0];
}
