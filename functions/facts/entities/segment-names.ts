import { isDemonym } from '../../language/places/index.ts';
import type { Token } from '../../language/tokens/index.ts';
import { departmentBefore } from './department-names.ts';
import { isEvent, isPartOfEvent, touchesEvent } from './event-names.ts';
import type { NameCandidate } from './find-names.ts';
import { isCommonNoun } from './german-nouns.ts';
import { joinParts, type Part } from './join-parts.ts';
import { matchKnownName } from './known-names.ts';
import { isOrganizationHead, isRole, type Lexicon } from './lexicon.ts';
import { CERTAIN, LIKELY, type NamedSpan, toSpan } from './named-span.ts';
import { isGivenName } from './person-names.ts';
import { roleBefore } from './weigh-word.ts';
import { wholeOrganization } from './whole-organization.ts';

/** `NATO chief Mark Rutte`, `Moscow Mayor Yuri Luzhkov`, `Goldman Sachs`: the names of a run, each with its evidence. */
export function segmentNames(text: string, candidate: NameCandidate, lexicon: Lexicon): NamedSpan[] {
  const { sentence, index, tokens } = candidate;
  const spans = segment(text, sentence, index, tokens.length, lexicon);
  if (isPartOfEvent(sentence, index, lexicon)) return [];
  const portfolio = departmentBefore(sentence, index, tokens.length, lexicon);
  if (portfolio !== undefined) return portfolio;
  const [first, second] = spans;
  if (first === undefined || first.index !== index || lexicon.language === 'de') return spans;
  const role = roleBefore(sentence, index, lexicon);
  if (role === undefined) return spans;
  // `президент Украины Владимир Зеленский`: the title's own place or body stands between it and the name.
  if (second !== undefined && first.evidence.person === undefined && second.index === index + first.tokens.length)
    return second.evidence.person === undefined
      ? spans
      : [first, { ...second, role: `${role} ${first.text}`, evidence: { person: CERTAIN } }, ...spans.slice(2)];
  if (first.tokens.length < 2 || (first.evidence.organization ?? 0) >= CERTAIN || first.place !== undefined)
    return spans;
  // `пресс-секретарь Кремля Дмитрий Песков`: whose spokesman he is stands before his name.
  const given = first.tokens.findIndex(
    (token) => token.isCapitalized && token.text.length > 1 && isGivenName(token.lower, lexicon.language),
  );
  if (given > 0 && first.tokens.length > given + 1 && first.tokens[given - 1]?.isCapitalized === true) {
    const name = toSpan(sentence, index + given, first.tokens.length - given, { person: CERTAIN }, { role });
    const whose = segment(text, sentence, index, given, lexicon).filter(
      ({ evidence }) => (evidence.person ?? 0) < LIKELY,
    );
    return [...whose, name, ...spans.slice(1)];
  }
  return [{ ...first, role, evidence: { person: CERTAIN } }, ...spans.slice(1)];
}

function segment(
  text: string,
  sentence: readonly Token[],
  start: number,
  length: number,
  lexicon: Lexicon,
): NamedSpan[] {
  const parts = cutKnown(text, sentence, start, length, lexicon);
  const end = start + length;
  const inKnown = (index: number) =>
    parts.some(
      (part) =>
        part.known !== undefined &&
        (part.known.type === 'organization' || part.length > 1) &&
        part.index <= index &&
        index < part.index + part.length,
    );
  const role = lastRole(sentence, start, end, lexicon, inKnown);
  if (role !== undefined && role < end - 1) return splitAtRole(text, sentence, start, end, role, lexicon);
  if (role !== undefined && role > start) return segment(text, sentence, start, role - start, lexicon);
  // A title alone names nobody, unless the article has a Ms King.
  if (role !== undefined) return length === 1 ? [toSpan(sentence, start, 1, {})] : [];
  const event = isEvent(sentence, start, end, lexicon, inKnown);
  const whole = event ? undefined : wholeOrganization(sentence, start, end, lexicon, inKnown);
  if (whole !== undefined) return [whole];
  const spans = joinParts(sentence, parts, lexicon);
  // `Davis Cup`, `Gulf War`: what is known inside an event's name stands for nothing of its own.
  return event ? spans.filter(({ tokens }) => !touchesEvent(tokens, sentence, start, end, lexicon)) : spans;
}

function cutKnown(text: string, sentence: readonly Token[], start: number, length: number, lexicon: Lexicon): Part[] {
  const parts: Part[] = [];
  const end = start + length;
  let from = start;
  for (let index = start; index < end; ) {
    const known = /^[\p{Lu}\d]/u.test(sentence[index]?.text ?? '')
      ? matchKnownName(text, sentence, index, lexicon.language)
      : undefined;
    const isPeople =
      known?.length === 1 && known.type === 'place' && isDemonym(sentence[index]?.lower ?? '', lexicon.language);
    if (known === undefined || isPeople) {
      index += 1;
      continue;
    }
    if (index > from) parts.push({ index: from, length: index - from });
    parts.push({ index, length: known.length, known });
    index += known.length;
    from = index;
  }
  if (end > from) parts.push({ index: from, length: end - from });
  return parts;
}

