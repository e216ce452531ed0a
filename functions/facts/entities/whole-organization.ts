import { isDemonym } from '../../language/places/index.ts';
import { isNoun } from './capitalized-nouns.ts';
import { closesName } from './find-runs.ts';
import { CERTAIN, type NamedSpan } from './named-span.ts';
import { isInKnown, type Segment } from './segment.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** A run with a body's own word in it is one name: `Institute for the Study of War`. */
export function wholeOrganization(segment: Segment): NamedSpan | undefined {
  const { reading, start, end } = segment;
  const { tokens, lexicon } = reading;
  const at = tokens
    .slice(start, end)
    .findIndex(
      ({ isCapitalized, lower }, index) =>
        isCapitalized && lexicon.isOrganizationHead(lower) && !isInKnown(segment, start + index),
    );
  if (at < 0) return undefined;
  const name = lexicon.capitalizesNouns ? aroundHead(segment, start + at) : { start, end };
  let [from, to] = [name.start, name.end];
  // `Russian Foreign Ministry`: the origin stands before the name.
  const isOrigin = (index: number) => isDemonym(reading.lower(index) ?? '', lexicon.language);
  if (!lexicon.capitalizesNouns) while (from < start + at && end - from > 2 && isOrigin(from)) from += 1;
  while (to > from && !closesName(tokens[to - 1], lexicon)) to -= 1;
  return to - from <= 1 ? undefined : reading.span(from, to, { organization: CERTAIN });
}

/** Where nouns have capitals: `Hessischer Rundfunk`, `Frankfurter Sparkasse`, `Institut für Weltwirtschaft`, `Kreditbank AG`. */
function aroundHead({ reading, start, end }: Segment, head: number): { readonly start: number; readonly end: number } {
  let from = head;
  while (from > start && isEpithet(reading, from - 1)) from -= 1;
  let to = head + 1;
  while (to < end && belongsBehindHead(reading, to)) to += 1;
  return { start: from, end: to };
}

function isEpithet({ tokens, lexicon }: SentenceReading, index: number): boolean {
  const token = tokens[index];
  if (token?.isCapitalized !== true || lexicon.has('stopStarts', token.lower)) return false;
  const isAdjective = lexicon.endsIn('epithetEndings', token.lower, 0) || lexicon.has('epithets', token.lower);
  return isAdjective || /^\p{Lu}{2,}$/u.test(token.text);
}

function belongsBehindHead({ tokens, lexicon }: SentenceReading, index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (token === undefined) return false;
  if (!token.isCapitalized) return lexicon.has('organizationConnectors', token.lower);
  if (before !== undefined && !before.isCapitalized) return true;
  return lexicon.isOrganizationHead(token.lower) || !isNoun(token.lower, lexicon);
}
