import type { Token } from '../../language/tokens/index.ts';
import { closesName, isClubWord, isOrigin } from './find-names.ts';
import { isCommonNoun } from './german-nouns.ts';
import { endsIn, isOrganizationHead, type Lexicon } from './lexicon.ts';
import { CERTAIN, HINT, LIKELY, type NamedSpan, toSpan } from './named-span.ts';
import { isGivenName, isSurname } from './person-names.ts';
import { weighWord } from './weigh-word.ts';

const MAX_PERSON_WORDS = 4;
/** Weighs a run of words none of which is known, after cutting origins off it. */
export function weighWords(sentence: readonly Token[], start: number, length: number, lexicon: Lexicon): NamedSpan[] {
  let from = start;
  let end = start + length;
  while (from < end && isBeforeName(sentence, from, end, lexicon)) from += 1;
  while (end > from && !closesName(sentence[end - 1])) end -= 1;
  if (lexicon.language === 'de') return weighGerman(sentence, from, end, lexicon);
  if (end - from === 0) return [];
  if (end - from === 1) return [weighWord(sentence, from, lexicon)];
  return [toSpan(sentence, from, end - from, evidenceOf(sentence, from, end, lexicon))];
}

const DIRECTION = /^(?:north|south|east|west|northern|southern|eastern|western|central|roman|greek|latin|native)$/;

/** Origins before a name: `South Korean`, `British`. A particle opens a name only right before its word: `de Silva`. */
function isBeforeName(sentence: readonly Token[], index: number, end: number, lexicon: Lexicon): boolean {
  const token = sentence[index];
  const next = sentence[index + 1];
  if (token === undefined) return false;
  if (token.text === '1') return false;
  if (!token.isCapitalized) return next === undefined || index + 1 >= end || !lexicon.nameParticles.has(token.lower);
  if (isOrigin(token, lexicon)) return true;
  return next !== undefined && index + 1 < end && DIRECTION.test(token.lower) && isOrigin(next, lexicon);
}

function evidenceOf(sentence: readonly Token[], from: number, end: number, lexicon: Lexicon) {
  const tokens = sentence.slice(from, end);
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return {};
  if (isClubWord(first.text)) return { organization: CERTAIN };
  const isGiven = isGivenName(first.lower, lexicon.language);
  if (tokens.length === 2 && isGiven && isSurname(last.lower)) return { person: LIKELY + 1 };
  if (tokens.length > 1 && tokens.every((token) => token.text.length === 1)) return {};
  if (lexicon.placeHeads.has(last.lower) || lexicon.placeHeads.has(first.lower)) return { place: CERTAIN };
  if (/^(?:st|saint|san|santa|sankt|sint|ste|sainte|são)$/.test(first.lower)) return { place: LIKELY };
  if (!first.isCapitalized) return { person: HINT * 1.5 };
  if (last.gap.includes('&') || tokens.some((token) => token.gap.includes('&'))) return { organization: CERTAIN };
  const words = tokens.filter((token) => token.isCapitalized).length;
  const startsWithGiven = isGiven || (/^\p{Lu}$/u.test(first.text) && last.text.length > 2);
  if (startsWithGiven) return words <= MAX_PERSON_WORDS ? { person: LIKELY + 1 } : { organization: LIKELY };
  if (tokens.some((token) => isAcronym(token.text))) return { organization: LIKELY };
  const previous = sentence[from - 1];
  const next = sentence[end];
  if (next !== undefined && lexicon.speechVerbs.has(next.lower)) return { person: LIKELY };
  if (
    previous !== undefined &&
    (previous.lower === 'of' || lexicon.placeNouns.has(previous.lower)) &&
    isPlaceNoun(sentence, from, lexicon)
  )
    return { place: LIKELY };
  if (isSurname(last.lower) || isGivenName(last.lower, lexicon.language)) return { person: LIKELY - 1 };
  if (previous !== undefined && lexicon.organizationNouns.has(previous.lower)) return { organization: LIKELY };
  if (previous?.lower === 'in' || previous?.lower === 'near') return { place: HINT * 2 };
  if (previous?.lower === 'the') return { organization: HINT * 2 };
  if (words > MAX_PERSON_WORDS) return { organization: HINT * 2 };
  return { person: HINT * 1.5, organization: HINT };
}

function isPlaceNoun(sentence: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const before = [sentence[index - 1], sentence[index - 2]];
  return before.some((token) => token !== undefined && lexicon.placeNouns.has(token.lower));
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word);
}

/** German runs are names only as far as no common noun stands in them. */
function weighGerman(sentence: readonly Token[], start: number, end: number, lexicon: Lexicon): NamedSpan[] {
  const spans: NamedSpan[] = [];
  let index = start;
  while (index < end) {
    const length = germanNameLength(sentence, index, end, lexicon);
    if (length > 1) spans.push(toSpan(sentence, index, length, germanEvidence(sentence, index, length, lexicon)));
    else if (length === 1) spans.push(weighWord(sentence, index, lexicon));
    index += Math.max(1, length);
  }
  return spans.filter(({ evidence }) => Object.keys(evidence).length > 0);
}

/** How many words from here make a name: a given name takes the surname behind it, though that be a trade. */
function germanNameLength(sentence: readonly Token[], index: number, end: number, lexicon: Lexicon): number {
  const first = sentence[index];
  if (first === undefined) return 0;
  if (first.text === '1' && isClubWord(sentence[index + 1]?.text ?? '')) return Math.min(3, end - index);
  if (!first.isCapitalized) return 0;
  if (isClubWord(first.text)) {
    let length = 1;
    while (index + length < end && length < 3) length += 1;
    return length;
  }
  const isGiven =
    (isGivenName(first.lower, 'de') && !lexicon.commonNouns.has(first.lower)) || /^\p{Lu}$/u.test(first.text);
  if (!isGiven) return isCommonNoun(first, lexicon) ? 0 : 1;
  let length = 1;
  while (index + length < end && length < MAX_PERSON_WORDS + 1) {
    const token = sentence[index + length];
    if (token === undefined) break;
    const isName = isGivenName(token.lower, 'de') || isSurname(token.lower) || !isCommonNoun(token, lexicon);
    if (token.isCapitalized && !isName && length > 1) break;
    if (token.isCapitalized && !isName && !isSurname(token.lower) && endsIn(token.lower, lexicon.organizationSuffixes))
      break;
    length += 1;
    if (token.isCapitalized && !isGivenName(token.lower, 'de') && token.text.length > 1) break;
  }
  while (length > 1 && !sentence[index + length - 1]?.isCapitalized) length -= 1;
  return length;
}

function germanEvidence(sentence: readonly Token[], index: number, length: number, lexicon: Lexicon) {
  const first = sentence[index];
  if (first !== undefined && (isClubWord(first.text) || first.text === '1')) return { organization: CERTAIN };
  const last = sentence[index + length - 1];
  if (last !== undefined && isOrganizationHead(last.lower, lexicon)) return { organization: LIKELY };
  return { person: LIKELY + 1 };
}
