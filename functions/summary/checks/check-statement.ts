import { hasNegation } from '../../language/tokens/index.ts';
import type { Problem } from '../schema.ts';
import { checkClaims } from './check-claims.ts';
import { checkDates } from './check-dates.ts';
import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkQuotations } from './check-quotations.ts';
import { type CheckSource, plainWords, type ReadSentence, readSentence, splitStatement } from './check-source.ts';

/** Fewer words are a name or a date, which can be neither denied nor told. */
const MIN_CLAUSE_WORDS = 4;

/**
 * What a statement says that its evidence does not: numbers, dates, names, quotations, negations and contraries.
 * Without evidence it is held against the whole article. What is found elsewhere in the article supports a statement
 * with evidence too, on the harder terms of one without.
 */
export function checkStatement(
  text: string,
  evidence: readonly ReadSentence[] | undefined,
  source: CheckSource,
): Problem[] {
  const cited = evidence ?? source.sentences;
  const denied = checkDenial(text, cited, source.language);
  if (denied.length > 0 || isVerbatim(text, evidence, source)) return denied;
  const problems = splitStatement(text).flatMap((sentence) => {
    const statement = readSentence(sentence, source.language);
    return [
      ...checkNumbers(statement, cited, source, evidence === undefined ? 'article' : 'evidence').filter(
        ({ text: number }) => isMissingElsewhere(number, statement, evidence, source),
      ),
      ...checkDates(statement, cited, source),
      ...checkNames(statement, source),
      ...checkClaims(statement, cited, source),
    ];
  });
  return uniqueFindings([...problems, ...checkQuotations(text, source)]);
}

/** “Nobody said the ship sank” does not say that the ship sank. */
function checkDenial(text: string, cited: readonly ReadSentence[], language: string): Problem[] {
  const own = text
    .trim()
    .replace(/[.!?…]+$/, '')
    .toLowerCase();
  if (own.split(/\s+/).length < MIN_CLAUSE_WORDS) return [];
  const holding = cited
    .map((sentence) => ({ sentence, start: sentence.text.toLowerCase().indexOf(own) }))
    .filter(({ start }) => start >= 0);
  const isDenied = ({ sentence, start }: { sentence: ReadSentence; start: number }) =>
    start > 0 && hasNegation(sentence.text.slice(0, start), language);
  // Where one sentence tells it and another denies it, it is told.
  const [first] = holding;
  if (first === undefined || !holding.every(isDenied)) return [];
  return [{ kind: 'claim', text, source: first.sentence.text }];
}

/** Words that follow each other in the evidence as they do here need no further check. */
function isVerbatim(text: string, evidence: readonly ReadSentence[] | undefined, source: CheckSource): boolean {
  const own = plainWords(text);
  const known = evidence === undefined ? source.plain : plainWords(evidence.map((sentence) => sentence.text).join(' '));
  return own !== '' && ` ${known} `.includes(` ${own} `);
}

function isMissingElsewhere(
  number: string,
  statement: ReadSentence,
  evidence: readonly ReadSentence[] | undefined,
  source: CheckSource,
): boolean {
  if (evidence === undefined) return true;
  return checkNumbers(statement, source.sentences, source, 'rest').some(({ text }) => text === number);
}

function uniqueFindings(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.kind} ${problem.text}`, problem])).values()];
}
