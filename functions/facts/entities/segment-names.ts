import { isGivenNameIn } from '../../language/names/index.ts';
import { isNoun } from './capitalized-nouns.ts';
import { departmentBefore } from './department-names.ts';
import { isEvent, isPartOfEvent, touchesEvent } from './event-names.ts';
import { closesName, type Run } from './find-runs.ts';
import { joinParts } from './join-parts.ts';
import { CERTAIN, LIKELY, type NamedSpan } from './named-span.ts';
import { roleBefore } from './role-before.ts';
import { cutSegment, isInKnown, type Segment } from './segment.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { wholeOrganization } from './whole-organization.ts';

/** `NATO chief Mark Rutte`, `Moscow Mayor Yuri Luzhkov`, `Goldman Sachs`: the names of a run, each with its scores. */
export function segmentNames(reading: SentenceReading, run: Run): NamedSpan[] {
  if (isPartOfEvent(reading, run.start)) return [];
  const last = reading.tokens[run.end - 1];
  const head = last && reading.lexicon.trailingHead(last);
  if (head !== undefined) return [reading.span(run.start, run.end, { [head]: CERTAIN })];
  return departmentBefore(reading, run) ?? joinRoleBefore(reading, run, segment(reading, run.start, run.end));
}

/** A title in small letters before the run makes a person of its first name, or of the one behind the title's own place or body. */
function joinRoleBefore(reading: SentenceReading, { start }: Run, spans: NamedSpan[]): NamedSpan[] {
  const [first, second] = spans;
  if (first === undefined || first.index !== start || reading.lexicon.capitalizesNouns) return spans;
  const role = roleBefore(reading, start);
  if (role === undefined) return spans;
  const { scores } = first;
  // `президент Украины Владимир Зеленский`.
  if (second !== undefined && scores.person === undefined && second.index === start + first.tokens.length) {
    if (second.scores.person === undefined) return spans;
    return [first, { ...second, role: `${role} ${first.text}`, scores: { person: CERTAIN } }, ...spans.slice(2)];
  }
  if (first.tokens.length < 2 || (scores.organization ?? 0) >= CERTAIN || first.place !== undefined) return spans;
  const owner = cutOwner(reading, first, role);
  return [...(owner ?? [{ ...first, role, scores: { person: CERTAIN } }]), ...spans.slice(1)];
}

/** `пресс-секретарь Кремля Дмитрий Песков`: whose spokesman he is stands before his name. */
function cutOwner(reading: SentenceReading, { index, tokens }: NamedSpan, role: string): NamedSpan[] | undefined {
  const given = tokens.findIndex(
    ({ isCapitalized, text, lower }) =>
      isCapitalized && text.length > 1 && isGivenNameIn(lower, reading.lexicon.language),
  );
  if (given <= 0 || tokens.length <= given + 1 || tokens[given - 1]?.isCapitalized !== true) return undefined;
  const name = reading.span(index + given, index + tokens.length, { person: CERTAIN }, { role });
  return [...withoutPeople(segment(reading, index, index + given)), name];
}

function withoutPeople(spans: readonly NamedSpan[]): NamedSpan[] {
  return spans.filter(({ scores }) => (scores.person ?? 0) < LIKELY);
}

function segment(reading: SentenceReading, start: number, end: number): NamedSpan[] {
  const cut = cutSegment(reading, start, end);
  const role = lastRole(cut);
  if (role !== undefined && role < end - 1) return splitAtRole(reading, cut, role);
  if (role !== undefined && role > start) return segment(reading, start, role);
  // A title alone names nobody, unless the article has a Ms King.
  if (role !== undefined) return end - start === 1 ? [reading.span(start, end, {})] : [];
  // `Davis Cup`, `Gulf War`: what is known inside an event's name stands for nothing of its own.
  if (isEvent(cut)) return joinParts(cut).filter((span) => !touchesEvent(span, cut));
  const whole = wholeOrganization(cut);
  return whole === undefined ? joinParts(cut) : [whole];
}

