import { isGivenNameIn, isNamePart, isSurname, type Lexicon } from '../../language/names/index.ts';
import { isDemonym } from '../../language/places/index.ts';
import { isVerbOfSaying } from '../../language/speech/index.ts';
import { isListedNoun, type Token } from '../../language/tokens/index.ts';
import { isNoun } from './capitalized-nouns.ts';
import { CERTAIN, HINT, LIKELY, type NamedSpan, type Scores } from './named-span.ts';
import { roleBefore } from './role-before.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** A word with its neighbours; the one before only where nothing but a space and an opening mark stands between. */
interface Place {
  readonly reading: SentenceReading;
  readonly index: number;
  readonly token: Token;
  readonly before: string | undefined;
  /** The word right behind, and whether it has no capital. */
  readonly next: string | undefined;
  readonly isNextSmall: boolean;
}

const ADJACENT_GAPS: ReadonlySet<string> = new Set([' ', ' "', ' “', ' „', ' ‘']);

/** Scores a single capitalised word that is known to no list: its neighbours speak for it. */
export function scoreWord(reading: SentenceReading, index: number): NamedSpan {
  const token = reading.tokens[index];
  if (token === undefined) return reading.span(index, index, {});
  const next = reading.tokens[index + 1];
  const place: Place = {
    reading,
    index,
    token,
    before: ADJACENT_GAPS.has(token.gap) ? reading.lower(index - 1) : undefined,
    next: next?.gap === ' ' ? next.lower : undefined,
    isNextSmall: next?.isCapitalized === false,
  };
  const { lexicon } = reading;
  const role = lexicon.capitalizesNouns ? undefined : roleBefore(reading, index);
  if (role !== undefined) return reading.span(index, index + 1, { person: CERTAIN }, { role });
  return reading.span(index, index + 1, scoresOf(place));
}

function scoresOf(place: Place): Scores {
  const { token, before, reading } = place;
  const { text, lower } = token;
  const { lexicon } = reading;
  if (isNobody(lower, lexicon) || text.length === 1) return {};
  if (/^\p{Lu}\d+$/u.test(text)) return {};
  if (/^\p{Lu}{2,6}$/u.test(text)) return { organization: LIKELY };
  if (isBehindPlaceNoun(place)) return { place: LIKELY + 1 };
  if (lexicon.has('organizationNouns', before)) return { organization: LIKELY };
  if (lexicon.capitalizesNouns) return scoresAmongNouns(place);
  if (lexicon.isOrganizationHead(lower)) return { organization: headScore(token, lexicon) };
  if (lexicon.isRole(lower) || lexicon.has('honorifics', lower) || lexicon.has('placeHeads', lower)) return {};
  if (isCamelCase(text)) return { organization: LIKELY };
  return neighbourScores(place);
}

/** Origins, words that open sentences, short forms that name nobody, and events. */
function isNobody(lower: string, lexicon: Lexicon): boolean {
  if (isDemonym(lower, lexicon.language) || lexicon.isEvent(lower)) return true;
  return lexicon.has('stopStarts', lower) || lexicon.has('notNames', lower);
}

/** `the Senate`, `el Gobierno`: a capital in mid-sentence makes the common word a body's name; of a compound it is one anywhere. */
function headScore({ lower, isInitial }: Token, lexicon: Lexicon): number {
  if (isInitial) return lexicon.organizationHead(lower) === 'word' ? 0 : HINT;
  return lexicon.traits.loneHeadsAreNames === true ? LIKELY : HINT;
}

/** `MicroSoft`, yet `McDonald`. */
function isCamelCase(text: string): boolean {
  const inner = /\p{Ll}(?=\p{Lu})/u.exec(text);
  return inner !== null && !isNamePart('surnamePrefixes', text.slice(0, inner.index + 1));
}

