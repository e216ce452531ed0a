import type { RankedSentence } from './rank-sentences.ts';

/** What a shared word costs: the square of the share of words that a chosen sentence has already said. */
const REPETITION_PENALTY = 8;
/** A sentence that shares more than this with a chosen one says the same again. */
const MAX_OVERLAP = 0.6;
/** A summary of so many points has room for what somebody said. */
const POINTS_WITH_QUOTATION = 5;
const MIN_QUOTED_SHARE = 0.4;

/**
 * As many sentences as wanted, in reading order: the best that stand alone and say something new; where these are too
 * few, the best of the others.
 */
export function selectSentences(
  ranked: readonly RankedSentence[],
  wanted: number,
  quotesPerson: (candidate: RankedSentence) => boolean = () => false,
): RankedSentence[] {
  const good = ranked.filter((candidate) => candidate.standsAlone);
  const chosen: RankedSentence[] = [];
  fill(chosen, good, wanted, MAX_OVERLAP);
  if (wanted >= POINTS_WITH_QUOTATION) addQuotation(chosen, good.filter(quotesPerson));
  fill(chosen, good, wanted, 1);
  fill(chosen, ranked, wanted, MAX_OVERLAP);
  fill(chosen, ranked, wanted, 1);
  return chosen.sort((a, b) => a.order - b.order);
}

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

/** Puts the best quotation in the place of the point that was chosen last, unless somebody is quoted already. */
function addQuotation(chosen: RankedSentence[], quotations: readonly RankedSentence[]): void {
  const worth = (candidate: RankedSentence) => candidate.quotedShare >= MIN_QUOTED_SHARE;
  if (chosen.some(worth)) return;
  const [best] = quotations.filter(worth).sort((a, b) => b.score - a.score || a.order - b.order);
  if (best !== undefined) chosen.splice(-1, 1, best);
}

function overlapOf(a: RankedSentence, b: RankedSentence): number {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length;
  return shared / Math.max(1, Math.min(a.stems.size, b.stems.size));
}
