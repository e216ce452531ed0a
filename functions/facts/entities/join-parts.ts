import type { Token } from '../../language/tokens/index.ts';
import { isClubWord, isOrigin } from './find-names.ts';
import { isCommonNoun } from './german-nouns.ts';
import type { KnownName } from './known-names.ts';
import type { Lexicon } from './lexicon.ts';
import { CERTAIN, LIKELY, type NamedSpan, toSpan } from './named-span.ts';
import { isGivenName } from './person-names.ts';
import { weighWords } from './weigh-words.ts';

/** What a run of capitals is cut into: names that are known, and the words between them. */
export interface Part {
  readonly index: number;
  readonly length: number;
  readonly known?: KnownName;
}

/** Known names, and the words between them: `Vancouver Canucks` and `Ajax Amsterdam` are one name, `Paris Hilton` too. */
export function joinParts(sentence: readonly Token[], parts: readonly Part[], lexicon: Lexicon): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) continue;
    const next = parts[at + 1];
    const merged = next === undefined ? undefined : mergePair(sentence, part, next, lexicon);
    if (merged !== undefined) {
      spans.push(merged);
      at += 1;
    } else if (part.known !== undefined) spans.push(knownSpan(sentence, part, part.known));
    else spans.push(...weighWords(sentence, part.index, part.length, lexicon));
  }
  return spans;
}

function knownSpan(sentence: readonly Token[], part: Part, known: KnownName): NamedSpan {
  const weight = known.type === 'organization' || known.place?.kind !== 'city' ? CERTAIN : LIKELY + 1;
  return toSpan(
    sentence,
    part.index,
    part.length,
    { [known.type]: weight },
    {
      ...(known.place === undefined ? {} : { place: known.place }),
      ...(known.placeName === undefined ? {} : { placeName: known.placeName }),
      ...(known.withPossessive === true ? { withPossessive: true } : {}),
    },
  );
}

const DIRECTION =
  /^(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|greater|downtown|nord|süd|ost|west|noord|zuid|oost|norte|sur|este|oeste|nordeste|inner|outer|grand|haut|bas)$/;

function mergePair(sentence: readonly Token[], left: Part, right: Part, lexicon: Lexicon): NamedSpan | undefined {
  const first = sentence[left.index];
  const length = left.length + right.length;
  const rightFirst = sentence[right.index];
  if (first === undefined || rightFirst === undefined || rightFirst.gap !== ' ') return undefined;
  if (isClub(sentence, left, right)) return toSpan(sentence, left.index, length, { organization: CERTAIN });
  if (left.known?.type === 'place' && right.known === undefined) return placeThenWords(sentence, left, right, lexicon);
  if (left.known !== undefined || right.known?.type !== 'place') return undefined;
  // `Gust De Coster`: a particle with a capital joins a surname that is a town elsewhere.
  const before = sentence[right.index - 1];
  if (left.length > 1 && before !== undefined && /^(?:De|Van|Den|Der|Du|Le|La|El|Al|Di|Da|Ter|Ten)$/.test(before.text))
    return toSpan(sentence, left.index, length, { person: LIKELY });
  // Words, then a place.
  if (left.length === 1 && DIRECTION.test(first.lower)) return toSpan(sentence, left.index, length, { place: LIKELY });
  if (isOrigin(first, lexicon) || lexicon.placeNouns.has(first.lower)) return undefined;
  if (lexicon.language === 'de' && isCommonNoun(first, lexicon)) return undefined;
  if (isGivenName(first.lower, lexicon.language) || (first.text.length === 1 && /^\p{Lu}$/u.test(first.text)))
    return toSpan(sentence, left.index, length, { person: LIKELY });
  if (left.length > 1 || right.known.place?.kind === 'country' || first.isInitial) return undefined;
  return toSpan(sentence, left.index, length, { organization: LIKELY });
}

/** `FC Twente`, `SV 09 Flörsheim`, `Celtic Glasgow`, `Odense BK`: a club with its town. */
function isClub(sentence: readonly Token[], left: Part, right: Part): boolean {
  const [first, word] = [sentence[left.index], sentence[right.index]];
  if (first === undefined || word === undefined) return false;
  const isTown = right.known?.place?.kind === 'city';
  if (isTown && (first.text === '1' || isClubWord(first.text)) && left.length <= 3) return true;
  if (isTown && left.length === 1 && /^\p{Lu}{2,5}$/u.test(first.text) && !first.isInitial) return true;
  if (isTown && left.known?.type === 'organization' && left.length === 1 && !first.isInitial) return true;
  return (
    left.known?.place?.kind === 'city' &&
    right.length === 1 &&
    /^(?:BK|FC|SC|SV|IF|FK|CF|SK|AC|SG|EC|EG|HC|RK|GF|CP|AFC|RFC|FF|BC|CC|KFUM)$/.test(word.text)
  );
}

function placeThenWords(sentence: readonly Token[], left: Part, right: Part, lexicon: Lexicon): NamedSpan | undefined {
  const word = sentence[right.index];
  const first = sentence[left.index];
  if (word === undefined || first === undefined) return undefined;
  const length = left.length + right.length;
  const end = sentence[right.index + right.length - 1];
  if (end !== undefined && lexicon.placeHeads.has(end.lower))
    return toSpan(sentence, left.index, length, { place: CERTAIN });
  // `Paris Hilton`, yet `London Sadiq Khan`, where a whole name follows the town.
  if (right.length > 1 && isGivenName(word.lower, lexicon.language)) return undefined;
  if (left.length === 1 && isGivenName(first.lower, lexicon.language) && !isOrigin(word, lexicon))
    return toSpan(sentence, left.index, length, { person: LIKELY });
  if (left.known?.place?.kind === 'country' || lexicon.language === 'de') return undefined;
  if (isGivenName(word.lower, lexicon.language) || isOrigin(word, lexicon)) return undefined;
  if (lexicon.stopStarts.has(word.lower) || word.text === word.text.toUpperCase()) return undefined;
  return right.length > 2 ? undefined : toSpan(sentence, left.index, length, { organization: LIKELY });
}
