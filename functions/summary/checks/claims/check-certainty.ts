import { claimWordsOf } from '../../../language/claims/index.ts';
import type { Problem } from '../../schema.ts';
import type { ReadSentence, ReadToken } from '../check-source.ts';
import { type Evidence, isNearlySame } from '../evidence.ts';
import type { SentenceCheck } from '../statement-check.ts';

export const certaintyCheck: SentenceCheck = { kind: 'claim', severity: 1, scope: 'sentence', check: checkCertainty };

/** “Is considering” where the sentences say “has decided”, or the other way round in nearly the same words. */
function checkCertainty(statement: ReadSentence, evidence: Evidence): Problem[] {
  const aligned = evidence.alignWith(statement);
  const [closest] = aligned;
  if (closest === undefined) return [];
  const { hedges } = claimWordsOf(evidence.source.language);
  const isHedge = ({ lower, isCapitalized }: ReadToken) => hedges.has(lower) && !isCapitalized;
  const isHedged = ({ tokens }: ReadSentence) => tokens.some(isHedge);
  const own = statement.tokens.find(isHedge);
  const source = closest.sentence.text;
  if (own !== undefined)
    return aligned.some(({ sentence }) => isHedged(sentence)) ? [] : [{ kind: 'claim', text: own.text, source }];
  const isDropped = isHedged(closest.sentence) && isNearlySame(statement, closest);
  return isDropped ? [{ kind: 'claim', text: statement.text, source }] : [];
}
