import { knownSpan } from '../join-parts.ts';
import type { NamedSpan, ResolvedName } from '../named-span.ts';
import { roleBefore } from '../role-before.ts';
import type { ChosenName } from './choose-names.ts';

/** A chosen name as the rules give theirs, with its role or its country where they are known. */
export function toResolvedName({ reading, start, end, rule, near, type }: ChosenName): ResolvedName {
  if (rule?.type === type) return rule;
  const known = type === 'place' ? reading.knownAt(start) : undefined;
  if (known?.type === 'place' && known.length === end - start) return { span: knownSpan(reading, start, known), type };
  const role = type === 'person' ? (near?.span.role ?? roleOf(reading, start)) : undefined;
  const span: NamedSpan = reading.span(start, end, {}, role === undefined ? {} : { role });
  return { span, type };
}

function roleOf(reading: ChosenName['reading'], start: number): string | undefined {
  return reading.lexicon.capitalizesNouns ? undefined : roleBefore(reading, start);
}
