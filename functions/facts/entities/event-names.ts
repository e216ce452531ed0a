import { isGivenNameIn, isSurname } from '../../language/names/index.ts';
import type { NamedSpan } from './named-span.ts';
import { isInKnown, type Segment } from './segment.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** `Copa de la UEFA`, `Coupe du monde`: what an event is named after is not a separate name. */
export function isPartOfEvent({ tokens, lexicon }: SentenceReading, index: number): boolean {
  let at = index - 1;
  while (lexicon.has('eventLinks', tokens[at]?.text) && tokens[at + 1]?.gap.trim() === '') at -= 1;
  const word = tokens[at];
  if (at === index - 1 || word?.isCapitalized !== true || word.possessive !== '') return false;
  return lexicon.isEvent(word.lower);
}

/** `Davis Cup`, `Gulf War`; yet `Institute for the Study of War`, where a body's own word stands first. */
export function isEvent(segment: Segment): boolean {
  const { reading, start, end } = segment;
  const { tokens, lexicon } = reading;
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (end - start > 2 && lexicon.isOrganizationHead(first?.lower)) return false;
  // `Vincent Price` and `Mary Grace` are people.
  if (end - start === 2 && isGivenNameIn(first?.lower ?? '', lexicon.language) && isSurname(last?.lower ?? ''))
    return false;
  return tokens.slice(start, end).some(({ lower }, at) => lexicon.isEvent(lower) && !isInKnown(segment, start + at));
}

/** Whether a name stands inside the event's own: it stands for nothing then. */
export function touchesEvent({ tokens: [token] }: NamedSpan, { reading, start, end }: Segment): boolean {
  const { lexicon } = reading;
  const words = reading.tokens.slice(start, end);
  const isFirst = lexicon.traits.eventsComeLast !== true && lexicon.isEvent(words[0]?.lower);
  const last = words.findLast(({ lower }) => lexicon.isEvent(lower));
  return isFirst || (token?.start ?? 0) <= (last?.start ?? 0);
}
