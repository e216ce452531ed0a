import {
  baseForms,
  isKnownOrganization,
  type Lexicon,
  longestOrganization,
  withoutGenitive,
} from '../../language/names/index.ts';
import { findKnownPlace, type KnownPlace, longestPlace } from '../../language/places/index.ts';
import { rememberedBy } from '../../language/remembered.ts';
import { isListedNoun, type Token } from '../../language/tokens/index.ts';

/** A name that is known without its context, at a place in a sentence. */
export interface KnownName {
  readonly type: 'organization' | 'place';
  /** How many tokens it takes. */
  readonly length: number;
  readonly place?: KnownPlace;
  /** The place's name without its case ending: `Москва` for `Москве`. */
  readonly placeName?: string;
  /** Ends with the possessive of its last token: `Lloyd’s`. */
  readonly withPossessive?: boolean;
}

/** Longer than any name in the lists. */
const MAX_WORDS = 6;
const JOINING_GAP = /^(?: |-|[’']|\. ?| ?& ?| ?[+/*] ?|, | - )$/;

/** The longest known name that starts at a token. */
export function matchKnownName(
  text: string,
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
): KnownName | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  const { language } = lexicon;
  const candidates = namesFrom(text, tokens, index, longestOrganization(first.text, language));
  const organization = candidates.findLast(({ name }) => isKnownOrganization(name, language));
  const place = first.isCapitalized ? matchPlace(text, tokens, index, lexicon) : undefined;
  if (place?.length === 1 && isWordOfItsOwn(tokens, index, lexicon)) return undefined;
  if (organization === undefined || organization.length < (place?.length ?? 0)) return place;
  return { type: 'organization', length: organization.length, ...possessiveOf(organization) };
}

/** `Essen`, `Buch`, `Rolle`: towns that are nouns too, where nouns have capitals; only a preposition without an article tells. */
function isWordOfItsOwn(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (!lexicon.capitalizesNouns || !isListedNoun(lower, lexicon.language)) return false;
  return !lexicon.has('placeCues', tokens[index - 1]?.lower);
}

function matchPlace(text: string, tokens: readonly Token[], index: number, lexicon: Lexicon): KnownName | undefined {
  const longest = longestPlaceFrom(tokens[index]?.text ?? '', lexicon);
  if (longest === 0) return undefined;
  for (const candidate of namesFrom(text, tokens, index, longest).reverse()) {
    const found = placeNamed(candidate.name, lexicon);
    if (found !== undefined) return { type: 'place', length: candidate.length, ...found, ...possessiveOf(candidate) };
  }
  return undefined;
}

/** One word may have a case, where the language has cases. */
const longestPlaceFrom = rememberedBy((word: string, lexicon: Lexicon) =>
  Math.max(longestPlace(word, lexicon.language), basesOf(word, lexicon).length > 0 ? 1 : 0),
);

const placeNamed = rememberedBy((name: string, lexicon: Lexicon) => {
  for (const placeName of [name, ...basesOf(name, lexicon)]) {
    const place = findKnownPlace(placeName, lexicon.language);
    if (place !== undefined) return { place, placeName };
  }
  return undefined;
});

/** The name without its case; of several words only the genitive is read. */
function basesOf(name: string, { traits, inflection }: Lexicon): readonly string[] {
  return [...withoutGenitive(name, traits), ...(/\s/.test(name) ? [] : baseForms(name, inflection.places))];
}

/** The text of the first tokens from an index on. */
interface Candidate {
  readonly name: string;
  readonly length: number;
  readonly withPossessive: boolean;
}

function possessiveOf({ withPossessive }: Candidate): { readonly withPossessive?: true } {
  return withPossessive ? { withPossessive } : {};
}

/** What the next tokens may be together, shortest first; what has a possessive ends a name, with it or without. */
function namesFrom(text: string, tokens: readonly Token[], index: number, longest: number): Candidate[] {
  const candidates: Candidate[] = [];
  const start = tokens[index]?.start ?? 0;
  for (let length = 1; length <= Math.min(longest, MAX_WORDS); length += 1) {
    const last = tokens[index + length - 1];
    if (last === undefined || (length > 1 && !JOINING_GAP.test(last.gap))) break;
    const name = text.slice(start, last.end);
    if (last.possessive !== '') candidates.push({ name: name + last.possessive, length, withPossessive: true });
    candidates.push({ name, length, withPossessive: false });
    if (last.possessive !== '') break;
  }
  return candidates;
}