/** `town of Karsava`. */
function isBehindPlaceNoun({ reading, index, before }: Place): boolean {
  const { lexicon, tokens } = reading;
  if (before === undefined || lexicon.has('placeNouns', before)) return before !== undefined;
  const isLink = lexicon.has('placeLinks', before) && tokens[index - 1]?.gap === ' ';
  return isLink && lexicon.has('placeNouns', reading.lower(index - 2));
}

function neighbourScores({ reading, token, before, next }: Place): Scores {
  const { lexicon } = reading;
  const { lower, isInitial } = token;
  let [person, organization, place] = [0, 0, 0];
  if (isSurname(lower)) person += HINT * 1.5;
  else if (isGivenNameIn(lower, lexicon.language)) person += HINT;
  if (isVerbOfSaying(lexicon.language, next)) person += HINT * 1.2;
  if (isVerbOfSaying(lexicon.language, before)) person += HINT * 1.5;
  if (lexicon.endsIn('companyEndings', lower, 0)) organization += HINT;
  if (lexicon.has('companyAfter', next)) organization += HINT * 1.5;
  if (lexicon.has('bodyArticles', before)) organization += HINT * 1.5;
  if (lexicon.has('placeCues', before)) place += lexicon.has('strongPlaceCues', before) ? 2 : HINT * 0.8;
  // Where nothing speaks, a capital in mid-sentence is still a name.
  if (!isInitial) {
    organization += HINT * 0.6;
    person += HINT * 0.5;
  }
  return { person, organization, place };
}

/** Where every noun has a capital, a word is a name only if its neighbours or its ending say so. */
function scoresAmongNouns(place: Place): Scores {
  const { reading, token, before } = place;
  const { lower, text } = token;
  const { lexicon } = reading;
  if (/\p{Ll}\p{Lu}/u.test(text)) return {};
  if (lexicon.isOrganizationHead(lower)) return lexicon.loneHeads?.test(lower) === true ? { organization: LIKELY } : {};
  const isStreet = lexicon.endsIn('streetEndings', lower, 0);
  if (isSettlement(place) || (isStreet && lower.length >= MIN_STREET_LETTERS && !lexicon.has('indefinites', before)))
    return { place: LIKELY };
  if (isNoun(lower, lexicon) || lexicon.has('determiners', before)) return {};
  const isTown = lexicon.has('placeCues', before) && lexicon.endsIn('placeSuffixes', lower);
  return { person: personScoreAmongNouns(place), organization: 0, place: isTown || isStreet ? LIKELY : 0 };
}

/** Shorter words that end as streets do are words of their own. */
const MIN_STREET_LETTERS = 9;

/** `in Sossenheim`: an ending of settlements behind a preposition, though the ending be a noun too. */
function isSettlement({ reading: { lexicon }, token: { lower }, before }: Place): boolean {
  if (!lexicon.has('placeCues', before) && !lexicon.has('placeLinks', before)) return false;
  return lexicon.endsIn('settlementEndings', lower) && !isListedNoun(lower, lexicon.language);
}

function personScoreAmongNouns({ reading: { lexicon }, token: { lower }, before, next, isNextSmall }: Place): number {
  let score = 0;
  if (isSurname(lower)) score += HINT;
  else if (isGivenNameIn(lower, lexicon.language)) score += HINT * 1.5;
  if (isVerbOfSaying(lexicon.language, next)) score += LIKELY;
  else if (isNextSmall && isFiniteVerb(lexicon, next)) score += HINT * 1.2;
  if (isVerbOfSaying(lexicon.language, before)) score += LIKELY;
  return score;
}

/** Before an ending: a shorter beginning is not a verb. */
const MIN_VERB_LETTERS = 3;

function isFiniteVerb(lexicon: Lexicon, lower: string | undefined): boolean {
  if (lexicon.has('notVerbs', lower)) return false;
  return lexicon.has('finiteVerbs', lower) || lexicon.endsIn('finiteVerbEndings', lower, MIN_VERB_LETTERS);
}
