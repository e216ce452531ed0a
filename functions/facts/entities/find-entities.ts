import type { Article } from '../../article/schema.ts';
import { lexiconOf } from '../../language/names/index.ts';
import type { Entity } from '../schema.ts';
import { findNamedForces } from './find-named-forces.ts';
import { findRuns } from './find-runs.ts';
import { groupEntities } from './group-entities.ts';
import { CERTAIN, type NamedSpan } from './named-span.ts';
import { resolveNames } from './resolve-names.ts';
import { scoreTeams } from './score-teams.ts';
import { segmentNames } from './segment-names.ts';
import { readSentences, type SentenceReading } from './sentence-reading.ts';
import { tagNames } from './tagging/tag-names.ts';

const SKIPPED_BLOCKS = new Set(['credit', 'byline', 'other']);

/** People with roles, organisations and places of an article in a language, each with all its mentions; ids in order of first mention. */
export function findEntities(article: Article, language: string): Entity[] {
  const lexicon = lexiconOf(language);
  const { readable, readings, names } = namesByRules(article, language);
  const tagged = tagNames(readings, names, language);
  return groupEntities(article, [...tagged, ...findNamedForces(article, readable, lexicon)], lexicon);
}

/** What rules and lists alone find in an article, and the sentences that they read. */
export function namesByRules(article: Article, language: string) {
  const lexicon = lexiconOf(language);
  const readable = readableSentences(article);
  const readings = readSentences(article, readable, lexicon, language);
  const spans = scoreTeams(readings.flatMap(spansOf), readings, lexicon);
  return { readable, readings, names: resolveNames(spans, readings, lexicon) };
}

function readableSentences(article: Article) {
  let index = 0;
  return article.sentences.filter((sentence) => {
    while ((article.blocks[index]?.end ?? Number.POSITIVE_INFINITY) < sentence.end) index += 1;
    const block = article.blocks[index];
    return block !== undefined && block.start <= sentence.start && !SKIPPED_BLOCKS.has(block.kind);
  });
}

function spansOf(reading: SentenceReading): NamedSpan[] {
  const placeline = reading.isDateline ? datelinePlace(reading) : undefined;
  if (placeline !== undefined) return [placeline, ...knownFrom(reading, placeline.tokens.length)];
  if (reading.isShouted) return [];
  const dateline = paragraphDateline(reading);
  const rest = reading.from(dateline?.tokens.length ?? 0);
  const names = findRuns(rest).flatMap((run) => segmentNames(rest, run));
  return [...(dateline === undefined ? [] : [dateline]), ...names, ...agenciesInSmallLetters(reading)];
}

/** Names of towns have no more, `NEW YORK` and `RIO DE JANEIRO` among them. */
const MAX_DATELINE_WORDS = 4;
/** Shorter ones are acronyms. */
const MIN_DATELINE_LETTERS = 4;

/** The country and the agency behind a dateline's place: `Leeds, England (Reuters)`. */
function knownFrom(reading: SentenceReading, from: number): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (let index = from; index < reading.tokens.length; ) {
    const known = reading.knownAt(index);
    if (known !== undefined) {
      const { type, length, withPossessive, ...place } = known;
      spans.push(reading.span(index, index + length, { [type]: CERTAIN }, place));
    }
    index += known?.length ?? 1;
  }
  return spans;
}

/** The place of a line that holds a place and a date alone. */
function datelinePlace(reading: SentenceReading): NamedSpan | undefined {
  const { tokens } = reading;
  const end = tokens.findIndex((token) => !token.isCapitalized || /[,(]/.test(token.gap));
  const length = end < 0 ? tokens.length : end;
  const isPlain = tokens.slice(1, length).every(({ gap }) => gap === ' ' || gap === '. ' || gap === '-');
  if (length === 0 || length > MAX_DATELINE_WORDS || !isPlain) return undefined;
  return reading.span(0, length, { place: CERTAIN });
}

/** `HAMBURG, 23. August (dpa).`, `BAD VILBEL. Die …`: a place in capitals opens the paragraph. */
function paragraphDateline(reading: SentenceReading): NamedSpan | undefined {
  const { tokens } = reading;
  const isPart = (index: number) =>
    /^\p{Lu}[\p{Lu}’'-]+$/u.test(tokens[index]?.text ?? '') && (index === 0 || tokens[index]?.gap === ' ');
  let length = 0;
  while (length < MAX_DATELINE_WORDS && isPart(length)) length += 1;
  const [start, end] = [tokens[0]?.start ?? 0, tokens[length - 1]?.end ?? 0];
  if (length === 0 || end - start < MIN_DATELINE_LETTERS) return undefined;
  const follows = /^(?:\. +\p{Lu}|, +\d{1,2}\.? |,? +\()/u.test(reading.textBetween(end, end + 8));
  const opens = reading.textBetween(Math.max(0, start - 2), start).trim() === '';
  return follows && opens ? reading.span(0, length, { place: CERTAIN }) : undefined;
}

/** Agencies that write their own names in small letters: `dpa`. */
function agenciesInSmallLetters(reading: SentenceReading): NamedSpan[] {
  return reading.tokens.flatMap(({ isCapitalized, text, gap }, index) => {
    if (isCapitalized || text.length > 4 || text.length < 2 || (index > 0 && !/[(/]$/.test(gap))) return [];
    const known = reading.knownAt(index);
    return known?.type === 'organization' ? [reading.span(index, index + known.length, { organization: CERTAIN })] : [];
  });
}
