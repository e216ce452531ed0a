import type { Statement, SummaryContent } from './schema.ts';

/** The lists of statements in a summary, in the order in which a reader meets them. */
const STATEMENT_LISTS = [
  ...(['keyPoints', 'who', 'what', 'when', 'where', 'why', 'how'] as const),
  ...(['timeline', 'figures', 'quotations'] as const),
];

type StatementList = (typeof STATEMENT_LISTS)[number];

/** A statement in a summary. */
export interface PlacedStatement {
  readonly list: StatementList;
  /** Its list and its place in it: `keyPoints.1` is the first key point. */
  readonly path: string;
  readonly statement: Statement;
}

/** Every statement of the lists of a summary. */
export function statementsOf(content: SummaryContent): readonly PlacedStatement[] {
  return STATEMENT_LISTS.flatMap((list) => placeStatements(list, content[list] ?? []));
}

/** The content with each statement of its lists changed, or left out. */
export function changeStatements<Content extends SummaryContent>(
  content: Content,
  change: (placed: PlacedStatement) => Statement | undefined,
): Content {
  const lists = STATEMENT_LISTS.flatMap((list) => {
    const statements = content[list];
    if (statements === undefined) return [];
    return [[list, placeStatements(list, statements).flatMap((placed) => change(placed) ?? [])] as const];
  });
  return { ...content, ...Object.fromEntries(lists) };
}

function placeStatements(list: StatementList, statements: readonly Statement[]): PlacedStatement[] {
  return statements.map((statement, index) => ({ list, path: `${list}.${index + 1}`, statement }));
}
