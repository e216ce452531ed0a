import type { RankedSentence } from './rank-sentences.ts';

/** What a shared word costs: the square of the share of words that a chosen sentence has already said. */
const REPETITION_PENALTY = 6.5;
/** A sentence that shares more than this with a chosen one says the same again. */
const MAX_OVERLAP = 0.6;
/** A summary of so many points has room for what was said and what came before. */
export const POINTS_WITH_ROLES = 5;

/** What a longer summary should hold beside the news itself, such as somebody's words. */
export type Role = (candidate: RankedSentence) => boolean;

/**
 * As many sentences as wanted, in reading order: the best that stand alone and say something new; where these are too
 * few, the best of the others. What is told already is not told again. A longer selection holds one sentence of each role where there is one.
 */
export function selectSentences(
  ranked: readonly RankedSentence[],
  wanted: number,
  roles: readonly Role[] = [],
  told?: RankedSentence,
): RankedSentence[] {
  const chosen: RankedSentence[] = told === undefined ? [] : [told];
  return chooseBeside(chosen, ranked, wanted + chosen.length, roles)
    .filter((each) => each !== told)
    .sort((a, b) => a.order - b.order);
}

function chooseBeside(
  chosen: RankedSentence[],
  ranked: readonly RankedSentence[],
  wanted: number,
  roles: readonly Role[],
): RankedSentence[] {
  const good = ranked.filter((candidate) => candidate.standsAlone);
  if (wanted >= POINTS_WITH_ROLES) {
    fill(chosen, good, wanted - roles.length, MAX_OVERLAP);
    for (const role of roles) {
      if (!chosen.some(role)) fill(chosen, good.filter(role), chosen.length + 1, MAX_OVERLAP);
    }
  }
  fill(chosen, good, wanted, MAX_OVERLAP);
  fill(chosen, good, wanted, 1);
  fill(chosen, ranked, wanted, MAX_OVERLAP);
  fill(chosen, ranked, wanted, 1);
  return chosen;
}

/** Adds the best candidates, each at its score less what it repeats, until there are as many as wanted. */
function fill(
  chosen: RankedSentence[],
  candidates: readonly RankedSentence[],
  wanted: number,
  maxOverlap: number,
): void {
  while (chosen.length < wanted) {
    const open = candidates.flatMap((candidate) => {
      if (chosen.includes(candidate)) return [];
      const overlap = Math.max(0, ...chosen.map((other) => overlapOf(candidate, other)));
      return overlap > maxOverlap ? [] : [{ candidate, value: candidate.score - REPETITION_PENALTY * overlap ** 2 }];
    });
    const [best] = open.sort((a, b) => b.value - a.value || a.candidate.order - b.candidate.order);
    if (best === undefined) return;
    chosen.push(best.candidate);
  }
}

function overlapOf(a: RankedSentence, b: RankedSentence): number {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  return shared / Math.max(1, Math.min(a.stems.size, b.stems.size));
}
