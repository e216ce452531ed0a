import { isGivenNameIn } from '../../language/names/index.ts';
import type { Run } from './find-runs.ts';
import { CERTAIN, LIKELY, type NamedSpan } from './named-span.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** `minister van Volksgezondheid Magda Aelvoet`: the department of a minister, then the name. */
export function departmentBefore(reading: SentenceReading, { start, end }: Run): NamedSpan[] | undefined {
  const { tokens, lexicon } = reading;
  const link = tokens[start - 1];
  if (link?.gap !== ' ' || !lexicon.has('departmentLinks', link.text)) return undefined;
  if (!lexicon.has('ministers', tokens[start - 2]?.lower)) return undefined;
  const at = tokens.slice(start, end).findIndex(({ lower }) => isGivenNameIn(lower, lexicon.language));
  const given = at < 0 ? end : start + at;
  if (given === start) return undefined;
  const department =
    lexicon.traits.departmentIsOrganization === true ? [reading.span(start, given, { organization: LIKELY })] : [];
  const title = tokens.slice(start - 2, given).map(({ text }) => text);
  const person = given < end ? [reading.span(given, end, { person: CERTAIN }, { role: title.join(' ') })] : [];
  return [...department, ...person];
}
