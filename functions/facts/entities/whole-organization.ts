import type { Token } from '../../language/tokens/index.ts';
import { closesName, isOrigin } from './find-names.ts';
import { isCommonNoun } from './german-nouns.ts';
import { isOrganizationHead, type Lexicon } from './lexicon.ts';
import { CERTAIN, type NamedSpan, toSpan } from './named-span.ts';

/** A run with a body's own word in it is one name: `Institute for the Study of War`. */
export function wholeOrganization(
  sentence: readonly Token[],
  start: number,
  end: number,
  lexicon: Lexicon,
  inKnown: (index: number) => boolean,
): NamedSpan | undefined {
  let from = start;
  const heads: number[] = [];
  for (let index = start; index < end; index += 1) {
    const token = sentence[index];
    if (token?.isCapitalized && isOrganizationHead(token.lower, lexicon) && !inKnown(index)) heads.push(index);
  }
  const head = heads[0];
  if (head === undefined) return undefined;
  if (lexicon.language === 'de') return germanOrganization(sentence, start, end, heads, lexicon);
  // `Russian Foreign Ministry`: the origin stands before the name.
  while (from < head && isOrigin(sentence[from] ?? noToken, lexicon) && end - from > 2) from += 1;
  let to = end;
  while (to > from && !closesName(sentence[to - 1])) to -= 1;
  return to - from <= 1 ? undefined : toSpan(sentence, from, to - from, { organization: CERTAIN });
}

/** `Hessischer Rundfunk`, `Frankfurter Sparkasse`, `Institut für Weltwirtschaft`, `Kreditbank AG`. */
function germanOrganization(
  sentence: readonly Token[],
  start: number,
  end: number,
  heads: readonly number[],
  lexicon: Lexicon,
): NamedSpan | undefined {
  const head = heads[0] ?? start;
  let from = head;
  while (from > start && isGermanEpithet(sentence[from - 1], lexicon)) from -= 1;
  let to = head + 1;
  while (to < end && belongsAfterHead(sentence, to, lexicon)) to += 1;
  while (to > head + 1 && !sentence[to - 1]?.isCapitalized) to -= 1;
  return to - from === 1 ? undefined : toSpan(sentence, from, to - from, { organization: CERTAIN });
}

function isGermanEpithet(token: Token | undefined, lexicon: Lexicon): boolean {
  return (
    token?.isCapitalized === true &&
    !lexicon.stopStarts.has(token.lower) &&
    (/(?:er|ische[nrs]?|isches|ische|deutsche[nrs]?|ale[nrs]?|ige[nrs]?|iche[nrs]?)$/.test(token.lower) ||
      /^\p{Lu}{2,}$/u.test(token.text) ||
      /^(?:freie[nrs]?|rote[nrs]?|grüne[nrs]?|neue[nrs]?|vereinigte[nrs]?)$/.test(token.lower))
  );
}

function belongsAfterHead(sentence: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const token = sentence[index];
  if (token === undefined) return false;
  if (!token.isCapitalized) return lexicon.organizationConnectors.has(token.lower);
  const before = sentence[index - 1];
  const connected = before !== undefined && !before.isCapitalized;
  return connected || isOrganizationHead(token.lower, lexicon) || !isCommonNoun(token, lexicon);
}

const noToken: Token = {
  text: '',
  lower: '',
  start: 0,
  end: 0,
  isCapitalized: false,
  isInitial: false,
  gap: '',
  possessive: '',
};
