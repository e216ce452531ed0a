import { isCompoundOfWords, isGivenName } from '../../../../language/names/name-words.ts';
import { romanize } from '../../../../language/names/romanize.ts';
import { soundDistance, soundsOf } from '../../../../language/names/sound-alike.ts';
import { findKnownPlace } from '../../../../language/places/places.ts';
import type { AlignedSegment } from '../../../segments/aligned-segment.ts';
import { type Anchor, expectedPlace } from '../absence/align-names.ts';
import { isTransliterated } from '../matching/compare-names.ts';
import type { Stranger } from '../matching/find-strangers.ts';
import { fold } from '../matching/name-forms.ts';
import type { SourceName } from '../source/find-source-names.ts';
import type { TargetScript } from '../target-script.ts';
import type { Sign } from './weigh-signs.ts';

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
  readonly strangers: readonly Stranger[];
  /** A name that the target says elsewhere, but less often than its source does. */
  readonly unsaid?: SourceName;
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
export function gatherSigns(name: SourceName, names: SegmentNames, usage: Usage): ReadonlySet<Sign> {
  const others = names.script.names === 'nouns' ? signsOfGerman(name, names) : signsOfStrangers(name, names);
  const signs = [...signsOfName(name, names, usage), ...others];
  return new Set(signs.filter((sign) => !isNoExcuse(sign, name, names)));
}

/** Enough nouns look like strangers: only one in the very place tells, that other sentences do not have. */
function* signsOfGerman(name: SourceName, names: SegmentNames): Iterable<Sign> {
  yield 'areNounsCapitalized';
  const unknown = names.strangers.filter(({ isNoun }) => !isNoun);
  if (unknown.some(({ isFirst, text }) => !isFirst && isKnownName(text))) yield 'isStrangerName';
  // A noun before a surname may be a title; behind a given name nothing else can stand than the surname.
  const beside = names.kept.some(({ name: other, at }) => other === name.name && at > name.at)
    ? unknown
    : names.strangers;
  if (beside.some((stranger) => isBesideKept(name, stranger, names))) yield 'isStrangerBesideKept';
  const strangers = unknown.filter(({ isNounPhrase }) => !isNounPhrase);
  const signs = new Set(signsOfStrangers(name, { ...names, strangers }));
  const isOfArticle = signs.has('isStrangerOfArticle') && !name.isSurname;
  if (signs.has('isStrangerInPlace') && !isOfArticle) yield 'isStrangerInPlace';
  // Translators leave a given name out beside the surname.
  const isOtherPart = ({ name: other, at }: KeptName) => other === name.name && !(name.isPersonal && at > name.at);
  if (names.kept.some(isOtherPart)) yield 'isPartlyKeptAmongNouns';
  const before = names.segment.source.slice(0, name.at);
  if (findKnownPlace(name.word) !== undefined && AFTER_PLACE.test(before)) yield 'isAfterPlace';
}

/** There is but one way to write a surname, and what sounds like an everyday word may be its translation. */
function isNoExcuse(
  sign: Sign,
  { isEveryday, isSurname }: SourceName,
  { script: { keepsSpelling } }: SegmentNames,
): boolean {
  if (sign === 'isStrangerAlike') return isEveryday && keepsSpelling;
  const isOtherwise = sign === 'isUsuallyOtherwise' || sign === 'isStrangerOfArticle' || sign === 'isStrangerWord';
  return isOtherwise && (isEveryday || isSurname);
}

/** Whether a translation writes a name in most of the other segments that have it. */
function isUsual({ others, keptElsewhere }: Usage): boolean {
  return keptElsewhere >= USUAL_SEGMENTS && keptElsewhere / others >= USUAL_SHARE;
}

function* signsOfName(name: SourceName, { segment, kept, unsaid }: SegmentNames, usage: Usage): Iterable<Sign> {
  const place = findKnownPlace(name.word);
  if (usage.keptElsewhere > 0) yield 'isKeptElsewhere';
  if (isUsual(usage)) yield 'isUsuallyKept';
  if (name.isSurname && usage.others > 0 && usage.keptElsewhere === 0) yield 'isSurnameNeverKept';
  if (kept.some((other) => other.name === name.name)) yield 'isPartlyKept';
  if (place === undefined && isCompoundOfWords(name.word.toLowerCase())) yield 'isCompound';
  if (name === unsaid) yield 'isSaidBeside';
  if (place?.kind === 'city') yield 'isCity';
  if (place?.kind === 'country') yield 'isCountry';
  if (name.isAcronym && !isUsual(usage)) yield 'isAcronym';
  if (usage.others >= USUAL_SEGMENTS && usage.keptElsewhere / usage.others < OTHERWISE_SHARE)
    yield 'isUsuallyOtherwise';
  if (isInTitle(segment.source, name.at)) yield 'isInTitle';
  if (segment.target.length < segment.source.length * SHORT) yield 'isTargetShort';
}

