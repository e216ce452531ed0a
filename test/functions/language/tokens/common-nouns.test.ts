import { describe, expect, it } from 'vitest';
import { isCommonNoun } from '../../../../functions/language/tokens/common-nouns.ts';

describe('isCommonNoun', () => {
  it.each([
    'Jahren',
    'Bundesfinanzminister',
    'Ministers',
    'Hafenbehörden',
    'Fischpreise',
    'Zweifel',
    'Bücher',
    'Kaiserschnitte',
    'Radfahrerinnen',
  ])('knows %s', (word) => {
    expect(isCommonNoun(word, 'de')).toBe(true);
  });

  it.each(['Lindqvist', 'Heidelberg', 'Hausmann', 'Frankfurt', 'Guardiola', 'Wolfgang', 'Patrick'])(
    'takes %s for a name',
    (word) => {
      expect(isCommonNoun(word, 'de')).toBe(false);
    },
  );
});
