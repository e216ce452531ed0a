import { clauseWordsOf, readClause } from '../../language/clauses/index.ts';
import { speechOf } from '../../language/speech/index.ts';
import { prepareSource } from '../checks/check-source.ts';
import { checkStatement } from '../checks/check-statement.ts';
import type { CheckSources } from '../checks/check-summary.ts';
import type { Statement } from '../schema.ts';

/** A brief of more words is trimmed where that leaves its meaning. */
const MAX_WORDS = 30;
/** What is left of a sentence says something. */
const MIN_WORDS = 8;
/** A tail of more words says more than who said it. */
const MAX_TAIL_WORDS = 8;

/**
 * A long sentence without what can be left out: brackets, insertions between dashes, relative clauses behind a comma, and
 * the tail that says who said so. Each cut is held against the sentence; what does not hold is not made.
 */
export function trimSentence(statement: Statement, sources: CheckSources): Statement {
  const language = sources.metadata.language.code;
  let text = statement.text;
  for (const cut of CUTS) {
    if (countWords(text) <= MAX_WORDS) break;
    const shorter = cut(text, language);
    if (shorter !== text && isSound(shorter, text, statement, sources)) text = shorter;
  }
  return { ...statement, text };
}

type Cut = (text: string, language: string) => string;

const CUTS: readonly Cut[] = [
  (text) => text.replace(/\s+\([^()]*\)(?=[\s,.;:])/gu, ''),
  (text) => text.replace(/\s+(?:--|[–—])\s+[^–—"“”]+?\s+(?:--|[–—])(?=\s)/u, ''),
  dropRelative,
  dropAttribution,
  dropRelative,
];

/** The last relative clause behind a comma, up to its own comma or the end. */
function dropRelative(text: string, language: string): string {
  const relatives = clauseWordsOf(language)?.relatives ?? new Set<string>();
  const openings = [...text.matchAll(/,\s+(?<word>[\p{L}\p{M}]+)\s/gu)].filter(({ groups }) =>
    relatives.has(groups?.word ?? ''),
  );
  const opening = openings.at(-1);
  if (opening === undefined) return text;
  const rest = text.slice(opening.index + 1);
  const closing = /,\s|[.!?]["”]?$/u.exec(rest);
  if (closing === null || /["“”]/u.test(rest.slice(0, closing.index))) return text;
  const after = rest.slice(closing.index);
  return text.slice(0, opening.index) + (after.startsWith(',') ? after.slice(1) : after);
}

/** `, police said on Tuesday.` */
function dropAttribution(text: string, language: string): string {
  const at = text.lastIndexOf(', ');
  const tail = text.slice(at + 1);
  const words = tail.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const says = words.some((word) => speechOf(language).has('verbs', word.toLowerCase()));
  if (at < 0 || !says || words.length > MAX_TAIL_WORDS || /["“”]/u.test(tail)) return text;
  return `${text.slice(0, at)}.`;
}

/** Whether what is left is a sentence with the same verb, and says nothing that the whole one does not. */
function isSound(shorter: string, whole: string, { evidence }: Statement, sources: CheckSources): boolean {
  if (countWords(shorter) < MIN_WORDS) return false;
  const language = sources.metadata.language.code;
  const [before, after] = [readClause(whole, language), readClause(shorter, language)];
  const verbOf = (clause: typeof before) => clause?.tokens[clause.verb]?.text;
  if (verbOf(before) === undefined || verbOf(before) !== verbOf(after)) return false;
  const source = prepareSource(sources);
  const cited = evidence.flatMap((id) => source.byId.get(id) ?? []);
  return checkStatement(shorter, cited, source).length === 0;
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
