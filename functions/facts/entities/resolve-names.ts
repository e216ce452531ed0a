import type { EntityType } from '../schema.ts';
import { matchKnownName } from './known-names.ts';
import type { Lexicon } from './lexicon.ts';
import { addEvidence, CERTAIN, type Evidence, HINT, LIKELY, type NamedSpan, strongest, toSpan } from './named-span.ts';
import type { TokenizedSentence } from './tokenize-sentences.ts';

/** A name with the type that the whole article gives it. */
export interface ResolvedName {
  readonly span: NamedSpan;
  readonly type: EntityType;
}

const MIN_WEIGHT = 1;
const ELSEWHERE_SHARE = 0.5;
const MAX_ELSEWHERE = 6;
const MAX_SHOUTED_WORDS = 4;

/** Decides each name's type from its own place and from the article's other mentions of it. */
export function resolveNames(
  text: string,
  spans: readonly NamedSpan[],
  sentences: readonly TokenizedSentence[],
  lexicon: Lexicon,
): ResolvedName[] {
  const lowerWords = wordsInSmallLetters(sentences);
  const relations = relationsOf(spans);
  const weighed = spans.map((span) => ({
    span,
    evidence: addEvidence(span.evidence, relatedEvidence(span, relations, lexicon)),
  }));
  const totals = new Map<string, Evidence>();
  for (const { span, evidence } of weighed) {
    const key = keyOf(span);
    totals.set(key, addEvidence(totals.get(key) ?? {}, evidence));
  }
  const resolved = weighed.flatMap(({ span, evidence }) => {
    if (span.text.length < 2 || isOnlySentenceStart(span, lowerWords)) return [];
    const elsewhere = capped(addEvidence(totals.get(keyOf(span)) ?? {}, evidence, -1));
    const best = strongest(addEvidence(evidence, elsewhere, ELSEWHERE_SHARE));
    return best === undefined || best.weight < MIN_WEIGHT ? [] : [{ span, type: best.type }];
  });
  return [...resolved, ...shoutedNames(text, resolved, sentences, lexicon, lowerWords)];
}

function keyOf(span: NamedSpan): string {
  return span.text.toLowerCase();
}

function capped(evidence: Evidence): Evidence {
  return Object.fromEntries(Object.entries(evidence).map(([type, weight]) => [type, Math.min(weight, MAX_ELSEWHERE)]));
}

function wordsInSmallLetters(sentences: readonly TokenizedSentence[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of sentences) for (const token of tokens) if (!token.isCapitalized) words.add(token.text);
  return words;
}

/** A capital at a sentence start says nothing of a word that stands elsewhere in small letters. */
function isOnlySentenceStart(span: NamedSpan, lowerWords: ReadonlySet<string>): boolean {
  const [first] = span.tokens;
  return (
    span.tokens.length === 1 &&
    first !== undefined &&
    lowerWords.has(first.lower) &&
    (first.isInitial || (strongest(span.evidence)?.weight ?? 0) < LIKELY) &&
    (strongest(span.evidence)?.weight ?? 0) < CERTAIN
  );
}

/** Parts of full names, which stand for them later. */
interface Relations {
  readonly surnames: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly organizationWords: ReadonlySet<string>;
}

function relationsOf(spans: readonly NamedSpan[]): Relations {
  const [surnames, givenNames, organizationWords] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const span of spans) {
    if (span.tokens.length < 2) continue;
    const best = strongest(span.evidence);
    const [first] = span.tokens;
    const last = span.tokens.at(-1);
    if (best === undefined || first === undefined || last === undefined || best.weight < LIKELY - 1) continue;
    if (best.type === 'person') {
      surnames.add(last.lower);
      givenNames.add(first.lower);
      for (const parts of surnameForms(span)) surnames.add(parts);
    } else if (best.type === 'organization') organizationWords.add(first.lower);
  }
  return { surnames, givenNames, organizationWords };
}

