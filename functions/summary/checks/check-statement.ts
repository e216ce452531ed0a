import type { Problem } from '../schema.ts';
import { datesCheck } from './check-dates.ts';
import { denialCheck } from './check-denial.ts';
import { namesCheck } from './check-names.ts';
import { numbersCheck } from './check-numbers.ts';
import { quotationsCheck } from './check-quotations.ts';
import { type CheckSource, plainWords, ReadSentence, splitStatement } from './check-source.ts';
import { certaintyCheck } from './claims/check-certainty.ts';
import { contrastsCheck } from './claims/check-contrasts.ts';
import { exclusivesCheck } from './claims/check-exclusives.ts';
import { negationCheck } from './claims/check-negation.ts';
import { oppositesCheck } from './claims/check-opposites.ts';
import { rolesCheck } from './claims/check-roles.ts';
import { swapsCheck } from './claims/check-swaps.ts';
import { Evidence } from './evidence.ts';
import { DECISIVE, type SentenceCheck, type StatementCheck } from './statement-check.ts';

/** All checks, in the order of their findings. */
const CHECKS: readonly (SentenceCheck | StatementCheck)[] = [
  denialCheck,
  numbersCheck,
  datesCheck,
  namesCheck,
  swapsCheck,
  negationCheck,
  certaintyCheck,
  oppositesCheck,
  contrastsCheck,
  exclusivesCheck,
  rolesCheck,
  quotationsCheck,
];
const SENTENCE_CHECKS = CHECKS.filter((check) => check.scope === 'sentence');
const STATEMENT_CHECKS = CHECKS.filter((check) => check.scope === 'statement');

/**
 * What a statement says that its evidence does not: numbers, dates, names, quotations, negations and contraries.
 * Without evidence it is held against the whole article. What is found elsewhere in the article supports a statement
 * with evidence too, on the harder terms of one without.
 */
export function checkStatement(
  text: string,
  cited: readonly ReadSentence[] | undefined,
  source: CheckSource,
): Problem[] {
  const evidence = new Evidence(source, cited);
  const check = (checks: readonly StatementCheck[]) => checks.flatMap((each) => each.check(text, evidence));
  const decisive = check(STATEMENT_CHECKS.filter(({ severity }) => severity >= DECISIVE));
  if (decisive.length > 0 || isVerbatim(text, evidence)) return decisive;
  const sentences = splitStatement(text).map((sentence) => new ReadSentence(sentence, source.language));
  return uniqueProblems([
    ...sentences.flatMap((sentence) => SENTENCE_CHECKS.flatMap((each) => each.check(sentence, evidence))),
    ...check(STATEMENT_CHECKS.filter(({ severity }) => severity < DECISIVE)),
  ]);
}

/** The same finding of the same statement once. */
export function uniqueProblems(problems: readonly Problem[]): Problem[] {
  const findings = problems.map((each) => [`${each.statement}|${each.kind}|${each.text}`, each] as const);
  return [...new Map(findings).values()];
}

/** Words that follow each other in the evidence as they do here need no further check. */
function isVerbatim(text: string, { isCited, sentences, source }: Evidence): boolean {
  const own = plainWords(text);
  const known = isCited ? plainWords(sentences.map((sentence) => sentence.text).join(' ')) : source.plain;
  return own !== '' && ` ${known} `.includes(` ${own} `);
}
