import { describe, expect, it } from 'vitest';
import { readClause } from '../../../../functions/language/clauses/index.ts';

function subjectAndVerb(text: string, language: string): string | undefined {
  const clause = readClause(text, language);
  if (clause === undefined) return undefined;
  const { tokens, subject, verb } = clause;
  const words = tokens.slice(subject.from, subject.to).map((token) => token.text);
  return `${words.join(' ')} | ${tokens[verb]?.text}`;
}

describe('the main clause of a sentence', () => {
  it.each([
    ['Court orders new vote in Lima', 'en', 'Court | orders'],
    ['Port workers reject pay offer', 'en', 'Port workers | reject'],
    ['Three dead after bridge collapses', 'en', 'Three | dead'],
    ['A van loaded with fireworks was stopped at the border.', 'en', 'A van | was'],
    ['Jane Roe, who leads the union, rejected the offer.', 'en', 'Jane Roe | rejected'],
    ['After a night of talks, the mayor of Halden resigned.', 'en', 'the mayor of Halden | resigned'],
    ['Anna Holm, Per Lunde and Ida Vik won the first stage.', 'en', 'Anna Holm Per Lunde and Ida Vik | won'],
    ['At least two people were hurt.', 'en', 'At least two people | were'],
    ['Der Chef der Werft hat den Vertrag gekündigt.', 'de', 'Der Chef der Werft | hat'],
    ['Le maire de Lyon a présenté sa démission.', 'fr', 'Le maire de Lyon | a'],
    ['Полиция задержала троих человек.', 'ru', 'Полиция | задержала'],
  ])('%s', (text, language, expected) => {
    expect(subjectAndVerb(text, language)).toBe(expected);
  });

  it.each([
    ['a sentence without a verb', 'Smoke over the harbour of Halden', 'en'],
    ['a language without data', 'Juhtkond lahkus eile ametist.', 'et'],
    ['a subject behind the verb', 'Am Dienstag hat die Polizei drei Männer gefasst.', 'de'],
  ])('is left open for %s', (_, text, language) => {
    expect(subjectAndVerb(text, language)).toBeUndefined();
  });
});
