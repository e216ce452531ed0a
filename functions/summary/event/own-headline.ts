import type { MainEvent } from './find-event.ts';
import { cutPhrase, phraseOf } from './passage.ts';

/** Words of a headline. */
const MAX_WORDS = 12;

/** A headline for a text that has none: the clause of its lead, cut short; empty where that says no less than the brief. */
export function ownHeadline({ lead }: MainEvent, brief: string): string {
  const clause = lead?.clause;
  if (lead === undefined || clause === undefined || clause.verb - clause.subject.from > MAX_WORDS / 2) return '';
  const { from } = clause.subject;
  const text = phraseOf(lead, from, cutPhrase(clause, from, MAX_WORDS));
  return text.length < brief.replace(/\.$/, '').length ? text.charAt(0).toUpperCase() + text.slice(1) : '';
}
