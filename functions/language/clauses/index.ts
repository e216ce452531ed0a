/** How sentences are built: their verb, whom it is about, and the parts that say why, how and where. */
export { type ClauseWords, clauseWordsOf, type Link } from './clause-words.ts';
export { type Clause, isAdverb, isClosed, readClause } from './read-clause.ts';
export { isFiniteVerb, isVerbForm } from './verb-forms.ts';
