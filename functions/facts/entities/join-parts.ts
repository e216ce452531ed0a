import { isGivenNameIn, isNamePart, isSurname } from '../../language/names/index.ts';
import { isDemonym } from '../../language/places/index.ts';
import type { Token } from '../../language/tokens/index.ts';
import { isNoun } from './capitalized-nouns.ts';
import { isClubWord } from './find-runs.ts';
import type { KnownName } from './match-known-name.ts';
import { CERTAIN, LIKELY, type NamedSpan, type Scores } from './named-span.ts';
import { scoreWords } from './score-words.ts';
import type { Part, Segment } from './segment.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Known names, and the words between them: `Vancouver Canucks` and `Ajax Amsterdam` are one name, `Paris Hilton` too. */
export function joinParts({ reading, parts }: Segment): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (part === undefined) continue;
    const merged = next === undefined ? undefined : scorePair(reading, part, next);
    if (merged !== undefined && next !== undefined) {
      spans.push(reading.span(part.index, part.index + part.length + next.length, merged));
      at += 1;
    } else if (part.known !== undefined) spans.push(knownSpan(reading, part.index, part.known));
    else spans.push(...scoreWords(reading, part.index, part.index + part.length));
  }
  return spans;
}

/** A name that is known without its context. */
export function knownSpan(reading: SentenceReading, index: number, known: KnownName): NamedSpan {
  const { type, length, ...details } = known;
  const score = type === 'organization' || known.place?.kind !== 'city' ? CERTAIN : LIKELY + 1;
  return reading.span(index, index + length, { [type]: score }, details);
}

/** What two parts are that make one name; undefined where they make two. */
function scorePair(reading: SentenceReading, left: Part, right: Part): Scores | undefined {
  const [first, next] = [reading.tokens[left.index], reading.tokens[right.index]];
  if (first === undefined || next === undefined || next.gap !== ' ') return undefined;
  if (isClubWithTown(first, left, right) || isTownWithClub(next, left, right)) return { organization: CERTAIN };
  if (left.known?.type === 'place' && right.known === undefined) return scoreWordsBehindPlace(reading, left, right);
  if (isPersonOfTowns(reading, left, right)) return { person: LIKELY };
  if (left.known !== undefined || right.known?.type !== 'place') return undefined;
  return scoreWordsBeforePlace(reading, left, right);
}

function scoreWordsBeforePlace({ tokens, lexicon }: SentenceReading, left: Part, right: Part): Scores | undefined {
  const first = tokens[left.index];
  if (first === undefined) return undefined;
  const { lower } = first;
  // `Gust De Coster`: a particle with a capital joins a surname that is a town elsewhere.
  if (left.length > 1 && isNamePart('capitalParticles', tokens[right.index - 1]?.text ?? '')) return { person: LIKELY };
  const isModifier = lexicon.has('placeModifiers', lower) || isNamePart('placeModifiers', lower);
  if (left.length === 1 && isModifier) return { place: LIKELY };
  if (isDemonym(lower, lexicon.language) || lexicon.has('placeNouns', lower) || isNoun(lower, lexicon))
    return undefined;
  if (isGivenNameIn(lower, lexicon.language) || /^\p{Lu}$/u.test(first.text)) return { person: LIKELY };
  if (left.length > 1 || right.known?.place?.kind === 'country' || first.isInitial) return undefined;
  return { organization: LIKELY };
}

/** `Sofia Lund`, `Charlotte London`: a given name and a surname that are towns too. */
function isPersonOfTowns({ tokens, lexicon }: SentenceReading, left: Part, right: Part): boolean {
  if (left.known?.place?.kind !== 'city' || right.known?.place?.kind !== 'city') return false;
  if (left.length > 1 || right.length > 1 || !isSurname(tokens[right.index]?.lower ?? '')) return false;
  return isGivenNameIn(tokens[left.index]?.lower ?? '', lexicon.language);
}

/** `FC Twente`, `SV 09 Flörsheim`, `Celtic Glasgow`. */
function isClubWithTown(first: Token, left: Part, right: Part): boolean {
  if (right.known?.place?.kind !== 'city') return false;
  if ((first.text === '1' || isClubWord(first.text)) && left.length <= 3) return true;
  const isShortForm = /^\p{Lu}{2,5}$/u.test(first.text) || left.known?.type === 'organization';
  return isShortForm && left.length === 1 && !first.isInitial;
}

/** `Odense BK`. */
function isTownWithClub(next: Token, left: Part, right: Part): boolean {
  return left.known?.place?.kind === 'city' && right.length === 1 && isNamePart('clubEndings', next.text);
}

function scoreWordsBehindPlace({ tokens, lexicon }: SentenceReading, left: Part, right: Part): Scores | undefined {
  const [first, word, last] = [tokens[left.index], tokens[right.index], tokens[right.index + right.length - 1]];
  if (first === undefined || word === undefined) return undefined;
  if (lexicon.has('placeHeads', last?.lower)) return { place: CERTAIN };
  const isGiven = isGivenNameIn(word.lower, lexicon.language);
  const isOrigin = isDemonym(word.lower, lexicon.language);
  // `Paris Hilton`, yet `London Sadiq Khan`, where a whole name follows the town.
  if (right.length > 1 && isGiven) return undefined;
  if (left.length === 1 && !isOrigin && isGivenNameIn(first.lower, lexicon.language)) return { person: LIKELY };
  if (left.known?.place?.kind === 'country' || lexicon.capitalizesNouns || isGiven || isOrigin) return undefined;
  if (lexicon.has('stopStarts', word.lower) || word.text === word.text.toUpperCase()) return undefined;
  return right.length > 2 ? undefined : { organization: LIKELY };
}