/** Near the beginning of a quotation, as words of titles are. */
function isInTitle(source: string, at: number): boolean {
  const before = source.slice(0, at);
  const marks = before.match(QUOTATION_MARK)?.length ?? 0;
  return marks % 2 === 1 && QUOTATION_MARK_NEAR.test(before);
}

function* signsOfStrangers(name: SourceName, names: SegmentNames): Iterable<Sign> {
  const strangers = names.strangers.filter((stranger) => !isJoinedToOther(name, stranger, names));
  const place = placesIn(names);
  const expected = place(name.at);
  const distance = ({ at }: Stranger) => Math.abs(at - expected);
  const nearest = closest(strangers, distance);
  if (nearest?.isFirst && distance(nearest) < FIRST_IN_PLACE && !isAdjective(nearest, names)) {
    yield 'isFirstWordInPlace';
    if (names.script.isShared) yield 'isFirstWordOfAlphabet';
  }
  if (strangers.some(({ isFirst, text }) => isFirst && isKnownName(text))) yield 'isFirstWordName';
  if (strangers.some((stranger) => isBesideKept(name, stranger, names))) yield 'isStrangerBesideKept';
  const inner = closest(
    strangers.filter(({ isFirst }) => !isFirst),
    distance,
  );
  if (inner === undefined) return;
  yield 'hasStranger';
  const isNearer = (at: number) => Math.abs(place(at) - inner.at) < distance(inner);
  if (distance(inner) < IN_PLACE && !names.missing.some(({ at }) => isNearer(at))) yield 'isStrangerInPlace';
  if (otherCapitals(names).some(isNearer)) yield 'isStrangerRivalled';
  if (isAlike(name, inner)) yield 'isStrangerAlike';
  if (name.isAcronym && strangers.some((other) => areAdjacent(inner, other))) yield 'isSpelledOut';
  if (names.script.code !== 'Latn' && LATIN.test(inner.text)) yield 'isStrangerForeign';
  if (inner.isWord) yield 'isStrangerWord';
  if (isAdjective(inner, names)) yield 'isStrangerAdjective';
  if (inner.isOfArticle) yield 'isStrangerOfArticle';
}

/** What a country is called is known: only other names may be written in a way that was not foreseen. */
function isAlike({ word }: SourceName, stranger: Stranger): boolean {
  if (findKnownPlace(word)?.kind === 'country') return false;
  const distance = soundDistance(soundsOf(romanize(word)), stranger.sounds);
  if (LATIN.test(word) === LATIN.test(stranger.text)) return distance <= ALIKE_SAME_LETTERS;
  return isTransliterated(fold(word), stranger.text, distance, ALIKE);
}

/** Whether a hyphen joins a stranger to a name that is kept, of which the missing one is no part: `Basse-Californie`. */
function isJoinedToOther(name: SourceName, stranger: Stranger, { segment, kept }: SegmentNames): boolean {
  const end = stranger.at + stranger.text.length;
  const [isBefore, isBehind] = [segment.target[end] === '-', segment.target[stranger.at - 1] === '-'];
  if (!isBefore && !isBehind) return false;
  return kept.some((other) => {
    if (other.name === name.name) return false;
    const word = WORD_HERE.exec(segment.target.slice(other.target))?.[0] ?? '';
    return (isBefore && other.target === end + 1) || (isBehind && other.target + word.length === stranger.at - 1);
  });
}

/** Whether a stranger stands right beside another word of the same name, on the side of it where the name stood. */
function isBesideKept(name: SourceName, stranger: Stranger, { segment, kept }: SegmentNames): boolean {
  const end = stranger.at + stranger.text.length;
  return kept.some((other) => {
    if (other.name !== name.name) return false;
    const word = WORD_HERE.exec(segment.target.slice(other.target))?.[0] ?? '';
    const gap = other.at > name.at ? other.target - end : stranger.at - other.target - word.length;
    return gap === 1;
  });
}

/** The first word of an institution in Russian and Ukrainian: an adjective with a capital, and its noun without. */
function isAdjective({ text, at }: Stranger, { segment }: SegmentNames): boolean {
  return SLAVIC_ADJECTIVE.test(text) && /^\s\p{Ll}{2}/u.test(segment.target.slice(at + text.length));
}

function areAdjacent(one: Stranger, other: Stranger): boolean {
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

function closest(strangers: readonly Stranger[], distance: (stranger: Stranger) => number): Stranger | undefined {
  return strangers.toSorted((a, b) => distance(a) - distance(b))[0];
}

function isKnownName(word: string): boolean {
  return isGivenName(word.toLowerCase()) || findKnownPlace(word) !== undefined;
}
