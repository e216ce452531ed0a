import { describe, expect, it } from 'vitest';
import { expectedPlace } from '../../../../../../functions/translation/gate/names/absence/align-names.ts';
import { isEnough, type Sign } from '../../../../../../functions/translation/gate/names/features/weigh-signs.ts';

describe('isEnough', () => {
  it.each<[expected: boolean, signs: readonly Sign[]]>([
    [true, ['hasStranger', 'isStrangerInPlace']],
    [true, ['hasStranger', 'isKeptElsewhere', 'isStrangerRivalled']],
    [true, ['hasStranger', 'isStrangerForeign', 'isAcronym']],
    [true, ['hasStranger', 'isStrangerBesideKept', 'isAcronym']],
    [true, ['hasStranger', 'isStrangerInPlace', 'isKeptElsewhere', 'isUsuallyKept', 'isCountry', 'isSaidBeside']],
    [true, ['isFirstWordInPlace', 'isFirstWordName', 'isKeptElsewhere']],
    [true, ['isFirstWordInPlace', 'isFirstWordOfAlphabet', 'isKeptElsewhere']],
    [true, ['areNounsCapitalized', 'isKeptElsewhere']],
    [true, ['areNounsCapitalized', 'isStrangerInPlace']],
    [true, ['areNounsCapitalized', 'isCity']],
    [false, []],
    [false, ['isKeptElsewhere', 'isUsuallyKept', 'isPartlyKept']],
    [false, ['isFirstWordInPlace', 'isKeptElsewhere', 'isUsuallyKept']],
    [false, ['areNounsCapitalized']],
    [false, ['areNounsCapitalized', 'isStrangerInPlace', 'isInTitle']],
    [false, ['areNounsCapitalized', 'isStrangerInPlace', 'isAfterPlace']],
    [false, ['areNounsCapitalized', 'isStrangerInPlace', 'isSaidBeside']],
    [false, ['hasStranger', 'isStrangerInPlace', 'isAcronym', 'isSpelledOut']],
    [false, ['hasStranger', 'isStrangerInPlace', 'isStrangerAlike']],
    [false, ['hasStranger', 'isStrangerInPlace', 'isUsuallyOtherwise']],
    [false, ['hasStranger', 'isStrangerInPlace', 'isSaidBeside', 'isCountry']],
    [false, ['hasStranger', 'isStrangerOfArticle', 'isCountry']],
  ])('is %s for %j', (expected, signs) => {
    expect(isEnough(new Set(signs))).toBe(expected);
  });
});

describe('expectedPlace', () => {
  const lengths = { source: 100, target: 120 };
  it.each([
    [50, [], 60],
    [90, [], 108],
    [50, [{ source: 45, target: 80 }], 86],
    [10, [{ source: 45, target: 80 }], 12],
  ])('puts %i at its share of the target, counted from the nearest name: %j', (at, anchors, place) => {
    expect(expectedPlace(at, anchors, lengths)).toBe(place);
  });
});
