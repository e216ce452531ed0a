import { describe, expect, it } from 'vitest';
import { isGermanNoun } from '../../../../functions/language/tokens/german-nouns.ts';

describe('isGermanNoun', () => {
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
    expect(isGermanNoun(word)).toBe(true);
  });

  it.each(['Lindqvist', 'Heidelberg', 'Hausmann', 'Frankfurt', 'Guardiola', 'Wolfgang', 'Patrick'])(
    'takes %s for a name',
    (word) => {
      expect(isGermanNoun(word)).toBe(false);
    },
  );
});
