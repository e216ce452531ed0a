import { isDemonym } from '../language/demonyms.ts';
import { findKnownPlace } from '../language/places.ts';
import type { Lexicon } from './lexicon.ts';
import { findKnownOrganization } from './organizations.ts';
import type { EntityType } from './schema.ts';
import type { NamedSpan } from './split-role.ts';

const MAX_PERSON_WORDS = 4;

/** What a capitalised run names; `undefined` where its capital is only a sentence start, a month, a demonym. */
export function classifyName(
  span: NamedSpan,
  all: readonly NamedSpan[],
  lexicon: Lexicon,
  lowerWords: ReadonlySet<string>,
): EntityType | undefined {
  const [first] = span.tokens;
  const last = span.tokens.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (span.isTitled) return 'person';
  const known =
    findKnownOrganization(span.text) ?? (findKnownPlace(span.text) === undefined ? undefined : ('place' as const));
  if (known !== undefined) return known === 'place' && hasOrganizationContext(span) ? 'organization' : known;
  if (
    span.tokens.every(
      (token) => lexicon.stopStarts.has(token.lower) || isDemonym(token.lower) || /^\d/.test(token.text),
    )
  )
    return undefined;
  if (span.tokens.length === 1) return classifyWord(span, all, lexicon, lowerWords);
  if (span.tokens.some((token) => lexicon.organizationHeads.has(token.lower))) return 'organization';
  if (lexicon.placeHeads.has(last.lower) || lexicon.placeHeads.has(first.lower)) return 'place';
  if (span.tokens.some((token) => /^\p{Lu}{2,}$/u.test(token.text)) && !/^\p{Lu}{2,}( \p{Lu}{2,})+$/u.test(span.text))
    return 'organization';
  if (first.isInitial && lexicon.stopStarts.has(first.lower)) return undefined;
  if (lexicon.firstNames.has(first.lower)) return 'person';
  const previous = span.before.at(-1);
  if (
    previous !== undefined &&
    lexicon.placeCues.has(previous.lower) &&
    !lexicon.speechVerbs.has(span.after[0]?.lower ?? '')
  ) {
    return lexicon.firstNames.has(first.lower) ? 'person' : 'place';
  }
  if (previous?.lower === 'the') return 'organization';
  return span.tokens.length <= MAX_PERSON_WORDS ? 'person' : 'organization';
}

function classifyWord(
  span: NamedSpan,
  all: readonly NamedSpan[],
  lexicon: Lexicon,
  lowerWords: ReadonlySet<string>,
): EntityType | undefined {
  const [token] = span.tokens;
  if (token === undefined) return undefined;
  const surname = all.find(
    (other) => other.tokens.length > 1 && other.tokens.at(-1)?.text === token.text && !isOrganization(other, lexicon),
  );
  if (surname !== undefined && !lexicon.stopStarts.has(token.lower)) return 'person';
  if (isDemonym(token.lower) || lexicon.stopStarts.has(token.lower)) return undefined;
  if (/^\p{Lu}{2,6}$/u.test(token.text)) return 'organization';
  if (token.isInitial || lowerWords.has(token.lower)) return undefined;
  if (lexicon.speechVerbs.has(span.after[0]?.lower ?? '')) return 'person';
  const previous = span.before.at(-1);
  if (previous !== undefined && lexicon.placeCues.has(previous.lower)) return 'place';
  return undefined;
}

function isOrganization(span: NamedSpan, lexicon: Lexicon): boolean {
  return span.tokens.some((token) => lexicon.organizationHeads.has(token.lower));
}

/** A place right before a score or after a fixture is a team. */
function hasOrganizationContext(span: NamedSpan): boolean {
  return /^\d+$/.test(span.after[0]?.text ?? '') && /^\p{Lu}/u.test(span.after[1]?.text ?? '');
}
