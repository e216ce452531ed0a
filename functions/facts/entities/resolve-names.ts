import { type Lexicon, withoutGenitive } from '../../language/names/index.ts';
import { findShoutedNames } from './find-shouted-names.ts';
import {
  addScores,
  CERTAIN,
  capScores,
  HINT,
  LIKELY,
  type NamedSpan,
  type ResolvedName,
  type Scores,
  strongest,
} from './named-span.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Scores are points set by hand: one hint is enough, contradicted hints are not. */
const MIN_SCORE = 1;
/** What other mentions of a name score counts half, and no more than two strong hints. */
const ELSEWHERE_SHARE = 0.5;
const MAX_ELSEWHERE = 6;

/** Decides each name's type from its own place and from the article's other mentions of it. */
export function resolveNames(
  spans: readonly NamedSpan[],
  readings: readonly SentenceReading[],
  lexicon: Lexicon,
): ResolvedName[] {
  const lowerWords = wordsInSmallLetters(readings);
  const relations = relationsOf(spans);
  const scored = spans.map((span) => ({
    span,
    scores: addScores(span.scores, relatedScores(span, relations, lexicon)),
  }));
  const totals = new Map<string, Scores>();
  for (const { span, scores } of scored) totals.set(keyOf(span), addScores(totals.get(keyOf(span)) ?? {}, scores));
  const resolved = scored.flatMap(({ span, scores }) => {
    if (span.text.length < 2 || isOnlySentenceStart(span, lowerWords)) return [];
    const elsewhere = capScores(addScores(totals.get(keyOf(span)) ?? {}, scores, -1), MAX_ELSEWHERE);
    const best = strongest(addScores(scores, elsewhere, ELSEWHERE_SHARE));
    return best === undefined || best.score < MIN_SCORE ? [] : [{ span, type: best.type }];
  });
  return [...resolved, ...findShoutedNames(resolved, readings, lowerWords)];
}

export function keyOf(span: NamedSpan): string {
  return span.text.toLowerCase();
}

function wordsInSmallLetters(readings: readonly SentenceReading[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of readings) for (const token of tokens) if (!token.isCapitalized) words.add(token.text);
  return words;
}

/** A capital at a sentence start says nothing of a word that stands elsewhere in small letters. */
function isOnlySentenceStart({ tokens, scores }: NamedSpan, lowerWords: ReadonlySet<string>): boolean {
  const [first] = tokens;
  if (tokens.length !== 1 || first === undefined || !lowerWords.has(first.lower)) return false;
  const score = strongest(scores)?.score ?? 0;
  return score < (first.isInitial ? CERTAIN : LIKELY);
}

/** Parts of full names, which stand for them later. */
interface Relations {
  readonly surnames: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly organizationWords: ReadonlySet<string>;
}

function relationsOf(spans: readonly NamedSpan[]): Relations {
  const [surnames, givenNames, organizationWords] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { tokens, scores } of spans) {
    const best = strongest(scores);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (tokens.length < 2 || best === undefined || best.score < LIKELY - 1) continue;
    if (best.type === 'organization') organizationWords.add(first?.lower ?? '');
    if (best.type !== 'person') continue;
    givenNames.add(first?.lower ?? '');
    surnames.add(last?.lower ?? '');
    // `de Silva`, `López de Arriortúa`: surnames of several words.
    const words = tokens.map(({ text }) => text.toLowerCase());
    for (let at = 1; at < words.length - 1; at += 1) surnames.add(words.slice(at).join(' '));
  }
  return { surnames, givenNames, organizationWords };
}

function relatedScores(span: NamedSpan, relations: Relations, lexicon: Lexicon): Scores {
  const whole = keyOf(span);
  const [genitive] = relations.surnames.has(whole) ? [] : withoutGenitive(whole, lexicon.traits);
  const key = genitive ?? whole;
  if (relations.surnames.has(key)) return { person: surnameScore(span, lexicon) };
  if (span.tokens.length > 1 || span.place !== undefined) return {};
  if (relations.givenNames.has(key)) return { person: HINT };
  return relations.organizationWords.has(key) ? { organization: HINT * 1.5 } : {};
}

/** A surname that is a town too: the preposition before it tells which. */
function surnameScore({ place, sentence, index }: NamedSpan, lexicon: Lexicon): number {
  if (place === undefined) return LIKELY + 1;
  return place.kind === 'country' || lexicon.has('placeCues', sentence[index - 1]?.lower) ? HINT : CERTAIN;
}
