import type { EntityType } from '../../schema.ts';
import type { ResolvedName } from '../named-span.ts';
import type { SentenceReading } from '../sentence-reading.ts';

/** What the rules say of a word that belongs to a name. */
export interface RuleAnswer {
  readonly type: EntityType;
  readonly isFirst: boolean;
  /** Points that its type has, rounded. */
  readonly strength: number;
}

/** Points: more are rare, and each number of them is a feature. */
const MOST_STRENGTH = 7;

/** Names that the rules found, by the index of their first word in a sentence. */
export type RuleNames = ReadonlyMap<number, ResolvedName>;

/** Those of the names of an article that stand in a sentence. */
export function rulesIn({ tokens }: SentenceReading, names: readonly ResolvedName[]): RuleNames {
  const [first, last] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const byStart = new Map(
    names.filter(({ span }) => span.start >= first && span.start < last).map((name) => [name.span.start, name]),
  );
  return new Map(
    tokens.flatMap(({ start }, index) => {
      const name = byStart.get(start);
      return name === undefined ? [] : [[index, name] as const];
    }),
  );
}

/** The answer of the rules at each word of a sentence. */
export function ruleAnswers({ tokens }: SentenceReading, names: RuleNames): (RuleAnswer | undefined)[] {
  const answers = new Array<RuleAnswer | undefined>(tokens.length).fill(undefined);
  for (const [index, { span, type }] of names) {
    const strength = Math.min(MOST_STRENGTH, Math.round(span.scores[type] ?? 0));
    const end = Math.min(index + span.tokens.length, tokens.length);
    for (let at = index; at < end; at += 1) answers[at] ??= { type, isFirst: at === index, strength };
  }
  return answers;
}
