/** How sentences are built: their verb, whom it is about, and the parts that say why, how and where. */
export { clauseWordsOf, type Link } from './clause-words.ts';
export { type Clause, isClosed, readClause } from './read-clause.ts';
export { isVerbForm } from './verb-forms.ts';
