import { findNegations } from '../../language/claims/index.ts';
import { contentStems } from '../../language/tokens/index.ts';
import type { Problem } from '../schema.ts';
import type { Evidence } from './evidence.ts';
import { DECISIVE, type StatementCheck } from './statement-check.ts';

/** Fewer words are a name or a date, which can be neither denied nor told. */
const MIN_CLAUSE_WORDS = 4;
/** “Nobody said that …”: with more between them the denial is of something else. */
const MAX_WORDS_BETWEEN = 2;

export const denialCheck: StatementCheck = {
  kind: 'claim',
  severity: DECISIVE,
  scope: 'statement',
  check: checkDenial,
};

/** “Nobody said the ship sank” does not say that the ship sank. */
function checkDenial(text: string, { sentences, source }: Evidence): Problem[] {
  const own = text
    .trim()
    .replace(/[.!?…]+$/, '')
    .toLowerCase();
  if (own.split(/\s+/).length < MIN_CLAUSE_WORDS) return [];
  const holding = sentences
    .map((sentence) => ({ text: sentence.text, start: sentence.text.toLowerCase().indexOf(own) }))
    .filter(({ start }) => start >= 0);
  const [first] = holding;
  // Where one sentence tells it and another denies it, it is told.
  const isDenied = holding.every(({ text: sentence, start }) => isBehindDenial(sentence, start, source.language));
  return first === undefined || !isDenied ? [] : [{ kind: 'claim', text, source: first.text }];
}

function isBehindDenial(sentence: string, start: number, language: string): boolean {
  return findNegations(sentence.slice(0, start), language).some(({ end }) => {
    const between = sentence.slice(end, start);
    return !/[.,;:!?]/.test(between) && contentStems(between, language).length <= MAX_WORDS_BETWEEN;
  });
}
