import {
  isCompoundWord,
  isGivenName,
  phoneticDistance,
  phoneticKey,
  romanize,
} from '../../../../language/names/index.ts';
import { findKnownPlace } from '../../../../language/places/index.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import type { SourceName } from '../source/source-names.ts';
import { fold } from '../target/name-forms.ts';
import type { TargetScript } from '../target-script.ts';
import { type Anchor, expectedPlace } from './align-names.ts';
import { isTransliterated } from './compare-names.ts';
import type { Feature } from './score-features.ts';
import type { UnalignedName } from './unaligned-names.ts';

/** A name of the source and where its target says it, in characters. */
export interface KeptName extends SourceName {
  readonly target: number;
}

/** What a segment and its translation have. */
export interface SegmentNames {
  readonly segment: AlignedSegment;
  readonly script: TargetScript;
  readonly missing: readonly SourceName[];
  readonly kept: readonly KeptName[];
  readonly unaligned: readonly UnalignedName[];
  /** A name that the target says elsewhere, but less often than its source does. */
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
/** How far a stranger may be from the place of a name, in characters: word order differs. */
const IN_PLACE = 45;
const FIRST_IN_PLACE = 15;
/** How far a word in the same letters may sound from a name that it may be all the same, in others with its letters added. */
const ALIKE_SAME_LETTERS = 0.3;
const ALIKE = 1.15;
const QUOTATION_MARK = /["“”]/g;
const QUOTATION_MARK_NEAR = /["“”].{0,38}$/s;
/** Without the endings that names have as well: `-ом`, `-ым`, `-ей`, `-ою`. */
const SLAVIC_ADJECTIVE =
  /^\p{Script=Cyrillic}{3,}(?:[иыі]й|[нкшжч]ой|[оеыи]е|(?<=[внклршщжч])ая|няя|ую|юю|[ыиі]х|[ыиі]ми|[ое]го|[ое]му|ої|(?:ськ|цьк|зьк)[аеуі])$/u;
const AFTER_PLACE = /\p{Lu}[\p{L}.'’-]+,\s$/u;
const SHORT = 0.85;
const USUAL_SEGMENTS = 2;
const USUAL_SHARE = 0.8;
const OTHERWISE_SHARE = 0.5;

/** The signs for and against a missing name being a mistake. */
export function extractFeatures(name: SourceName, names: SegmentNames, usage: Usage): ReadonlySet<Feature> {
  const others = names.script.names === 'nouns' ? featuresAmongNouns(name, names) : featuresOfUnaligned(name, names);
  const features = [...featuresOfName(name, names, usage), ...others];
  return new Set(features.filter((feature) => !isDisregarded(feature, name, names)));
}

/** Enough nouns look like strangers: only one in the very place tells, that other sentences do not have. */
function* featuresAmongNouns(name: SourceName, names: SegmentNames): Iterable<Feature> {
  yield 'capitalizesNouns';
  const unknown = names.unaligned.filter(({ isNoun }) => !isNoun);
  if (unknown.some(({ isFirst, text }) => !isFirst && isKnownName(text))) yield 'isUnalignedKnownName';
  // A noun before a surname may be a title; behind a given name nothing else can stand than the surname.
  const beside = names.kept.some(({ name: other, at }) => other === name.name && at > name.at)
    ? unknown
    : names.unaligned;
  if (beside.some((unalignedName) => isBesideKept(name, unalignedName, names))) yield 'isUnalignedBesideKept';
  const unaligned = unknown.filter(({ isNounPhrase }) => !isNounPhrase);
  const features = new Set(featuresOfUnaligned(name, { ...names, unaligned }));
  const isOfArticle = features.has('isUnalignedRepeated') && !name.isSurname;
  if (features.has('isUnalignedInPlace') && !isOfArticle) yield 'isUnalignedInPlace';
  // Translators leave a given name out beside the surname.
  const isOtherPart = ({ name: other, at }: KeptName) => other === name.name && !(name.isPersonal && at > name.at);
  if (names.kept.some(isOtherPart)) yield 'isPartlyKeptAmongNouns';
  const before = names.segment.source.slice(0, name.at);
  if (findKnownPlace(name.word) !== undefined && AFTER_PLACE.test(before)) yield 'isAfterPlace';
}

/** There is but one way to write a surname, and what sounds like an everyday word may be its translation. */
function isDisregarded(
  feature: Feature,
  { isAlsoCommonWord, isSurname }: SourceName,
  { script: { keepsSpelling } }: SegmentNames,
): boolean {
  if (feature === 'isUnalignedSimilar') return isAlsoCommonWord && keepsSpelling;
  const isOtherwise =
    feature === 'isUsuallyNotKept' || feature === 'isUnalignedRepeated' || feature === 'isUnalignedLowerCased';
  return isOtherwise && (isAlsoCommonWord || isSurname);
}

/** Whether a translation writes a name in most of the other segments that have it. */
function isUsual({ others, keptElsewhere }: Usage): boolean {
  return keptElsewhere >= USUAL_SEGMENTS && keptElsewhere / others >= USUAL_SHARE;
}

function* featuresOfName(
  name: SourceName,
  { segment, kept, unmatched }: SegmentNames,
  usage: Usage,
): Iterable<Feature> {
  const place = findKnownPlace(name.word);
  if (usage.keptElsewhere > 0) yield 'isKeptElsewhere';
  if (isUsual(usage)) yield 'isUsuallyKept';
  if (name.isSurname && usage.others > 0 && usage.keptElsewhere === 0) yield 'isSurnameNeverKept';
  if (kept.some((other) => other.name === name.name)) yield 'isPartlyKept';
  if (place === undefined && isCompoundWord(name.word.toLowerCase(), 'en')) yield 'isCompound';
  if (name === unmatched) yield 'hasOtherMention';
  if (place?.kind === 'city') yield 'isCity';
  if (place?.kind === 'country') yield 'isCountry';
  if (name.isAcronym && !isUsual(usage)) yield 'isAcronym';
  if (usage.others >= USUAL_SEGMENTS && usage.keptElsewhere / usage.others < OTHERWISE_SHARE) yield 'isUsuallyNotKept';
  if (isInTitle(segment.source, name.at)) yield 'isInTitle';
  if (segment.target.length < segment.source.length * SHORT) yield 'isTargetShort';
}

/** Near the beginning of a quotation, as words of titles are. */
function isInTitle(source: string, at: number): boolean {
  const before = source.slice(0, at);
  const marks = before.match(QUOTATION_MARK)?.length ?? 0;
  return marks % 2 === 1 && QUOTATION_MARK_NEAR.test(before);
}

function* featuresOfUnaligned(name: SourceName, names: SegmentNames): Iterable<Feature> {
  const unaligned = names.unaligned.filter((unalignedName) => !isJoinedToOther(name, unalignedName, names));
  const place = placesIn(names);
  const expected = place(name.at);
  const distance = ({ at }: UnalignedName) => Math.abs(at - expected);
  const nearest = closest(unaligned, distance);
  if (nearest?.isFirst && distance(nearest) < FIRST_IN_PLACE && !isAdjective(nearest, names)) {
    yield 'isFirstWordInPlace';
    if (names.script.isShared) yield 'isFirstWordOfSameScript';
  }
  if (unaligned.some(({ isFirst, text }) => isFirst && isKnownName(text))) yield 'isFirstWordName';
  if (unaligned.some((unalignedName) => isBesideKept(name, unalignedName, names))) yield 'isUnalignedBesideKept';
  const inner = closest(
    unaligned.filter(({ isFirst }) => !isFirst),
    distance,
  );
  if (inner === undefined) return;
  yield 'hasUnalignedName';
  const isNearer = (at: number) => Math.abs(place(at) - inner.at) < distance(inner);
  if (distance(inner) < IN_PLACE && !names.missing.some(({ at }) => isNearer(at))) yield 'isUnalignedInPlace';
  if (otherCapitals(names).some(isNearer)) yield 'isUnalignedContested';
  if (isAlike(name, inner)) yield 'isUnalignedSimilar';
  if (name.isAcronym && unaligned.some((other) => areAdjacent(inner, other))) yield 'isSpelledOut';
  if (names.script.code !== 'Latn' && LATIN.test(inner.text)) yield 'isUnalignedForeign';
  if (inner.isWord) yield 'isUnalignedLowerCased';
  if (isAdjective(inner, names)) yield 'isUnalignedAdjective';
  if (inner.isOfArticle) yield 'isUnalignedRepeated';
}

/** What a country is called is known: only other names may be written in a way that was not foreseen. */
function isAlike({ word }: SourceName, unalignedName: UnalignedName): boolean {
  if (findKnownPlace(word)?.kind === 'country') return false;
  const distance = phoneticDistance(phoneticKey(romanize(word)), unalignedName.sounds);
  if (LATIN.test(word) === LATIN.test(unalignedName.text)) return distance <= ALIKE_SAME_LETTERS;
  return isTransliterated(fold(word), unalignedName.text, distance, ALIKE);
}

/** Whether a hyphen joins a stranger to a name that is kept, of which the missing one is no part: `Basse-Californie`. */
function isJoinedToOther(name: SourceName, unalignedName: UnalignedName, { segment, kept }: SegmentNames): boolean {
  const end = unalignedName.at + unalignedName.text.length;
  const [isBefore, isBehind] = [segment.target[end] === '-', segment.target[unalignedName.at - 1] === '-'];
  if (!isBefore && !isBehind) return false;
  return kept.some((other) => {
    if (other.name === name.name) return false;
    const word = WORD_HERE.exec(segment.target.slice(other.target))?.[0] ?? '';
    return (isBefore && other.target === end + 1) || (isBehind && other.target + word.length === unalignedName.at - 1);
  });
}

/** Whether a stranger stands right beside another word of the same name, on the side of it where the name stood. */
function isBesideKept(name: SourceName, unalignedName: UnalignedName, { segment, kept }: SegmentNames): boolean {
  const end = unalignedName.at + unalignedName.text.length;
  return kept.some((other) => {
    if (other.name !== name.name) return false;
    const word = WORD_HERE.exec(segment.target.slice(other.target))?.[0] ?? '';
    const gap = other.at > name.at ? other.target - end : unalignedName.at - other.target - word.length;
    return gap === 1;
  });
}

/** The first word of an institution in Russian and Ukrainian: an adjective with a capital, and its noun without. */
function isAdjective({ text, at }: UnalignedName, { segment }: SegmentNames): boolean {
  return SLAVIC_ADJECTIVE.test(text) && /^\s\p{Ll}{2}/u.test(segment.target.slice(at + text.length));
}

function areAdjacent(one: UnalignedName, other: UnalignedName): boolean {
  const [first, second] = one.at < other.at ? [one, other] : [other, one];
  return first !== second && second.at - first.at - first.text.length === 1;
}

/** Where places of a source should be in its target. */
export function placesIn({ segment, kept }: Pick<SegmentNames, 'segment' | 'kept'>): (at: number) => number {
  const anchors: Anchor[] = kept.map(({ at, target }) => ({ source: at, target }));
  const lengths = { source: segment.source.length, target: segment.target.length };
  return (at) => expectedPlace(at, anchors, lengths);
}

/** Capitalised words inside a source that are no names of it: `Court`, `French`. */
function otherCapitals({ segment, kept, missing }: SegmentNames): number[] {
  const names = new Set([...kept, ...missing].map(({ at }) => at));
  return [...segment.source.matchAll(CAPITALIZED)].map(({ index }) => index).filter((at) => at > 0 && !names.has(at));
}

function closest(
  unaligned: readonly UnalignedName[],
  distance: (unalignedName: UnalignedName) => number,
): UnalignedName | undefined {
  return unaligned.toSorted((a, b) => distance(a) - distance(b))[0];
}

function isKnownName(word: string): boolean {
  return isGivenName(word.toLowerCase()) || findKnownPlace(word) !== undefined;
}
