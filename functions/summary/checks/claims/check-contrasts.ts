import { claimWordsOf } from '../../../language/claims/index.ts';
import type { Problem } from '../../schema.ts';
import type { ReadSentence, ReadToken } from '../check-source.ts';
import { type AlignedSentence, type Evidence, isNearlySame } from '../evidence.ts';
import type { SentenceCheck } from '../statement-check.ts';
import { likestPlace } from './slots.ts';

/** Fewer words in common may be chance. */
const MIN_LIKENESS = 3;

export const contrastsCheck: SentenceCheck = { kind: 'claim', severity: 1, scope: 'sentence', check: checkContrasts };

/**
 * A word in the place of its contrary, or of another of its kind: `largest` for `smallest`, `brother` for `father`.
 * The article has the other word among the same words, and this one nowhere among as many of them.
 */
function checkContrasts(statement: ReadSentence, evidence: Evidence): Problem[] {
  const [closest] = evidence.alignWith(statement);
  if (closest === undefined) return [];
  // Little words as `before` say something where all others are the same.
  const words = isNearlySame(statement, closest) ? statement.tokens : statement.content;
  return words.flatMap((token) => {
    const other = findOther(token, statement, evidence, closest);
    return other === undefined ? [] : [{ kind: 'claim' as const, text: token.text, source: other.text }];
  });
}

function findOther(
  token: ReadToken,
  statement: ReadSentence,
  evidence: Evidence,
  closest: AlignedSentence,
): ReadToken | undefined {
  const { source } = evidence;
  const stated = { sentence: statement, token };
  const cited = new Set(evidence.sentences);
  for (const { own, others } of claimWordsOf(source.language).sidesOf(token.stem)) {
    const other = likestPlace(
      stated,
      others,
      source,
      (place) => place.token.isFunction === token.isFunction && cited.has(place.sentence),
    );
    if (other === undefined || other.likeness < MIN_LIKENESS) continue;
    // A statement that tells both sides has them from anywhere, unless it follows the sentence word by word.
    const hasBoth = statement.tokens.some(({ stem }) => others.includes(stem) && !own.includes(stem));
    if (hasBoth && !isNearlySame(statement, closest)) continue;
    const same = likestPlace(stated, own, source);
    if ((same?.likeness ?? 0) < other.likeness) return other.token;
  }
  return undefined;
}
