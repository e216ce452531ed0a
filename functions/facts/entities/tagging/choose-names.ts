import type { EntityType } from '../../schema.ts';
import { LIKELY, type ResolvedName } from '../named-span.ts';
import type { SentenceReading } from '../sentence-reading.ts';

export const TYPES: readonly EntityType[] = ['person', 'organization', 'place'];
const PERSON = 0;

/** Words that may be a name. */
export interface NameCandidate {
  readonly reading: SentenceReading;
  readonly start: number;
  readonly end: number;
  /** That they are a name of each type. */
  readonly probabilities: readonly number[];
  /** The name that the rules found in the same words, and one that begins there. */
  readonly rule: ResolvedName | undefined;
  readonly near: ResolvedName | undefined;
}

/** What other mentions of a name add to its probability: so much of their mean. */
const ELSEWHERE_SHARE = 0.5;
/** A name has so much, its own and what other mentions and the rules add. */
const MIN_SCORE = 0.55;
/** A capital at a sentence start says little of a word that stands elsewhere in small letters. */
const SENTENCE_START_LOSS = 0.5;

/** What an answer of the rules adds that usually holds. */
const TRUST_IN_RULES = 0.25;
/** What settles a type counts so much more than what usually holds. */
const MOST_STRENGTH = 2;

export interface ChosenName extends NameCandidate {
  readonly type: EntityType;
}

interface ScoredCandidate extends ChosenName {
  readonly score: number;
}

/** The most probable of candidates that overlap; mentions of one name speak for each other. */
export function chooseNames(candidates: readonly NameCandidate[], lowerWords: ReadonlySet<string>): ChosenName[] {
  const elsewhere = new Elsewhere(candidates);
  const scored = candidates.map((candidate): ScoredCandidate => {
    const others = elsewhere.of(candidate);
    const loss = isOnlySentenceStart(candidate, lowerWords) ? SENTENCE_START_LOSS : 0;
    const scores = TYPES.map((type, at) => {
      const trust = TRUST_IN_RULES * strengthOf(candidate, type);
      return (candidate.probabilities[at] ?? 0) + (others[at] ?? 0) * ELSEWHERE_SHARE + trust - loss;
    });
    const score = Math.max(...scores);
    return { ...candidate, score, type: TYPES[scores.indexOf(score)] ?? 'person' };
  });
  return withoutOverlaps(scored.filter(({ score }) => score >= MIN_SCORE));
}

/** How strongly the rules say the same, compared with what usually holds. */
function strengthOf({ rule }: NameCandidate, type: EntityType): number {
  return rule?.type === type ? Math.min(MOST_STRENGTH, (rule.span.scores[type] ?? 0) / LIKELY) : 0;
}

/** How probable the types of a name are at its other mentions, in the mean. */
class Elsewhere {
  readonly #sums = new Map<string, { count: number; readonly sums: number[] }>();
  /** Surname → whole names that end in it → how probably they are people: `Tom Hald`, `T. Hald`. */
  readonly #surnames = new Map<string, Map<string, number>>();

  constructor(candidates: readonly NameCandidate[]) {
    for (const candidate of candidates) {
      const { reading, start, end, probabilities } = candidate;
      const all = this.#sums.get(keyOf(candidate)) ?? { count: 0, sums: [0, 0, 0] };
      this.#sums.set(keyOf(candidate), all);
      all.count += 1;
      for (const [at, probability] of probabilities.entries()) all.sums[at] = (all.sums[at] ?? 0) + probability;
      if (end - start === 1) continue;
      const surname = reading.tokens[end - 1]?.lower ?? '';
      const people = this.#surnames.get(surname) ?? new Map<string, number>();
      this.#surnames.set(surname, people);
      const key = keyOf(candidate);
      people.set(key, Math.max(people.get(key) ?? 0, probabilities[PERSON] ?? 0));
    }
  }

  of(candidate: NameCandidate): number[] {
    const key = keyOf(candidate);
    const { count, sums } = this.#sums.get(key) ?? { count: 1, sums: [] };
    const people = this.#surnames.get(candidate.reading.tokens[candidate.end - 1]?.lower ?? '') ?? [];
    const surname = Math.max(0, ...[...people].map(([name, person]) => (name === key ? 0 : person)));
    return sums.map((sum, at) => {
      const mean = count === 1 ? 0 : (sum - (candidate.probabilities[at] ?? 0)) / (count - 1);
      return at === PERSON ? Math.max(mean, surname) : mean;
    });
  }
}

function keyOf({ reading, start, end }: NameCandidate): string {
  return reading.tokens
    .slice(start, end)
    .map(({ lower }) => lower)
    .join(' ');
}

function isOnlySentenceStart({ reading, start, end }: NameCandidate, lowerWords: ReadonlySet<string>): boolean {
  const token = reading.tokens[start];
  return end - start === 1 && token?.isInitial === true && lowerWords.has(token.lower);
}

function withoutOverlaps(scored: readonly ScoredCandidate[]): ScoredCandidate[] {
  const best = scored.toSorted(
    (one, other) => other.score - one.score || other.end - other.start - (one.end - one.start),
  );
  const taken = new Set<number>();
  return best.filter(({ reading, start, end }) => {
    const starts = reading.tokens.slice(start, end).map((token) => token.start);
    if (starts.some((at) => taken.has(at))) return false;
    for (const at of starts) taken.add(at);
    return true;
  });
}
