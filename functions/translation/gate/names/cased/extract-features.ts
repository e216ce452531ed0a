import {
  isAdjective,
  isCompoundWord,
  isGivenName,
  phoneticDistance,
  phoneticKey,
  romanize,
} from '../../../../language/names/index.ts';
import { findKnownPlace } from '../../../../language/places/index.ts';
import { fold } from '../../../../language/tokens/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { NamePair } from '../name-pair.ts';
import type { SourceName } from '../source/source-names.ts';
import { alignPlaces, type KeptName } from './align-names.ts';
import { isTransliterated } from './compare-names.ts';
import type { Feature } from './score-features.ts';
import type { UnalignedName } from './unaligned-names.ts';

/** What a segment and its translation have. */
export interface SegmentNames {
  readonly segment: AlignedSegment;
  readonly pair: NamePair;
  readonly missing: readonly SourceName[];
  readonly kept: readonly KeptName[];
  readonly unaligned: readonly UnalignedName[];
  /** A name that the target has elsewhere, but less often than its source. */
  readonly unmatched?: SourceName;
}

/** In how many other segments the source has a name, and in how many of them the translation keeps it. */
export interface Usage {
  readonly others: number;
  readonly keptElsewhere: number;
}

const LATIN = /^\p{Script=Latin}/u;
const WORD_HERE = /^[\p{L}\p{M}'’]+/u;
const CAPITALIZED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’]{2,}/gu;
/** How far an unaligned name may be from the place of a missing one, in characters: word order differs. */
const IN_PLACE = 45;
/** Characters between the places of two names, each in its sentence. */
const FIRST_IN_PLACE = 15;
/** How far a word in the same letters may sound from a name that it may be all the same, in others with its letters added. */
const SIMILAR_IN_SAME_SCRIPT = 0.3;
/** Phonetic distance and share of other letters, added, up to which two words are alike. */
const SIMILAR = 1.15;
const QUOTATION_MARK = /["“”]/g;
const QUOTATION_MARK_NEAR = /["“”].{0,38}$/s;
const AFTER_PLACE = /\p{Lu}[\p{L}.'’-]+,\s$/u;
/** A target that is shorter than its source by so much has left out more than a name. */
const SHORT_SHARE = 0.85;
/** From so many other segments on it is known how a translation usually writes a name. */
const USUAL_SEGMENTS = 2;
/** Shares of the other segments that keep the name. */
const USUAL_SHARE = 0.8;
const UNUSUAL_SHARE = 0.5;

/** The features of a missing name that speak for and against its being a mistake. */
export function extractFeatures(name: SourceName, names: SegmentNames, usage: Usage): ReadonlySet<Feature> {
  const others = names.pair.capitalizesNouns ? featuresAmongNouns(name, names) : featuresOfUnaligned(name, names);
  const features = [...featuresOfName(name, names, usage), ...others];
  return new Set(features.filter((feature) => !isDisregarded(feature, name, names.pair)));
}

/** Names of persons are the same in each language, and where they keep their spelling, a common word may translate one. */
function isDisregarded(feature: Feature, { isAlsoCommonWord, isSurname }: SourceName, pair: NamePair): boolean {
  if (feature === 'isUnalignedSimilar') return isAlsoCommonWord && pair.keepsSpelling;
  const isExcuse = ['isUsuallyNotKept', 'isUnalignedRepeated', 'isUnalignedLowerCased'].includes(feature);
  return isExcuse && (isAlsoCommonWord || isSurname);
}

function present(features: Partial<Record<Feature, boolean>>): Feature[] {
  return (Object.keys(features) as Feature[]).filter((feature) => features[feature] === true);
}

function featuresOfName(name: SourceName, { segment, pair, kept, unmatched }: SegmentNames, usage: Usage): Feature[] {
  const place = findKnownPlace(name.word);
  const { others, keptElsewhere } = usage;
  const isUsuallyKept = keptElsewhere >= USUAL_SEGMENTS && keptElsewhere / others >= USUAL_SHARE;
  return present({
    isKeptElsewhere: keptElsewhere > 0,
    isUsuallyKept,
    isUsuallyNotKept: others >= USUAL_SEGMENTS && keptElsewhere / others < UNUSUAL_SHARE,
    isSurnameNeverKept: name.isSurname && others > 0 && keptElsewhere === 0,
    isPartlyKept: kept.some((other) => other.name === name.name),
    isCompound: place === undefined && isCompoundWord(name.word.toLowerCase(), pair.from),
    hasOtherMention: name === unmatched,
    isCity: place?.kind === 'city',
    isCountry: place?.kind === 'country',
    isAcronym: name.isAcronym && !isUsuallyKept,
    isInTitle: isInTitle(segment.source.slice(0, name.at)),
    isTargetShort: segment.target.length < segment.source.length * SHORT_SHARE,
  });
}

/** Near the beginning of a quotation, as words of titles are. */
function isInTitle(before: string): boolean {
  const marks = before.match(QUOTATION_MARK)?.length ?? 0;
  return marks % 2 === 1 && QUOTATION_MARK_NEAR.test(before);
}

/** Enough nouns look like unaligned names: only one in the very place tells, that other sentences do not have. */
function featuresAmongNouns(name: SourceName, names: SegmentNames): Feature[] {
  const { kept, segment } = names;
  const ofName = kept.filter((other) => other.name === name.name);
  const unknown = names.unaligned.filter(({ isNoun }) => !isNoun);
  // A noun before a surname may be a title; behind a given name nothing else can stand than the surname.
  const beside = ofName.some(({ at }) => at > name.at) ? unknown : names.unaligned;
  const inPlace = new Set(
    featuresOfUnaligned(name, { ...names, unaligned: unknown.filter(({ isNounPhrase }) => !isNounPhrase) }),
  );
  return present({
    capitalizesNouns: true,
    isUnalignedKnownName: unknown.some(({ isFirst, text }) => !isFirst && isKnownName(text)),
    isUnalignedBesideKept: beside.some((each) => isBesideKept(name, each, names)),
    isUnalignedInPlace: inPlace.has('isUnalignedInPlace') && (name.isSurname || !inPlace.has('isUnalignedRepeated')),
    // Translators leave a given name out beside the surname.
    isPartlyKeptAmongNouns: ofName.some(({ at }) => !(name.isPersonal && at > name.at)),
    isAfterPlace: findKnownPlace(name.word) !== undefined && AFTER_PLACE.test(segment.source.slice(0, name.at)),
  });
}

function featuresOfUnaligned(name: SourceName, names: SegmentNames): Feature[] {
  const unaligned = names.unaligned.filter((each) => !isJoinedToOther(name, each, names));
  const placeOf = alignPlaces(names.segment, names.kept);
  const expected = placeOf(name.at);
  const distance = ({ at }: UnalignedName) => Math.abs(at - expected);
  const nearest = closest(unaligned, distance);
  const isFirstWordInPlace =
    nearest?.isFirst === true && distance(nearest) < FIRST_IN_PLACE && !isAdjectiveOfNoun(nearest, names);
  const inner = closest(
    unaligned.filter(({ isFirst }) => !isFirst),
    distance,
  );
  return [
    ...present({
      isFirstWordInPlace,
      isFirstWordOfSameScript: isFirstWordInPlace && names.pair.isShared,
      isFirstWordName: unaligned.some(({ isFirst, text }) => isFirst && isKnownName(text)),
      isUnalignedBesideKept: unaligned.some((each) => isBesideKept(name, each, names)),
      isSpelledOut: name.isAcronym && inner !== undefined && unaligned.some((other) => areAdjacent(inner, other)),
    }),
    ...(inner === undefined ? [] : featuresOfNearest(name, inner, names, placeOf)),
  ];
}

/** Features of the unaligned name inside a sentence that is nearest to where the missing one should be. */
function featuresOfNearest(
  name: SourceName,
  nearest: UnalignedName,
  names: SegmentNames,
  placeOf: (at: number) => number,
): Feature[] {
  const distance = Math.abs(nearest.at - placeOf(name.at));
  const isNearer = (at: number) => Math.abs(placeOf(at) - nearest.at) < distance;
  return present({
    hasUnalignedName: true,
    isUnalignedInPlace: distance < IN_PLACE && !names.missing.some(({ at }) => isNearer(at)),
    isUnalignedContested: otherCapitals(names).some(isNearer),
    isUnalignedSimilar: isSimilar(name, nearest),
    isUnalignedForeign: names.pair.script !== 'Latn' && LATIN.test(nearest.text),
    isUnalignedLowerCased: nearest.isLowerCased,
    isUnalignedAdjective: isAdjectiveOfNoun(nearest, names),
    isUnalignedRepeated: nearest.isRepeated,
  });
}

/** What a country is called is known: only other names may be written in a way that was not foreseen. */
function isSimilar({ word }: SourceName, other: UnalignedName): boolean {
  if (findKnownPlace(word)?.kind === 'country') return false;
  const distance = phoneticDistance(phoneticKey(romanize(word)), other.sounds);
  if (LATIN.test(word) === LATIN.test(other.text)) return distance <= SIMILAR_IN_SAME_SCRIPT;
  return isTransliterated(fold(word), other.text, distance, SIMILAR);
}

/** Whether a hyphen joins a word to a kept name to which the missing one does not belong: `Basse-Californie`. */
function isJoinedToOther(name: SourceName, word: UnalignedName, { segment, kept }: SegmentNames): boolean {
  const end = word.at + word.text.length;
  const [isBefore, isBehind] = [segment.target[end] === '-', segment.target[word.at - 1] === '-'];
  if (!isBefore && !isBehind) return false;
  return kept.some((other) => {
    if (other.name === name.name) return false;
    return (isBefore && other.target === end + 1) || (isBehind && endOf(other, segment) === word.at - 1);
  });
}

/** Whether a word stands right beside another word of the missing name, on the side of it where the name stood. */
function isBesideKept(name: SourceName, word: UnalignedName, { segment, kept }: SegmentNames): boolean {
  return kept.some((other) => {
    if (other.name !== name.name) return false;
    const gap = other.at > name.at ? other.target - word.at - word.text.length : word.at - endOf(other, segment);
    return gap === 1;
  });
}

/** Where a kept name ends in its target. */
function endOf({ target }: KeptName, segment: AlignedSegment): number {
  return target + (WORD_HERE.exec(segment.target.slice(target))?.[0].length ?? 0);
}

/** The first word of an institution in Russian and Ukrainian: an adjective with a capital, and its noun without. */
function isAdjectiveOfNoun({ text, at }: UnalignedName, { segment, pair }: SegmentNames): boolean {
  return isAdjective(text, pair.to) && /^\s\p{Ll}{2}/u.test(segment.target.slice(at + text.length));
}

function areAdjacent(one: UnalignedName, other: UnalignedName): boolean {
  const [first, second] = one.at < other.at ? [one, other] : [other, one];
  return first !== second && second.at - first.at - first.text.length === 1;
}

/** Capitalised words inside a source that do not belong to its names: `Court`, `French`. */
function otherCapitals({ segment, kept, missing }: SegmentNames): number[] {
  const names = new Set([...kept, ...missing].map(({ at }) => at));
  return [...segment.source.matchAll(CAPITALIZED)].map(({ index }) => index).filter((at) => at > 0 && !names.has(at));
}

function closest(
  names: readonly UnalignedName[],
  distance: (name: UnalignedName) => number,
): UnalignedName | undefined {
  return names.toSorted((a, b) => distance(a) - distance(b))[0];
}

function isKnownName(word: string): boolean {
  return isGivenName(word.toLowerCase()) || findKnownPlace(word) !== undefined;
}
