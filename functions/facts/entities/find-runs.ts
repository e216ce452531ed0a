import { readCalendarWord } from '../../language/calendar/index.ts';
import { isNamePart, type Lexicon } from '../../language/names/index.ts';
import type { Token } from '../../language/tokens/index.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Tokens of a sentence from `start` to `end`, exclusive, that may be a name or several. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Connecting words in a row within a name: `Universidad de las Américas`. */
const MAX_CONNECTORS = 3;
/** No name is longer; a text of nothing but capitals must not be one. */
const MAX_NAME_TOKENS = 24;

/** Runs of capitalised words; function words join them where the language's names have them inside. */
export function findRuns(reading: SentenceReading): Run[] {
  const { tokens } = reading;
  const runs: Run[] = [];
  for (let index = 0; index < tokens.length; ) {
    if (tokens[index]?.isCapitalized !== true) {
      index += 1;
      continue;
    }
    const end = endOfRun(reading, index);
    runs.push(...splitRun(reading, startOfRun(reading, index), end));
    index = end;
  }
  return runs;
}

function startOfRun({ tokens, lexicon }: SentenceReading, index: number): number {
  const [before, first] = [tokens[index - 1], tokens[index]];
  // `1. FC Köln`.
  if (before?.text === '1' && first?.gap === '. ' && isClubWord(first.text)) return index - 1;
  let start = index;
  while (tokens[start]?.gap === ' ' && lexicon.has('surnameParticles', tokens[start - 1]?.text)) start -= 1;
  return start;
}

function endOfRun(reading: SentenceReading, start: number): number {
  let end = start + 1;
  for (;;) {
    const next = nextPart(reading, start, end);
    if (next === end || next - start > MAX_NAME_TOKENS) return end;
    end = next;
  }
}

/** Where the run goes on after `end`, or `end` itself where it stops. */
function nextPart(reading: SentenceReading, start: number, end: number): number {
  const { tokens } = reading;
  const [last, next] = [tokens[end - 1], tokens[end]];
  if (last === undefined || next === undefined || !isJoined(last, next)) return end;
  if (closesName(next, reading.lexicon) && !/^\d/.test(next.text)) return end + 1;
  // `SV 09 Flörsheim`; yet `Perú 2000`: a number joins only where something else says that it is a name.
  if (/^\d/.test(next.text)) return isClubWord(last.text) && tokens[end + 1]?.isCapitalized === true ? end + 2 : end;
  const isBody = isBodySoFar(reading, start, end);
  for (let ahead = end; ahead < end + MAX_CONNECTORS && isJoined(tokens[ahead - 1], tokens[ahead]); ahead += 1) {
    if (tokens[ahead]?.isCapitalized === true) return ahead + 1;
    if (!connects(reading, ahead, isBody)) return end;
  }
  return end;
}

/** `Institute for …`; yet “Lear Corp and Johnson Inc” are two. */
function isBodySoFar({ tokens, lexicon }: SentenceReading, start: number, end: number): boolean {
  const isHead = (token: Token | undefined) => token?.isCapitalized === true && lexicon.isOrganizationHead(token.lower);
  if (lexicon.has('looseConnectors', tokens[end]?.lower) && lexicon.isOrganizationHead(tokens[end - 1]?.lower))
    return false;
  return tokens.slice(start, end).some(isHead);
}

function connects({ tokens, lexicon }: SentenceReading, index: number, isBody: boolean): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (isBody) return lexicon.has('organizationConnectors', lower);
  // `von der Leyen`, yet “Führer der Stadt”: an article joins only behind a particle.
  const isBehindParticle = tokens[index - 1]?.isCapitalized !== true;
  return lexicon.has('nameParticles', lower) && (isBehindParticle || !isNamePart('articlesInSurnames', lower));
}

/** Months, weekdays, short forms and the words that open a sentence do not belong to a name. */
function splitRun(reading: SentenceReading, start: number, end: number): Run[] {
  const { tokens, lexicon } = reading;
  const runs: Run[] = [];
  let from = start;
  for (let index = start; index < end; index += 1) {
    if (!isBreak(reading, index, index === from) || isRegnalNumber(tokens[index], index > from)) continue;
    const known = reading.knownAt(index);
    const isHeadNext = known?.type === 'place' && lexicon.isOrganizationHead(tokens[index + 1]?.lower);
    if (known !== undefined && known.length > 1 && !isHeadNext) {
      index += known.length - 1;
      continue;
    }
    // A particle that the cut left at an edge belongs to no name.
    runs.push(...trimRun(reading, { start: from, end: index }, from > start));
    from = index + 1;
  }
  return [...runs, ...trimRun(reading, { start: from, end }, from > start)];
}

/** `Charles III`. */
function isRegnalNumber(token: Token | undefined, isBehindName: boolean): boolean {
  return isBehindName && /^[IVX]+$/.test(token?.text ?? '');
}

function trimRun({ tokens, lexicon }: SentenceReading, { start, end }: Run, isCut: boolean): Run[] {
  let [first, last] = [start, end];
  while (isCut && first < last && tokens[first]?.isCapitalized !== true) first += 1;
  while (last > first && !closesName(tokens[last - 1], lexicon)) last -= 1;
  return last > first ? [{ start: first, end: last }] : [];
}

function isBreak({ tokens, lexicon }: SentenceReading, index: number, isFirst: boolean): boolean {
  const token = tokens[index];
  if (token?.isCapitalized !== true) return false;
  const { lower, text, isInitial } = token;
  if (lexicon.has('notNames', lower) && (isFirst || text === text.toUpperCase())) return true;
  const isCalendarWord = readCalendarWord(lower, lexicon.language) !== undefined;
  if (isCalendarWord && !lexicon.has('monthsAsNames', lower)) return true;
  // `Verkstadskoncernen Nordverk`: a kind of body that opens the sentence does not belong to the name behind it.
  if (isFirst && isInitial && lexicon.has('organizationNouns', lower) && !lexicon.isOrganizationHead(lower))
    return true;
  if (!lexicon.has('stopStarts', lower)) return false;
  if (isInitial || !isFirst || text.length === 1) return isInitial;
  // `Old Trafford`, `New York`: a capital inside the sentence makes even such a word part of a name.
  return tokens[index + 1] === undefined || lexicon.has('breakingWords', lower);
}

/** A capital, a number, a company's form or a body's own word ends a name; another word without a capital does not. */
export function closesName(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token === undefined) return false;
  if (token.isCapitalized || /^\d/.test(token.text) || isNamePart('companyForms', token.lower)) return true;
  return lexicon.trailingHead(token) !== undefined;
}

/** Short forms and names that open a club's name: `SV 09 Flörsheim`. */
export function isClubWord(text: string | undefined): boolean {
  return text !== undefined && isNamePart('clubWords', text);
}

const JOINING_GAPS: ReadonlySet<string> = new Set([' ', '\u00a0', '-', ' & ', '&', '’', "'"]);

function isJoined(left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined || left.possessive !== '') return false;
  const { gap } = right;
  if (gap === '.') return left.text.length === 1;
  if (gap === '. ') return left.text.length === 1 || isNamePart('abbreviations', left.text);
  return JOINING_GAPS.has(gap);
}