/** The last title of a run; a word of an organisation's known name is none. */
function lastRole(
  sentence: readonly Token[],
  start: number,
  end: number,
  lexicon: Lexicon,
  inKnown: (index: number) => boolean,
): number | undefined {
  for (let index = end - 1; index >= start; index -= 1) {
    const token = sentence[index];
    if (token === undefined || !token.isCapitalized || inKnown(index)) continue;
    // `Foreign Ministry`, `Prime Minister's Office`: a body's own word behind the title makes it part of the name.
    if (isOrganizationHead(token.lower, lexicon) && !lexicon.roles.has(token.lower)) return undefined;
    if (!standsAsTitle(sentence, index, start, end, lexicon)) continue;
    if (lexicon.honorifics.has(token.lower) || isRole(token.lower, lexicon)) return index;
  }
  return undefined;
}

/** A title word may be a surname (`Klaus Richter`) or an adjective of a body's name (`Consejo General de …`). */
function standsAsTitle(
  sentence: readonly Token[],
  index: number,
  start: number,
  end: number,
  lexicon: Lexicon,
): boolean {
  if (index === start) return true;
  const [token, before] = [sentence[index], sentence[index - 1]];
  if (token === undefined || before === undefined) return true;
  const isSurnameHere =
    index === end - 1 && isGivenName(before.lower, lexicon.language) && !isRole(before.lower, lexicon);
  const isAdjective = token.lower === 'general' && isOrganizationHead(before.lower, lexicon);
  return !isSurnameHere && !isAdjective && before.isCapitalized;
}

function splitAtRole(
  text: string,
  sentence: readonly Token[],
  start: number,
  end: number,
  role: number,
  lexicon: Lexicon,
): NamedSpan[] {
  const nameStart = role + 1;
  const nameEnd = lexicon.language === 'de' ? germanNameEnd(sentence, nameStart, end, lexicon) : end;
  const title = sentence.slice(start, nameStart);
  const firstRole = title.findIndex((token) => isRole(token.lower, lexicon) || lexicon.honorifics.has(token.lower));
  const prefix = segment(text, sentence, start, Math.max(0, firstRole), lexicon).filter(
    ({ evidence }) => (evidence.person ?? 0) < LIKELY,
  );
  if (nameEnd <= nameStart) return prefix;
  const isHonorific = title.every((token) => !isRole(token.lower, lexicon) || token.lower === 'frau');
  const words = title.filter((token) => token.isCapitalized || firstRole >= 0).map((token) => token.text);
  const person = toSpan(
    sentence,
    nameStart,
    nameEnd - nameStart,
    { person: CERTAIN },
    isHonorific ? {} : { role: words.join(' ') },
  );
  const known = matchKnownName(text, sentence, nameStart, lexicon.language);
  // `Präsident Frankreichs Emmanuel Macron`, `Mayor London Breed`: a place between title and name goes with the title.
  const nextName = nameStart + (known?.length ?? 0);
  if (known !== undefined && nextName < nameEnd && isGivenName(sentence[nextName]?.lower ?? '', lexicon.language)) {
    const between = toSpan(
      sentence,
      nameStart,
      known.length,
      { [known.type]: CERTAIN },
      known.place && { place: known.place },
    );
    const role = [...words, between.text].join(' ');
    return [...prefix, between, toSpan(sentence, nextName, nameEnd - nextName, { person: CERTAIN }, { role })];
  }
  // `President Lincoln`, yet `Ambassador Hotel` and `Präsident Russlands`: a country is no person.
  if (known?.place?.kind === 'country' && known.length === nameEnd - nameStart)
    return [...prefix, toSpan(sentence, nameStart, known.length, { place: CERTAIN }, { place: known.place })];
  return [...prefix, person];
}

/** A German name ends where the next common noun begins: every noun has a capital there. */
function germanNameEnd(sentence: readonly Token[], start: number, end: number, lexicon: Lexicon): number {
  let index = start;
  while (index < end) {
    const token = sentence[index];
    if (token === undefined) break;
    // A given name takes the word behind it, though that be a noun: `Teamchef Franz Engel`.
    const isSurnameHere = index === start + 1 && isGivenName(sentence[start]?.lower ?? '', 'de');
    const isNoun = isCommonNoun(token, lexicon) && !(index === start && isGivenName(token.lower, 'de'));
    if (token.isCapitalized && isNoun && !isSurnameHere) break;
    index += 1;
  }
  return index;
}
