import { isGivenNameIn, isNamePart, isSurname, type Lexicon } from '../../language/names/index.ts';
import { isDemonym } from '../../language/places/index.ts';
import { isVerbOfSaying } from '../../language/speech/index.ts';
import { isListedNoun, type Token } from '../../language/tokens/index.ts';
import { isNoun } from './capitalized-nouns.ts';
import { closesName, isClubWord } from './find-runs.ts';
import { CERTAIN, HINT, LIKELY, type NamedSpan, type Scores } from './named-span.ts';
import { scoreWord } from './score-word.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Capitalised words; longer names are those of organisations. */
const MAX_PERSON_WORDS = 4;

/** Scores a run of words none of which is known, after cutting origins off it. */
export function scoreWords(reading: SentenceReading, start: number, end: number): NamedSpan[] {
  let [from, to] = [start, end];
  while (from < to && isBeforeName(reading, from, to)) from += 1;
  while (to > from && !closesName(reading.tokens[to - 1], reading.lexicon)) to -= 1;
  if (reading.lexicon.capitalizesNouns) return scoreAmongNouns(reading, from, to);
  if (to === from) return [];
  if (to - from === 1) return [scoreWord(reading, from)];
  return [reading.span(from, to, scoresOf(reading, from, to))];
}

/** Origins before a name: `South Korean`, `British`. A particle opens a name only right before its word: `de Silva`. */
function isBeforeName({ tokens, lexicon }: SentenceReading, index: number, end: number): boolean {
  const token = tokens[index];
  const next = index + 1 < end ? tokens[index + 1] : undefined;
  if (token === undefined || token.text === '1') return false;
  if (!token.isCapitalized) return next === undefined || !lexicon.has('nameParticles', token.lower);
  if (isDemonym(token.lower, lexicon.language)) return true;
  return next !== undefined && lexicon.has('originModifiers', token.lower) && isDemonym(next.lower, lexicon.language);
}

function scoresOf(reading: SentenceReading, from: number, end: number): Scores {
  const tokens = reading.tokens.slice(from, end);
  return scoresByWords(tokens, reading.lexicon) ?? scoresByNeighbours(reading, from, end) ?? scoresByLength(tokens);
}

/** What the words of the run say themselves. */
function scoresByWords(tokens: readonly Token[], lexicon: Lexicon): Scores | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return {};
  if (isClubWord(first.text)) return { organization: CERTAIN };
  const isGiven = isGivenNameIn(first.lower, lexicon.language);
  if (tokens.length === 2 && isGiven && isSurname(last.lower)) return { person: LIKELY + 1 };
  if (tokens.every(({ text }) => text.length === 1)) return {};
  const place = scorePlace(first, last, lexicon);
  if (place > 0) return { place };
  if (!first.isCapitalized) return { person: HINT * 1.5 };
  if (tokens.some(({ gap }) => gap.includes('&'))) return { organization: CERTAIN };
  const isInitial = /^\p{Lu}$/u.test(first.text) && last.text.length > 2;
  if (isGiven || isInitial)
    return countCapitalized(tokens) <= MAX_PERSON_WORDS ? { person: LIKELY + 1 } : { organization: LIKELY };
  return tokens.some(({ text }) => /^\p{Lu}{2,6}$/u.test(text)) ? { organization: LIKELY } : undefined;
}

/** `Lake Mirdale`, `St Albans`. */
function scorePlace(first: Token, last: Token, lexicon: Lexicon): number {
  if (lexicon.has('placeHeads', last.lower) || lexicon.has('placeHeads', first.lower)) return CERTAIN;
  return isNamePart('saints', first.lower) ? LIKELY : 0;
}

/** What stands around the run. */
function scoresByNeighbours(reading: SentenceReading, from: number, end: number): Scores | undefined {
  const { lexicon } = reading;
  const [before, last] = [reading.lower(from - 1), reading.lower(end - 1) ?? ''];
  const isPlaceNounBefore = lexicon.has('placeNouns', before);
  if (isVerbOfSaying(lexicon.language, reading.lower(end))) return { person: LIKELY };
  if (isPlaceNounBefore || (lexicon.has('placeLinks', before) && lexicon.has('placeNouns', reading.lower(from - 2))))
    return { place: LIKELY };
  if (isSurname(last) || isGivenNameIn(last, lexicon.language)) return { person: LIKELY - 1 };
  if (lexicon.has('organizationNouns', before)) return { organization: LIKELY };
  if (lexicon.has('strongPlaceCues', before)) return { place: HINT * 2 };
  return lexicon.has('bodyArticles', before) ? { organization: HINT * 2 } : undefined;
}

function scoresByLength(tokens: readonly Token[]): Scores {
  if (countCapitalized(tokens) > MAX_PERSON_WORDS) return { organization: HINT * 2 };
  return { person: HINT * 1.5, organization: HINT };
}

function countCapitalized(tokens: readonly Token[]): number {
  return tokens.filter(({ isCapitalized }) => isCapitalized).length;
}

/** Where nouns have capitals, runs are names only as far as no common noun stands in them. */
function scoreAmongNouns(reading: SentenceReading, start: number, end: number): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (let index = start; index < end; ) {
    const length = nameLength(reading, index, end);
    if (length > 1) spans.push(reading.span(index, index + length, scoresAmongNouns(reading, index, index + length)));
    else if (length === 1) spans.push(scoreWord(reading, index));
    index += Math.max(1, length);
  }
  return spans.filter(({ scores }) => Object.keys(scores).length > 0);
}

/** How many words from here make a name. */
function nameLength({ tokens, lexicon }: SentenceReading, index: number, end: number): number {
  const first = tokens[index];
  if (first === undefined) return 0;
  if (first.text === '1' && isClubWord(tokens[index + 1]?.text)) return Math.min(3, end - index);
  if (!first.isCapitalized) return 0;
  if (isClubWord(first.text)) return Math.min(3, end - index);
  const isGiven = isGivenNameIn(first.lower, lexicon.language) && !isListedNoun(first.lower, lexicon.language);
  if (isGiven || /^\p{Lu}$/u.test(first.text)) return personLength(tokens.slice(index, end), lexicon);
  // A town may end as a noun does: what stands before it tells.
  return isNoun(first.lower, lexicon) && !lexicon.endsIn('settlementEndings', first.lower) ? 0 : 1;
}

/** A given name takes the surname behind it, though that be a trade; further given names and particles stand between. */
function personLength(tokens: readonly Token[], lexicon: Lexicon): number {
  let length = 1;
  while (length < Math.min(tokens.length, MAX_PERSON_WORDS + 1)) {
    const token = tokens[length];
    if (token === undefined || (token.isCapitalized && isNounBehindName(token.lower, lexicon, length))) break;
    length += 1;
    const isInner = isGivenNameIn(token.lower, lexicon.language) || token.text.length === 1;
    if (token.isCapitalized && !isInner) break;
  }
  while (length > 1 && tokens[length - 1]?.isCapitalized !== true) length -= 1;
  return length;
}

function isNounBehindName(lower: string, lexicon: Lexicon, position: number): boolean {
  if (isGivenNameIn(lower, lexicon.language) || isSurname(lower) || !isNoun(lower, lexicon)) return false;
  return position > 1 || lexicon.endsIn('organizationSuffixes', lower);
}

function scoresAmongNouns({ tokens, lexicon }: SentenceReading, start: number, end: number): Scores {
  const first = tokens[start]?.text;
  if (isClubWord(first) || first === '1') return { organization: CERTAIN };
  return lexicon.isOrganizationHead(tokens[end - 1]?.lower) ? { organization: LIKELY } : { person: LIKELY + 1 };
}
