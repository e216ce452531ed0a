import { type Clause, isClosed } from '../../language/clauses/index.ts';
import type { MainEvent } from './find-event.ts';
import { cutPhrase, phraseOf } from './passage.ts';

/** Words of a headline. */
const MAX_WORDS = 12;
/** A verb with less behind it says nothing yet. */
const MIN_PREDICATE = 3;

/** A headline for a text that has none: the clause of its lead, cut where a part of it ends; empty where none is short. */
export function ownHeadline({ lead }: MainEvent, brief: string): string {
  const clause = lead?.clause;
  if (lead === undefined || clause === undefined) return '';
  const { from } = clause.subject;
  const to = cutPhrase(clause, from, MAX_WORDS);
  if (from > 0 || !isPlain(clause) || to - clause.verb < MIN_PREDICATE || !isWholePart(clause, to)) return '';
  const text = phraseOf(lead, from, to);
  return text.length < brief.replace(/\.$/, '').length ? text : '';
}

/** Whether the subject stands right before its verb, and is no pronoun. */
function isPlain({ tokens, words, subject, verb }: Clause): boolean {
  const before = tokens.slice(subject.from, verb);
  const isSimple = before.every((token) => !words.relatives.has(token.lower) && !words.pronouns.has(token.lower));
  return isSimple && !tokens.slice(subject.from + 1, verb + 1).some(isClosed);
}

/** Whether a phrase may end before this word: a comma or a link begins there, and no verb is left open. */
function isWholePart({ tokens, words }: Clause, to: number): boolean {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (next === undefined) return true;
  const isLink = [words.subordinators, words.prepositions, words.relatives].some((list) => list.has(next.lower));
  const isOpen =
    words.auxiliaries.has(last?.lower ?? '') ||
    words.infinitiveMarkers.has(next.lower) ||
    words.nounLinks.has(next.lower);
  return (isClosed(next) || isLink) && !isOpen;
}
