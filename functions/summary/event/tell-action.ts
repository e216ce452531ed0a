import type { Clause } from '../../language/clauses/index.ts';
import type { Statement } from '../schema.ts';
import type { MainEvent } from './find-event.ts';
import { cutPhrase, type Passage, phraseOf } from './passage.ts';

/** Words of a phrase that a reader takes in at a glance. */
const MAX_WORDS = 14;

/** What happened: the predicates of headline and lead; with the subject where that names nobody who acts. */
export function tellAction({ headline, lead }: MainEvent, hasActor: (passage: Passage) => boolean): Statement[] {
  const told = [headline, lead].flatMap((passage) => {
    const text = passage === undefined ? '' : actionOf(passage, hasActor(passage));
    return passage === undefined || text === '' ? [] : [{ text, evidence: [...passage.evidence] }];
  });
  return told.filter(({ text }, index) => told.findIndex((other) => other.text === text) === index);
}

function actionOf(passage: Passage, hasActor: boolean): string {
  const { clause, text } = passage;
  if (clause === undefined) return passage.order === 0 && text.split(/\s+/).length <= MAX_WORDS ? text : '';
  const from = hasActor ? clause.verb : Math.max(clause.subject.from, startWithin(clause));
  return phraseOf(passage, from, cutPhrase(clause, from, MAX_WORDS));
}

/** A long subject leaves no room for what is said of it. */
function startWithin({ subject, verb }: Clause): number {
  return verb - subject.from > MAX_WORDS / 2 ? verb : subject.from;
}
