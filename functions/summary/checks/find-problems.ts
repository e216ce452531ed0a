import { contentStems } from '../../language/tokens/index.ts';
import type { Problem, Statement, SummaryContent, TimelineEntry } from '../schema.ts';
import { type CheckSources, checkSummary, checkText, listStatements } from './check-summary.ts';

const MAX_STATEMENT_CHARACTERS = 600;
const MAX_HEADLINE_CHARACTERS = 250;
/**
 * A statement shares its words with the article. Of sentences that people wrote about English news, 1 in 100 shares
 * less than this; of sentences in another language, 19 in 20 do.
 */
const MIN_SHARED_WORDS = 0.3;
const FEW_WORDS = 5;
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s"”»)]+|[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w@])@\w{2,}|\b[a-z0-9-]+\.(?:com|net|org|io|info|example)\b/giu;
const ISO_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * Everything that keeps what a model wrote from being published: what the checker finds, and what only a machine does.
 * Each problem names its statement.
 */
export function findProblems(content: SummaryContent, sources: CheckSources): Problem[] {
  const problems = [
    ...checkSummary(content, sources),
    ...checkHeadline(content, sources),
    ...listStatements(content).flatMap((statement) => checkForm(statement, sources)),
    ...content.timeline.flatMap((entry, index) => checkDate(entry, `timeline.${index + 1}`, sources)),
  ];
  return uniqueProblems(problems);
}

/** The same finding of the same statement once. */
export function uniqueProblems(problems: readonly Problem[]): Problem[] {
  const byFinding = new Map(
    problems.map((problem) => [`${problem.statement}|${problem.kind}|${problem.text}`, problem]),
  );
  return [...byFinding.values()];
}

/** A headline names no evidence: the whole article is. */
function checkHeadline({ headline }: SummaryContent, sources: CheckSources): Problem[] {
  const found = [
    ...checkText(headline, sources).problems,
    ...checkAddresses(headline, sources),
    ...(headline.length > MAX_HEADLINE_CHARACTERS ? [tooLong(headline)] : []),
    ...(headline.trim() === '' ? [{ kind: 'claim' as const, text: '', message: 'is empty' }] : []),
  ];
  return found.map((problem) => ({ ...problem, statement: 'headline' }));
}

function checkForm({ path, text }: Statement & { readonly path: string }, sources: CheckSources): Problem[] {
  const found = [
    ...(text.trim() === '' ? [{ kind: 'claim' as const, text, message: 'is empty' }] : []),
    ...(text.length > MAX_STATEMENT_CHARACTERS ? [tooLong(text)] : []),
    ...checkAddresses(text, sources),
    ...checkWords(text, sources),
  ];
  return found.map((problem) => ({ ...problem, statement: path }));
}

function tooLong(text: string): Problem {
  return { kind: 'claim', text: `${text.slice(0, 80)}…`, message: `has ${text.length} characters` };
}

/** Links, e-mail addresses and handles: the favourite cargo of text that wants to be repeated. */
function checkAddresses(text: string, { article }: CheckSources): Problem[] {
  const known = article.text.toLowerCase();
  return [...text.matchAll(ADDRESS)]
    .filter(([address]) => !known.includes(address.toLowerCase().replace(/[.,;:!?]+$/, '')))
    .map(([address]) => ({ kind: 'claim', text: address, message: 'is no address of the article' }));
}

/** Another language, or another story. */
function checkWords(text: string, { article, metadata }: CheckSources): Problem[] {
  const language = metadata.language.code;
  const own = [...new Set(contentStems(text, language))];
  if (own.length < FEW_WORDS) return [];
  const known = new Set(contentStems(article.text, language));
  const share = own.filter((stem) => known.has(stem)).length / own.length;
  if (share >= MIN_SHARED_WORDS) return [];
  return [{ kind: 'claim', text, message: 'has hardly a word of the article' }];
}

/** The day of an entry is one that its sentences name; where they name none, the day of publication. */
function checkDate({ date, evidence }: TimelineEntry, statement: string, { facts, metadata }: CheckSources): Problem[] {
  const wrong: Problem = { kind: 'date', text: date, statement };
  if (!ISO_DATE.test(date)) return [{ ...wrong, message: 'is no date such as 2026-02-03' }];
  const cited = new Set(evidence);
  const named = facts.dates.filter(({ sentence }) => cited.has(sentence)).flatMap(({ value }) => value.split('/'));
  const published = metadata.publishedAt?.value ?? metadata.dateline?.date;
  const known = named.length === 0 && published !== undefined ? [published] : named;
  if (known.some((value) => value.startsWith(date))) return [];
  return [{ ...wrong, ...(named[0] === undefined ? {} : { source: named[0] }) }];
}
