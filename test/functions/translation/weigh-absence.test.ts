import { describe, expect, it } from 'vitest';
import { type Absence, isAlarming } from '../../../functions/translation/weigh-absence.ts';

const PENDLEBURY = { word: 'Pendlebury', isAcronym: false, isPersonal: false, at: 0, name: 1 };

function absence(changes: Partial<Absence> = {}): Absence {
  return {
    name: PENDLEBURY,
    writing: undefined,
    consonants: 4,
    others: 0,
    saidElsewhere: 0,
    isPartlySaid: false,
    hasForeign: false,
    keepsLatin: false,
    ...changes,
  };
}

describe('the absence of a name', () => {
  it.each<[string, Partial<Absence>, boolean]>([
    ['a name of this segment alone may be said otherwise', {}, false],
    ['a name that the other segments say', { others: 3, saidElsewhere: 3 }, true],
    ['a name that no other segment says', { others: 3, saidElsewhere: 0 }, false],
    ['a foreign name in its place', { hasForeign: true }, true],
    ['a translation that keeps Latin letters', { keepsLatin: true }, true],
    ['a person', { name: { ...PENDLEBURY, isPersonal: true } }, true],
    ['a given name beside its surname', { name: { ...PENDLEBURY, isPersonal: true }, isPartlySaid: true }, false],
    ['a country', { name: { ...PENDLEBURY, word: 'Bolivia' } }, true],
    ['a name of everyday words', { name: { ...PENDLEBURY, word: 'Flagstaff' } }, false],
    ['an acronym that may have a name of its own', { name: { ...PENDLEBURY, word: 'ABCD', isAcronym: true } }, false],
    ['a Japanese name in Chinese', { name: { ...PENDLEBURY, word: 'Nakagawa' }, writing: 'han' }, false],
    ['a name said elsewhere, in Chinese', { others: 3, saidElsewhere: 3, writing: 'han' }, true],
  ])('%s', (_, changes, expected) => {
    expect(isAlarming(absence(changes))).toBe(expected);
  });
});
