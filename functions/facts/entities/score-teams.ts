import type { Lexicon } from '../../language/names/index.ts';
import type { Token } from '../../language/tokens/index.ts';
import { addScores, LIKELY, type NamedSpan, type Scores, strongest } from './named-span.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Words of sport in an article about it: so many, and such a share of all words. */
const MIN_SPORT_WORDS = 4;
const MIN_SPORT_SHARE = 0.012;
/** A row of a table of results has at least two scores. */
const MIN_TABLE_NUMBERS = 2;
/** What a name was before it is seen to be a team's or a player's. */
const EARLIER_SHARE = 0.5;

type Words = readonly Token[];

/** Results, tables and sports pages name a club by its town: `Liverpool 2 Everton 1`. */
export function scoreTeams(
  spans: readonly NamedSpan[],
  readings: readonly SentenceReading[],
  lexicon: Lexicon,
): NamedSpan[] {
  const isSport = isSportsPage(readings, lexicon);
  const lineups = new Map<Words, boolean>();
  return spans.map((span) => {
    const scores =
      span.place === undefined ? scorePlayer(span, lexicon, isSport, lineups) : scoreTeam(span, lexicon, isSport);
    return scores === undefined ? span : { ...span, scores };
  });
}

function scorePlayer(
  span: NamedSpan,
  lexicon: Lexicon,
  isSport: boolean,
  lineups: Map<Words, boolean>,
): Scores | undefined {
  const isPlayer = (span.tokens.length <= 2 && isInLineup(span, lineups)) || (isSport && isScorer(span));
  if (isPlayer) return addScores({ person: LIKELY }, span.scores, EARLIER_SHARE);
  const isName = !lexicon.capitalizesNouns || strongest(span.scores) !== undefined;
  return span.tokens.length === 1 && isName && isResult(span.sentence) ? { organization: LIKELY } : undefined;
}

function scoreTeam(span: NamedSpan, lexicon: Lexicon, isSport: boolean): Scores | undefined {
  if (span.place?.kind === 'country' && lexicon.traits.countryIsTeam !== true) return undefined;
  const isTeam = isInTable(span) || (isSport && isSubject(span, lexicon));
  return isTeam ? addScores({ organization: LIKELY * 2 }, span.scores, EARLIER_SHARE) : undefined;
}

function isSportsPage(readings: readonly SentenceReading[], lexicon: Lexicon): boolean {
  let [words, hits] = [0, 0];
  for (const { tokens } of readings) {
    words += tokens.length;
    for (const { lower } of tokens) if (lexicon.has('sportWords', lower)) hits += 1;
  }
  return hits >= MIN_SPORT_WORDS && hits / words >= MIN_SPORT_SHARE;
}

function isInTable({ sentence, index, tokens }: NamedSpan): boolean {
  const next = sentence[index + tokens.length];
  if (next === undefined || !/^\d+$/.test(next.text) || next.gap !== ' ') return false;
  return sentence.filter(({ text }) => /^\d/.test(text)).length >= MIN_TABLE_NUMBERS && !isProse(sentence);
}

/** `1-0, 63: Elber`, `(Recoba, 75)`: a name beside its minute. */
function isScorer({ sentence, index, tokens }: NamedSpan): boolean {
  const [previous, next] = [sentence[index - 1], sentence[index + tokens.length]];
  const gap = tokens[0]?.gap ?? '';
  if (previous !== undefined && /^\d/.test(previous.text) && /[:.’'](?:\s|$)/.test(gap)) return true;
  return next !== undefined && /^(?:\d{1,3}|m|min)$/i.test(next.text) && /^[,. (]+$/.test(next.gap) && /\($/.test(gap);
}

/** A line-up lists players: many names, hardly any other words, and marks between at least half of the names. */
const MIN_LINEUP_NAMES = 6;
const MAX_LINEUP_WORDS_SHARE = 0.12;
const LISTED_SHARE = 0.5;

/** `Golz - Rohde, Kober - Dotschew (73. Weichert)`: a list of players is hardly anything but names. */
function isInLineup({ sentence }: NamedSpan, known: Map<Words, boolean>): boolean {
  let isLineup = known.get(sentence);
  if (isLineup === undefined) {
    const names = sentence.filter(({ isCapitalized }) => isCapitalized);
    const words = sentence.filter(
      ({ isCapitalized, text }) => !isCapitalized && text.length > 1 && !/^\d/.test(text),
    ).length;
    isLineup =
      names.length >= MIN_LINEUP_NAMES &&
      names.filter(({ gap }) => /[-,;/(–]/.test(gap)).length >= names.length * LISTED_SHARE &&
      words <= sentence.length * MAX_LINEUP_WORDS_SHARE;
    known.set(sentence, isLineup);
  }
  return isLineup;
}

/** `Lokeren 2 Harelbeke 1`: two names, each with its goals. */
function isResult(sentence: Words): boolean {
  const numbers = sentence.filter(({ text }) => /^\d+$/.test(text)).length;
  const names = sentence.filter(({ isCapitalized }) => isCapitalized).length;
  const isAll = numbers >= MIN_TABLE_NUMBERS && names <= 4 && numbers + names >= sentence.length - 1;
  return isAll && sentence.at(-1)?.isCapitalized !== true;
}

/** A row of a table has hardly a word without a capital. */
function isProse(sentence: Words): boolean {
  const small = sentence.filter(({ isCapitalized, text }) => !isCapitalized && !/^\d/.test(text)).length;
  return small > sentence.length / 3;
}

function isSubject({ sentence, index, tokens }: NamedSpan, lexicon: Lexicon): boolean {
  const previous = sentence[index - 1];
  const gap = tokens[0]?.gap ?? '';
  if (tokens.at(-1)?.possessive !== '') return false;
  if (previous === undefined) return !isLineOfItsOwn(sentence, index + tokens.length);
  if (lexicon.has('clubArticles', previous.lower) && gap === ' ') return true;
  return !/[(,]\s*$/.test(gap) && !lexicon.has('sportPlaceCues', previous.lower);
}

/** `LONDON 1996-08-30`, `Leeds, England`: a dateline. */
function isLineOfItsOwn(sentence: Words, after: number): boolean {
  const next = sentence[after];
  return next === undefined || /[,(]/.test(next.gap) || /^\d{4}/.test(next.text);
}
