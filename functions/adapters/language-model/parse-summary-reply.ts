import { z } from 'zod';
import { EngineError } from '../../errors.ts';
import type { SummaryContent } from '../../summary/schema.ts';

const Evidence = z.array(z.string()).default([]);
const Statement = z.object({ text: z.string(), evidence: Evidence });
const Statements = z.array(Statement).default([]);

/** What the prompt asks for, read leniently: the checker judges what it says. */
const Reply = z.object({
  headline: z.string(),
  brief: Statement,
  keyPoints: z.array(Statement),
  who: Statements,
  what: Statements,
  when: Statements,
  where: Statements,
  why: Statements,
  how: Statements,
  timeline: z.array(Statement.extend({ date: z.string() })).default([]),
});

/** A model's text → summary content. Throws `EngineError` `invalid-reply`, with nothing of the text in its message. */
export function parseSummaryReply(engine: string, text: string): SummaryContent {
  const result = Reply.safeParse(readJson(text));
  if (!result.success) {
    const where = result.error.issues
      .map(({ path }) => path.join('.'))
      .slice(0, 3)
      .join(', ');
    throw new EngineError(`${engine}: its reply is not the summary that was asked for (${where || 'no JSON object'})`, {
      code: 'invalid-reply',
      retryable: false,
    });
  }
  const { brief, ...rest } = result.data;
  return { ...rest, brief: brief.text, briefEvidence: brief.evidence };
}

/** Models wrap JSON in fences and courtesies: the outermost object counts. */
function readJson(text: string): unknown {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (start < 0 || end <= start) return undefined;
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    return undefined;
  }
}
