import { countNegations } from '../../../language/claims/index.ts';
import type { Problem } from '../../schema.ts';
import type { ReadSentence } from '../check-source.ts';
import { type Evidence, isNearlySame } from '../evidence.ts';
import type { SentenceCheck } from '../statement-check.ts';

export const negationCheck: SentenceCheck = { kind: 'claim', severity: 1, scope: 'sentence', check: checkNegation };

/** The statement denies what no sentence denies, or says what nearly the same sentence denies. */
function checkNegation(statement: ReadSentence, evidence: Evidence): Problem[] {
  const aligned = evidence.alignWith(statement);
  const [closest] = aligned;
  if (closest === undefined) return [];
  const negationsOf = ({ text }: ReadSentence) => countNegations(text, evidence.source.language);
  const [own, others] = [negationsOf(statement), negationsOf(closest.sentence)];
  const isNew = own > 0 && !aligned.some(({ sentence }) => negationsOf(sentence) > 0);
  const isOther = own > 0 ? own > others : others > 0;
  if (!isNew && !(isOther && isNearlySame(statement, closest))) return [];
  return [{ kind: 'claim', text: statement.text, source: closest.sentence.text }];
}
