import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../../functions/language/numbers/index.ts';

describe('findNumbers', () => {
  it.each([
    ['en', '1,234.5 litres', [1234.5]],
    ['de', '1.234,5 Liter', [1234.5]],
    ['fr', '1 234,5 litres', [1234.5]],
    ['en', 'twenty-five people', [25]],
    ['en', 'one hundred and five people', [105]],
    ['en', 'between five and ten, ranked one and three', [5, 10, 1, 3]],
    ['en', 'one thousand and one nights', [1001]],
    ['es', 'treinta y uno, entre dos y tres', [31, 2, 3]],
    ['fr', 'soixante et onze ans, de deux et trois', [71, 2, 3]],
    ['de', 'ein und zwanzig, zwei und drei', [21, 2, 3]],
    ['en', 'a four-year war', [4]],
    ['en', 'a twenty-five-year lease', [25]],
    ['en', 'a one-off two-thirds majority', []],
    ['de', 'ein zweitägiger Besuch', [2]],
    ['es', 'dos mil millones', [2e9]],
    ['ja', '全長は１２キロ', [12]],
    ['zh', '约12万人', [120000]],
    ['zh', '超过3万亿元', [3_000_000_000_000]],
    ['zh', '三万亿元', [3_000_000_000_000]],
    ['ar', '٣٥ شخصا', [35]],
    ['th', '๑๒ คน', [12]],
    ['en', 'the A380 and the G7', []],
    ['en', 'the 20th century', [20]],
    ['en', 'a fifth-round pick on the twenty-first day', [5, 21]],
    ['en', 'the eighteenth hole', [18]],
  ])('%s: %s', (language, text, values) => {
    expect(findNumbers(text, language).map(({ value }) => value)).toEqual(values);
  });
});
