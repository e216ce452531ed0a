import { checkClaims } from './check-claims.ts';
import { checkDates } from './check-dates.ts';
import { checkNames } from './check-names.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkQuotations } from './check-quotations.ts';
import { type CheckSource, plainWords, type ReadSentence, readSentence, splitStatement } from './check-source.ts';
import type { Problem } from './schema.ts';

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
  if (isVerbatim(text, cited)) return [];
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

/** Words that follow each other in the evidence as they do here need no further check. */
function isVerbatim(text: string, cited: readonly ReadSentence[]): boolean {
  const own = plainWords(text);
  return own !== '' && cited.some((sentence) => ` ${plainWords(sentence.text)} `.includes(` ${own} `));
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
