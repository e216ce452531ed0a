import { findQuotations } from '../../language/speech/index.ts';
import type { Problem } from '../schema.ts';
import { plainWords } from './check-source.ts';
import type { Evidence } from './evidence.ts';
import type { StatementCheck } from './statement-check.ts';

/** One quoted word is a name, a title or irony. */
const MIN_WORDS = 2;
/** `…` and `[…]` leave words out, `[the bank]` explains one: what is between them must be verbatim. */
const GAP = /\[[^\]]*\]|\.\s?\.\s?\.|…/;
/** A problem shows the words of the source, not a whole paragraph. */
const MAX_SOURCE_CHARACTERS = 200;

export const quotationsCheck: StatementCheck = {
  kind: 'quote',
  severity: 1,
  scope: 'statement',
  check: checkQuotations,
};

/** Quotations whose words the article does not have, in this order and without a gap. */
function checkQuotations(text: string, { source: { plain, sentences } }: Evidence): Problem[] {
  const padded = ` ${plain} `;
  return findQuotations(text).flatMap((quotation) => {
    const parts = quotation.text.split(GAP).map(plainWords);
    const isLong = parts.some((part) => part.split(' ').length >= MIN_WORDS);
    if (!isLong || parts.every((part) => padded.includes(` ${part} `) || part === '')) return [];
    const own = plainWords(quotation.text).split(' ');
    const closest = sentences
      .map((sentence) => {
        const words = new Set(plainWords(sentence.text).split(' '));
        return { sentence, share: own.filter((word) => words.has(word)).length / own.length };
      })
      .sort((a, b) => b.share - a.share)[0];
    const instead = closest !== undefined && closest.share >= 0.5 ? closest.sentence.text : undefined;
    return [
      {
        kind: 'quote' as const,
        text: quotation.text,
        ...(instead === undefined ? {} : { source: instead.slice(0, MAX_SOURCE_CHARACTERS) }),
      },
    ];
  });
}
