import type { Token } from '../../language/tokens/index.ts';
import { isOrganizationHead, type Lexicon } from './lexicon.ts';
import { isGivenName, isSurname } from './person-names.ts';

/** `Copa de la UEFA`, `Coupe du monde`: what an event is named after is no name of its own. */
export function isPartOfEvent(sentence: readonly Token[], index: number, lexicon: Lexicon): boolean {
  let at = index - 1;
  while (
    /^(?:de|del|la|las|los|el|du|des|d|van|von|der)$/.test(sentence[at]?.text ?? '') &&
    sentence[at + 1]?.gap.trim() === ''
  )
    at -= 1;
  const word = sentence[at];
  return (
    at < index - 1 &&
    word !== undefined &&
    word.isCapitalized &&
    lexicon.events.has(word.lower) &&
    word.possessive === ''
  );
}

/** `Davis Cup`, `Gulf War`; yet `Institute for the Study of War`, where a body's own word stands first. */
export function isEvent(
  sentence: readonly Token[],
  start: number,
  end: number,
  lexicon: Lexicon,
  inKnown: (index: number) => boolean,
): boolean {
  const [first, last] = [sentence[start], sentence[end - 1]];
  if (end - start > 2 && isOrganizationHead(first?.lower ?? '', lexicon)) return false;
  // `Vincent Price` and `Mary Grace` are people.
  if (end - start === 2 && isGivenName(first?.lower ?? '', lexicon.language) && isSurname(last?.lower ?? ''))
    return false;
  return sentence.slice(start, end).some((token, at) => lexicon.events.has(token.lower) && !inKnown(start + at));
}

const GERMANIC = new Set(['en', 'de', 'nl', 'sv']);

export function touchesEvent(
  tokens: readonly Token[],
  sentence: readonly Token[],
  start: number,
  end: number,
  lexicon: Lexicon,
): boolean {
  const words = sentence.slice(start, end);
  const last = words.findLastIndex((token) => lexicon.events.has(token.lower)) + start;
  // Romance and Slavic languages begin with the event: `Liga Asobal`; Germanic ones end with it: `Davis Cup`.
  const isFirst = !GERMANIC.has(lexicon.language) && lexicon.events.has(words[0]?.lower ?? '');
  return isFirst || (tokens[0]?.start ?? 0) <= (sentence[last]?.start ?? 0);
}
