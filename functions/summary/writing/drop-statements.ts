import type { Metadata } from '../../metadata/schema.ts';
import type { Problem, SummaryContent } from '../schema.ts';

/**
 * The content without the statements that problems name. A brief gives way to the first key point that holds, a
 * headline to the article's own or to the brief; without either they are empty.
 */
export function dropStatements(
  content: SummaryContent,
  problems: readonly Problem[],
  metadata: Pick<Metadata, 'headline'>,
): SummaryContent {
  const bad = new Set(problems.map(({ statement }) => statement));
  const keep = <Item>(name: string, items: readonly Item[]) =>
    items.filter((_, index) => !bad.has(`${name}.${index + 1}`));
  const keyPoints = keep('keyPoints', content.keyPoints);
  const brief = bad.has('brief')
    ? { brief: keyPoints[0]?.text ?? '', briefEvidence: keyPoints[0]?.evidence ?? [] }
    : { brief: content.brief, briefEvidence: content.briefEvidence };
  return {
    headline: bad.has('headline') ? (metadata.headline?.value ?? brief.brief) : content.headline,
    ...brief,
    keyPoints,
    who: keep('who', content.who),
    what: keep('what', content.what),
    when: keep('when', content.when),
    where: keep('where', content.where),
    why: keep('why', content.why),
    how: keep('how', content.how),
    timeline: keep('timeline', content.timeline),
    ...(content.figures === undefined ? {} : { figures: keep('figures', content.figures) }),
    ...(content.quotations === undefined ? {} : { quotations: keep('quotations', content.quotations) }),
  };
}
