import type { MainEvent } from '../event/find-event.ts';
import { tellAction } from '../event/tell-action.ts';
import { tellActors } from '../event/tell-actors.ts';
import { tellPlaces } from '../event/tell-places.ts';
import { tellManners, tellReasons } from '../event/tell-reasons.ts';
import { tellTime } from '../event/tell-time.ts';
import type { Statement, SummaryContent } from '../schema.ts';
import type { SummaryRequest } from '../summarizer.ts';

type Answers = Pick<SummaryContent, 'who' | 'what' | 'when' | 'where' | 'why' | 'how'>;

/** Who did what, when, where, why and how, of the event that headline and lead tell; empty where the article does not say. */
export function answerQuestions(request: SummaryRequest, event: MainEvent, brief: Statement): Answers {
  const who = tellActors(request, event);
  const acting = new Set(who.flatMap(({ entity, evidence }) => (entity === undefined ? [] : evidence)));
  const what = tellAction(event, ({ evidence }) => evidence.some((id) => acting.has(id)));
  const why = tellReasons(event);
  return {
    who,
    what: what.length > 0 || brief.text === '' ? what : [brief],
    when: tellTime(request, event),
    where: tellPlaces(request, event),
    why,
    how: tellManners(event, why),
  };
}
