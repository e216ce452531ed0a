import { describe, expect, it } from 'vitest';
import {
  type Feature,
  isLikelyError,
} from '../../../../../../functions/translation/gate/names/cased/score-features.ts';

describe('isLikelyError', () => {
  it.each<[expected: boolean, features: readonly Feature[]]>([
    [true, ['hasUnalignedName', 'isUnalignedInPlace']],
    [true, ['hasUnalignedName', 'isKeptElsewhere', 'isUnalignedContested']],
    [true, ['hasUnalignedName', 'isUnalignedForeign', 'isAcronym']],
    [true, ['hasUnalignedName', 'isUnalignedBesideKept', 'isAcronym']],
    [
      true,
      ['hasUnalignedName', 'isUnalignedInPlace', 'isKeptElsewhere', 'isUsuallyKept', 'isCountry', 'hasOtherMention'],
    ],
    [true, ['isFirstWordInPlace', 'isFirstWordName', 'isKeptElsewhere']],
    [true, ['isFirstWordInPlace', 'isFirstWordOfSameScript', 'isKeptElsewhere']],
    [true, ['capitalizesNouns', 'isKeptElsewhere']],
    [true, ['capitalizesNouns', 'isUnalignedInPlace']],
    [true, ['capitalizesNouns', 'isCity']],
    [false, []],
    [false, ['isKeptElsewhere', 'isUsuallyKept', 'isPartlyKept']],
    [false, ['isFirstWordInPlace', 'isKeptElsewhere', 'isUsuallyKept']],
    [false, ['capitalizesNouns']],
    [false, ['capitalizesNouns', 'isUnalignedInPlace', 'isInTitle']],
    [false, ['capitalizesNouns', 'isUnalignedInPlace', 'isAfterPlace']],
    [false, ['capitalizesNouns', 'isUnalignedInPlace', 'hasOtherMention']],
    [false, ['hasUnalignedName', 'isUnalignedInPlace', 'isAcronym', 'isSpelledOut']],
    [false, ['hasUnalignedName', 'isUnalignedInPlace', 'isUnalignedSimilar']],
    [false, ['hasUnalignedName', 'isUnalignedInPlace', 'isUsuallyNotKept']],
    [false, ['hasUnalignedName', 'isUnalignedInPlace', 'hasOtherMention', 'isCountry']],
    [false, ['hasUnalignedName', 'isUnalignedRepeated', 'isCountry']],
  ])('is %s for %j', (expected, features) => {
    expect(isLikelyError(new Set(features))).toBe(expected);
  });
});
