import { describe, expect, it } from 'vitest';
import {
  isLikelyError,
  type Omission,
} from '../../../../../../functions/translation/gate/names/uncased/score-omission.ts';

const PENDLEBURY = {
  word: 'Pendlebury',
  isAcronym: false,
  isPersonal: false,
  isSurname: false,
  isAlsoCommonWord: false,
  at: 0,
  name: 1,
};

function omission(changes: Partial<Omission> = {}): Omission {
  return {
    name: PENDLEBURY,
    language: 'en',
    writing: 'letters',
    shortfall: 10,
    consonants: 4,
    others: 0,
    foundElsewhere: 0,
    isKnown: false,
    isInPreviousSegment: false,
    hasAnaphor: false,
    isTranslated: false,
    isBesideLatin: false,
    isPartOmitted: false,
    isShortened: false,
    otherOmissions: 0,
    hasForeignName: false,
    keptShare: 0,
    ...changes,
  };
}

describe('the omission of a name', () => {
  it.each<[string, Partial<Omission>, boolean]>([
    ['a name of this segment alone may be said otherwise', {}, false],
    ['a name that the other segments say', { others: 3, foundElsewhere: 3 }, true],
    ['a name that no other segment says', { others: 3, foundElsewhere: 0 }, false],
    ['a surname that no other segment says', { name: { ...PENDLEBURY, isSurname: true }, others: 3 }, true],
    [
      'a Japanese surname in Chinese',
      { name: { ...PENDLEBURY, word: 'Nakagawa', isSurname: true }, others: 3, writing: 'han' },
      false,
    ],
    ['a surname that all segments translate', { others: 3, foundElsewhere: 0, isTranslated: true }, true],
    ['a name that is missing with others', { otherOmissions: 2 }, false],
    ['a name of this segment alone that the language is known to say', { isKnown: true }, true],
    ['a name that is said by a title', { others: 3, foundElsewhere: 2, hasAnaphor: true, writing: 'kana' }, false],
    [
      'a country beside such a title',
      { name: { ...PENDLEBURY, word: 'Bolivia' }, others: 1, foundElsewhere: 1, hasAnaphor: true },
      true,
    ],
    [
      'an adjective',
      { name: { ...PENDLEBURY, word: 'Norvikian' }, others: 1, foundElsewhere: 1, writing: 'kana' },
      false,
    ],
    ['a name that is known in Chinese', { isKnown: true, writing: 'han' }, true],
    ['a name said in half of the others', { others: 2, foundElsewhere: 1, writing: 'han' }, true],
    ['a name that may be written otherwise', { others: 2, foundElsewhere: 1, shortfall: 1, writing: 'han' }, false],
    ['a foreign name in its place', { hasForeignName: true }, true],
    ['a translation that keeps Latin letters', { others: 1, shortfall: 5, foundElsewhere: 1, keptShare: 1 }, true],
    ['a surname whose given name keeps its letters', { isBesideLatin: true }, true],
    ['a person', { name: { ...PENDLEBURY, isPersonal: true }, others: 1, foundElsewhere: 1 }, true],
    [
      'a given name that leaves no dot beside its surname',
      { name: { ...PENDLEBURY, isPersonal: true }, others: 1, foundElsewhere: 1, shortfall: 8, isPartOmitted: true },
      false,
    ],
    [
      'a place beside another word of its name',
      { others: 2, foundElsewhere: 2, isPartOmitted: true, writing: 'kana' },
      true,
    ],
    ['the short form of a longer name', { others: 1, foundElsewhere: 1, shortfall: 8, isShortened: true }, true],
    ['a country', { name: { ...PENDLEBURY, word: 'Bolivia' } }, true],
    ['a country that is missing with others', { name: { ...PENDLEBURY, word: 'Bolivia' }, otherOmissions: 2 }, false],
    ['a name of everyday words', { name: { ...PENDLEBURY, word: 'Flagstaff' } }, false],
    ['an acronym', { name: { ...PENDLEBURY, word: 'ABCD', isAcronym: true } }, true],
    ['an everyday word in capitals', { name: { ...PENDLEBURY, word: 'VALLEY', isAcronym: true } }, false],
    ['a Japanese name in Chinese', { name: { ...PENDLEBURY, word: 'Nakagawa' }, writing: 'han' }, false],
    ['a person, in Chinese', { name: { ...PENDLEBURY, isPersonal: true }, writing: 'han' }, false],
    ['a name said elsewhere, in Chinese', { others: 3, foundElsewhere: 3, writing: 'han' }, true],
  ])('%s', (_, changes, expected) => {
    expect(isLikelyError(omission(changes))).toBe(expected);
  });
});