/** The last title of a run; a word of an organisation's known name is not a title. */
function lastRole(cut: Segment): number | undefined {
  const { tokens, lexicon } = cut.reading;
  for (let index = cut.end - 1; index >= cut.start; index -= 1) {
    const token = tokens[index];
    if (token === undefined || !token.isCapitalized || isInKnown(cut, index)) continue;
    // `Foreign Ministry`, `Prime Minister's Office`: a body's own word behind the title makes it part of the name.
    if (lexicon.isOrganizationHead(token.lower) && !lexicon.has('roles', token.lower)) return undefined;
    if (!standsAsTitle(cut, index)) continue;
    if (lexicon.has('honorifics', token.lower) || lexicon.isRole(token.lower)) return index;
  }
  return undefined;
}

/** A title word may be a surname (`Klaus Richter`) or an adjective of a body's name (`Consejo General de …`). */
function standsAsTitle({ reading, start, end }: Segment, index: number): boolean {
  if (index === start) return true;
  const { tokens, lexicon } = reading;
  const [token, before] = [tokens[index], tokens[index - 1]];
  if (token === undefined || before === undefined) return true;
  const isSurnameHere =
    index === end - 1 && isGivenNameIn(before.lower, lexicon.language) && !lexicon.isRole(before.lower);
  const isAdjective = lexicon.has('roleAdjectives', token.lower) && lexicon.isOrganizationHead(before.lower);
  return !isSurnameHere && !isAdjective && before.isCapitalized;
}

/** A person behind a title, after what stands before the title. */
function splitAtRole(reading: SentenceReading, { start, end }: Segment, role: number): NamedSpan[] {
  const { tokens, lexicon } = reading;
  const title = tokens.slice(start, role + 1);
  const firstRole = title.findIndex(({ lower }) => lexicon.isRole(lower) || lexicon.has('honorifics', lower));
  const before = withoutPeople(segment(reading, start, start + Math.max(0, firstRole)));
  const nameEnd = endOfName(reading, role + 1, end);
  if (nameEnd <= role + 1) return before;
  const isHonorific = title.every(({ lower }) => !lexicon.isRole(lower));
  const words = title.filter(({ isCapitalized }) => isCapitalized || firstRole >= 0).map(({ text }) => text);
  const name = { start: role + 1, end: nameEnd };
  return [
    ...before,
    ...(namesBehindPlace(reading, name, words) ?? [
      reading.span(name.start, name.end, { person: CERTAIN }, isHonorific ? {} : { role: words.join(' ') }),
    ]),
  ];
}

/** A known name behind a title that belongs to the title: `Präsident Frankreichs Emmanuel Macron`, `Mayor London Breed`. */
function namesBehindPlace(
  reading: SentenceReading,
  { start, end }: Run,
  title: readonly string[],
): NamedSpan[] | undefined {
  const known = reading.knownAt(start);
  if (known === undefined) return undefined;
  const details = known.place === undefined ? {} : { place: known.place };
  const nextName = start + known.length;
  if (nextName < end && isGivenNameIn(reading.lower(nextName) ?? '', reading.lexicon.language)) {
    const between = reading.span(start, nextName, { [known.type]: CERTAIN }, details);
    const role = [...title, between.text].join(' ');
    return [between, reading.span(nextName, end, { person: CERTAIN }, { role })];
  }
  // `President Lincoln`, yet `Ambassador Hotel` and `Präsident Russlands`: a country is not a person.
  if (known.place?.kind !== 'country' || nextName !== end) return undefined;
  return [reading.span(start, nextName, { place: CERTAIN }, details)];
}

/** Where nouns have capitals, a name ends where the next common noun begins. */
function endOfName({ tokens, lexicon }: SentenceReading, start: number, end: number): number {
  if (!lexicon.capitalizesNouns) return end;
  const { language } = lexicon;
  const isGiven = isGivenNameIn(tokens[start]?.lower ?? '', language);
  for (let index = start; index < end; index += 1) {
    // A given name takes the word behind it, though that be a noun: `Teamchef Franz Engel`.
    const isName = isGiven && index <= start + 1;
    if (tokens[index]?.isCapitalized !== true || isName || !isNoun(tokens[index]?.lower, lexicon)) continue;
    return closesName(tokens[index - 1], lexicon) ? index : start;
  }
  return end;
}
