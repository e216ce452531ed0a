import { describe, expect, it } from 'vitest';
import { expectedPlace } from '../../../../../../functions/translation/gate/names/cased/align-names.ts';
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
