import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../../functions/language/tokens/index.ts';

const words = (text: string, language = 'en') => tokenize(text, language).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    ['en', 'The U.S. mayor’s well-known plan', ['The', 'U.S.', 'mayor', 'well-known', 'plan']],
    [
      'en',
      'It rose 2.5 percent to 1,204.50 in 2025.',
      ['It', 'rose', '2.5', 'percent', 'to', '1,204.50', 'in', '2025'],
    ],
    ['fr', 'Qu’en dit l’ONU ?', ['Qu', 'en', 'dit', 'l', 'ONU']],
    ['it', 'dell’Aquila', ['dell', 'Aquila']],
    ['de', 'Rot-Weiß', ['Rot-Weiß']],
  ])('cuts %s “%s”', (language, text, expected) => {
    expect(words(text, language)).toEqual(expected);
  });

  it('gives places in the text, and what stands between two words', () => {
    const text = 'Says Ann’s son: “Yes.”';
    const tokens = tokenize(text, 'en', 100);
    for (const { text: word, start, end } of tokens) expect(text.slice(start - 100, end - 100)).toBe(word);
    expect(tokens.map(({ gap }) => gap)).toEqual(['', ' ', ' ', ': “']);
    expect(tokens[1]?.possessive).toBe('’s');
  });

  it('knows capitals, behind the article of an Arabic name too, and first words', () => {
    const tokens = tokenize('Then al-Assad went. “We saw el paso.”', 'en');
    expect(tokens.filter(({ isCapitalized }) => isCapitalized).map(({ text }) => text)).toEqual([
      'Then',
      'al-Assad',
      'We',
    ]);
    expect(tokens.filter(({ isInitial }) => isInitial).map(({ text }) => text)).toEqual(['Then', 'We']);
  });
});
