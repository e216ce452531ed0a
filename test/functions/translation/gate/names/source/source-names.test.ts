import { describe, expect, it } from 'vitest';
import { SourceNames } from '../../../../../../functions/translation/gate/names/source/source-names.ts';

const find = (...sources: readonly [string, ...string[]]) =>
  new SourceNames(sources, 'en').find(sources[0]).map(({ word }) => word);

describe('names of a source', () => {
  it.each([
    ['how much, in capitals', 'The gallery of Solvind has LOTS of visitors.', ['Solvind']],
    ['a function word in capitals', 'The gallery of Solvind is HER idea, the WHO said.', ['Solvind', 'WHO']],
    ['words that are shouted', 'The poster of Solvind said “WE CAN BEAT NORVIK” on Monday.', ['Solvind']],
    [
      'acronyms beside others',
      'The gallery of Solvind is shown by NRK, BBC and ARD.',
      ['Solvind', 'NRK', 'BBC', 'ARD'],
    ],
    ['a time zone behind an hour', 'The gallery of Solvind opens at 09:30 BST, BST Ltd said.', ['Solvind', 'BST']],
    ['a time zone alone', 'The gallery of Solvind opens at 7 p.m. ET.', ['Solvind']],
  ])('reads %s', (_, source, names) => {
    expect(find(source)).toEqual(names);
  });

  it('takes a word in capitals that the text writes small elsewhere for no acronym', () => {
    expect(find('It will take a LOT of work.', 'There is a lot to do.')).toEqual([]);
  });
});