/** `de Silva`, `López de Arriortúa`: surnames of several words. */
function surnameForms(span: NamedSpan): string[] {
  return span.tokens.slice(1, -1).map((_, at) =>
    span.tokens
      .slice(at + 1)
      .map((token) => token.text)
      .join(' ')
      .toLowerCase(),
  );
}

function relatedEvidence(span: NamedSpan, relations: Relations, lexicon: Lexicon): Evidence {
  const whole = keyOf(span);
  // German and Dutch write the possessive without an apostrophe: `Rabins Büro`.
  const isGenitive = ['de', 'nl'].includes(lexicon.language) && whole.endsWith('s') && !relations.surnames.has(whole);
  const key = isGenitive ? whole.slice(0, -1) : whole;
  if (relations.surnames.has(key)) return { person: surnameWeight(span, lexicon) };
  if (span.tokens.length > 1) return {};
  if (relations.givenNames.has(key) && span.place === undefined) return { person: HINT };
  if (relations.organizationWords.has(key) && span.place === undefined) return { organization: HINT * 1.5 };
  return {};
}

/** A surname that is a town too: the preposition before it tells which. */
function surnameWeight(span: NamedSpan, lexicon: Lexicon): number {
  if (span.place === undefined) return LIKELY + 1;
  const before = span.sentence[span.index - 1]?.lower ?? '';
  if (span.place.kind === 'country' || lexicon.placeCues.has(before)) return HINT;
  return CERTAIN;
}

/** Names inside lines of capitals: those that the article or the lists know. */
function shoutedNames(
  text: string,
  resolved: readonly ResolvedName[],
  sentences: readonly TokenizedSentence[],
  lexicon: Lexicon,
  lowerWords: ReadonlySet<string>,
): ResolvedName[] {
  if (!sentences.some(({ isShouted }) => isShouted)) return [];
  const types = new Map(resolved.map(({ span, type }) => [keyOf(span), type]));
  for (const { span, type } of resolved) {
    const surname = span.tokens.length > 1 && type === 'person' ? span.tokens.at(-1)?.lower : undefined;
    if (surname !== undefined && !types.has(surname) && !lexicon.stopStarts.has(surname)) types.set(surname, type);
  }
  const names = sentences.flatMap((sentence) =>
    sentence.isShouted ? namesInShout(text, sentence, types, lexicon) : [],
  );
  // A word that the article writes small is none: `MAS DE 1.100 PERSONAS`.
  return names.filter(({ span }) => span.tokens.length > 1 || !lowerWords.has(span.text.toLowerCase()));
}

function namesInShout(
  text: string,
  { tokens }: TokenizedSentence,
  types: ReadonlyMap<string, EntityType>,
  lexicon: Lexicon,
): ResolvedName[] {
  const names: ResolvedName[] = [];
  for (let index = 0; index < tokens.length; ) {
    const found = shoutedName(text, tokens, index, types, lexicon);
    if (found === undefined) index += 1;
    else {
      const place = matchKnownName(text, tokens, index, lexicon.language)?.place;
      const isAt = place !== undefined && /^(?:at|in|en|aus)$/.test(tokens[index - 1]?.lower ?? '');
      names.push({ span: toSpan(tokens, index, found.length, {}), type: isAt ? 'place' : found.type });
      index += found.length;
    }
  }
  return names;
}

function shoutedName(
  text: string,
  tokens: TokenizedSentence['tokens'],
  index: number,
  types: ReadonlyMap<string, EntityType>,
  lexicon: Lexicon,
): { readonly type: EntityType; readonly length: number } | undefined {
  for (let length = MAX_SHOUTED_WORDS; length > 0; length -= 1) {
    const words = tokens.slice(index, index + length);
    if (words.length < length) continue;
    const key = words.map(({ lower }) => lower).join(' ');
    const type = types.get(key);
    if (type !== undefined && (key.length > 3 || length > 1)) return { type, length };
  }
  const known = matchKnownName(text, tokens, index, lexicon.language);
  if (known === undefined || lexicon.stopStarts.has(tokens[index]?.lower ?? '')) return undefined;
  return { type: known.type, length: known.length };
}
