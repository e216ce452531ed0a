import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../../../functions/facts/schema.ts';
import {
  type SourceName,
  SourceNames,
} from '../../../../../../functions/translation/gate/names/source/source-names.ts';

function everydaySurnames(sources: readonly string[], ...persons: readonly string[]): string[][] {
  const entities = persons.map((name, index): Entity => ({ id: `e${index + 1}`, type: 'person', name, mentions: [] }));
  const names = new SourceNames(sources, 'en', entities);
  return sources.map((source) =>
    names
      .find(source)
      .filter(({ isAlsoCommonWord }) => isAlsoCommonWord)
      .map(({ word }) => word),
  );
}

describe('surnames that are everyday words', () => {
  it.each<[what: string, sources: string[], expected: string[][]]>([
    ['after a given name', ['The winner was Emma Stone.'], [['Stone']]],
    ['after an honorific', ['He spoke to Mr. Baker and to Sen Brook.'], [['Baker', 'Brook']]],
    ['that are a month, a colour or a title elsewhere', ['They met Theresa May and Mrs White.'], [['May', 'White']]],
    ['in a sentence of names', ['Jack Black met Kate Moss.'], [['Black', 'Moss']]],
    [
      'alone, where they were said in whole, yet not first, where they may be anything',
      ['The winner was Emma Stone.', 'A friend of Stone came.', 'Stone walls fell.'],
      [['Stone'], ['Stone'], []],
    ],
    ['not after a title that is part of an office', ['The Justice Department and Judge Advocate agreed.'], [[]]],
    ['not where a place may be called so', ['They met in Alice Park, near Emily Street.'], [[]]],
    ['not in a headline in title case', ['Emma Stone Wins Second Film Prize'], [[]]],
  ])('%s', (_, sources, expected) => {
    expect(everydaySurnames(sources)).toEqual(expected);
  });

  it('are known by the persons of the article', () => {
    expect(everydaySurnames(['A song by Laura Hill and Taylor Swift.'], 'Laura Hill', 'Taylor Swift')).toEqual([
      ['Hill', 'Swift'],
    ]);
  });

  it.each(['Sky Blues', 'Steve Lowe and Brown House', 'Bad'])('are not learned from %s', (name) => {
    expect(everydaySurnames([`They say ${name} won.`], name)).toEqual([[]]);
  });

  it('make later mentions of other surnames known as well', () => {
    const names = new SourceNames(['It was Peter Hallam.', 'Then Hallam left.'], 'en');
    const [name] = names.find('Then Hallam left.');
    expect(name).toMatchObject<Partial<SourceName>>({ word: 'Hallam', isSurname: true, isAlsoCommonWord: false });
  });
});
