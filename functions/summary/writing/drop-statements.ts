import type { Metadata } from '../../metadata/schema.ts';
import type { Problem, SummaryContent } from '../schema.ts';
import { changeStatements } from '../statements.ts';

/**
 * The content without the statements that problems name. The first key point that holds replaces a brief, the
 * article's own headline or the brief a headline; without either they are empty.
 */
export function dropStatements(
  content: SummaryContent,
  problems: readonly Problem[],
  metadata: Pick<Metadata, 'headline'>,
): SummaryContent {
  const bad = new Set(problems.map(({ statement }) => statement));
  const kept = changeStatements(content, ({ path, statement }) => (bad.has(path) ? undefined : statement));
  const [first] = kept.keyPoints;
  const { brief, briefEvidence } = bad.has('brief')
    ? { brief: first?.text ?? '', briefEvidence: first?.evidence ?? [] }
    : content;
  const headline = bad.has('headline') ? (metadata.headline?.value ?? brief) : content.headline;
  return { ...kept, headline, brief, briefEvidence };
}
