import { contentStems } from '../../../language/tokens/index.ts';
import type { Problem } from '../../schema.ts';
import type { Evidence } from '../evidence.ts';
import type { StatementCheck } from '../statement-check.ts';

/**
 * A statement shares its words with the article. Of sentences that people wrote about English news, 1 in 100 shares
 * less than this; of sentences in another language, 19 in 20 do.
 */
const MIN_SHARED_WORDS = 0.3;
/** Content words: the share of so few says nothing. */
const FEW_WORDS = 5;

export const vocabularyCheck: StatementCheck = {
  kind: 'claim',
  severity: 1,
  scope: 'statement',
  check: checkVocabulary,
};

/** Another language, or another story. */
function checkVocabulary(text: string, { source }: Evidence): Problem[] {
  const own = new Set(contentStems(text, source.language));
  if (own.size < FEW_WORDS || own.intersection(source.contentStems).size / own.size >= MIN_SHARED_WORDS) return [];
  return [{ kind: 'claim', text, message: 'has hardly a word of the article' }];
}
