import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../functions/facts/schema.ts';
import { Facts as FactsSchema } from '../../../functions/facts/schema.ts';
import { articleOf, factsOf } from './analyze-text.ts';

const LANGUAGES = ['en', 'es', 'de', 'fr', 'ru', 'uk', 'nl', 'pt', 'zh', 'ar', 'und'];
const WORDS = [
  'The',
  'mayor',
  'Aino',
  'Laine',
  'said',
  '“',
  '”',
  '"',
  '«',
  '»',
  '„',
  '‘',
  '’',
  ',',
  '.',
  ':',
  '\n',
  'NATO',
  'chief',
  'in',
  'Oslo',
  'von',
  'der',
  'de',
  '71',
  '2,5',
  'Millionen',
  '-',
  '20',
  'C',
  '%',
  '$5m',
  'Feb.',
  '3',
  '2026',
  'last',
  'week',
  'four-year',
  'Hundreds of thousands',
  '😀',
  'é',
  '市長',
  '「',
  '」',
  '12万',
  'Київ',
  'заявив',
  'مدينة',
  '٣',
  '\u200f',
  '1.',
  'FC',
  'Köln',
  '(',
  ')',
  'St.',
];
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
);

function spansOf(facts: Facts): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  return [...facts.entities.flatMap(({ mentions }) => mentions), ...facts.quotes, ...facts.figures, ...facts.dates];
}

describe('facts of any text', () => {
  it('point to exactly the words that they carry', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
        for (const span of spansOf(factsOf(text, language))) {
          expect(text.slice(span.start, span.end)).toBe(span.text);
          expect(span.text).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('follow their schema, with ids that exist and sentences that hold them', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
        const facts = FactsSchema.parse(factsOf(text, language));
        const { article } = articleOf(text, language);
        const ids = new Set(facts.entities.map(({ id }) => id));
        for (const { speaker } of facts.quotes)
          if (speaker?.entity !== undefined) expect(ids.has(speaker.entity)).toBe(true);
        for (const fact of [...facts.figures, ...facts.dates]) {
          const sentence = article.sentences.find(({ id }) => id === fact.sentence);
          expect(sentence !== undefined && sentence.start <= fact.start && fact.end <= sentence.end).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(factsOf(text, 'en')).toEqual(factsOf(text, 'en'));
      }),
      { numRuns: 50 },
    );
  });

  it('never overlap among figures or among dates', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
        const { figures, dates } = factsOf(text, language);
        for (const list of [figures, dates])
          for (const [index, fact] of list.entries())
            expect(fact.start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0);
      }),
      { numRuns: 200 },
    );
  });
});
