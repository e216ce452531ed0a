import * as z from 'zod';
import type { Statement, SummaryContent, TimelineEntry } from '../../../summary/schema.ts';
import { findJsonObjects } from '../find-json.ts';

/** Control characters, and marks that turn the direction of everything after them. */
const INVISIBLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/gu;
const TAG = /<\/?[a-z][^<>]*>|<!--[\s\S]*?-->/gi;
const MARKDOWN = /^\s*(?:[-*•]|#{1,6}|\d+\.)\s+|\*\*|__|`+/g;
/** A longer list does not sum up anything. */
const MAX_ITEMS = 12;

/** Ids as models write them: `"s1"`, `"S1, s2"`, `1`, `["[s1]"]`. What is not an id stays, for the checker to find. */
const Evidence = z
  .union([z.array(z.union([z.string(), z.number()])), z.string(), z.number()])
  .nullish()
  .transform((value) => {
    const words = [value ?? []].flat().flatMap((each) => String(each).split(/[\s,;]+/));
    const ids = words.map((word) => word.replace(/[[\]()"'.]/g, '').toLowerCase()).filter((word) => word !== '');
    return [...new Set(ids.map((id) => (/^\d+$/.test(id) ? `s${id}` : id)))];
  });

const RawStatement = z.union([
  z.string().transform((text) => ({ text, evidence: [] as string[] })),
  z.object({ text: z.string(), evidence: Evidence }),
]);
const Statements = z
  .array(z.unknown())
  .nullish()
  .transform((items) => tidyList((items ?? []).flatMap((item) => RawStatement.safeParse(item).data ?? [])));
const Timeline = z
  .array(z.unknown())
  .nullish()
  .transform((items) =>
    (items ?? []).flatMap((item): TimelineEntry[] => {
      const entry = z.object({ date: z.string(), text: z.string(), evidence: Evidence }).safeParse(item).data;
      return entry === undefined ? [] : tidyList([entry]);
    }),
  );

/** What the prompt asks for, read leniently: what it says is for the checker to judge. */
const Reply = z.object({
  headline: z
    .string()
    .nullish()
    .transform((text) => tidyText(text ?? '')),
  brief: RawStatement,
  keyPoints: Statements.refine((points) => points.length > 0),
  who: Statements,
  what: Statements,
  when: Statements,
  where: Statements,
  why: Statements,
  how: Statements,
  timeline: Timeline,
});

/** A model's text as summary content; `undefined` where it is not the summary that was asked for. */
export function parseSummaryReply(text: string, keyPoints: number): SummaryContent | undefined {
  for (const value of findJsonObjects(text)) {
    const reply = Reply.safeParse(value).data;
    if (reply === undefined) continue;
    const { brief, ...rest } = reply;
    return {
      ...rest,
      keyPoints: rest.keyPoints.slice(0, keyPoints),
      timeline: rest.timeline.slice(0, MAX_ITEMS),
      brief: tidyText(brief.text),
      briefEvidence: brief.evidence,
    };
  }
  return undefined;
}

/** Corrected statements by their path, `null` for those that the model gives up. */
export function parseRepairReply(text: string): ReadonlyMap<string, Statement | null> | undefined {
  const [reply] = findJsonObjects(text);
  const members = z.record(z.string(), z.unknown()).safeParse(reply).data;
  if (members === undefined) return undefined;
  const corrected = Object.entries(members).flatMap(([path, value]): [string, Statement | null][] => {
    if (value === null) return [[path, null]];
    const statement = RawStatement.safeParse(value).data;
    return statement === undefined ? [] : [[path, { ...statement, text: tidyText(statement.text) }]];
  });
  return new Map(corrected);
}

/** Each statement once, without the empty ones. */
function tidyList<Item extends Statement>(items: readonly Item[]): Item[] {
  const byText = new Map<string, Item>();
  for (const item of items) {
    const text = tidyText(item.text);
    const key = text.toLowerCase();
    if (text !== '' && !byText.has(key)) byText.set(key, { ...item, text });
  }
  return [...byText.values()].slice(0, MAX_ITEMS);
}

/** Text of a model without the markup that it was asked not to use. */
function tidyText(text: string): string {
  return text.replace(TAG, '').replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(MARKDOWN, '').trim();
}
