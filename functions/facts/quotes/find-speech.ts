import { namePart } from '../../language/names/index.ts';
import type { SpeechWords } from '../../language/speech/index.ts';
import { findSubject, type Stretch } from './find-subject.ts';

/** Who speaks by which verb, as offsets into the text that was searched. */
export interface Clause extends Stretch {
  /** Where the clause ends that names both. */
  readonly reach: number;
  readonly cue: string;
}

const MAX_SOURCE_REACH = 180;
const MAX_SIGNATURE_WORDS = 6;

/** `“…” ― Name`: a signature behind the quotation. */
export function signatureAfter(after: string): Clause | undefined {
  const match = /^\s*(?:―|—|–|--)\s*(?<who>\p{Lu}[^.!?,;:"“”«»„\n]{2,60})[.,]?\s*(?:$|\n|["“«„])/u.exec(after);
  const who = match?.groups?.who;
  if (match === null || who === undefined || who.split(/\s+/).length > MAX_SIGNATURE_WORDS) return undefined;
  const start = match.index + match[0].indexOf(who);
  return { start, end: start + who.trimEnd().length, reach: start + who.length, cue: '' };
}

/** `“…,” said the mayor of Turku`, `“…,” Mayor Aino Laine (Green), who was there, added`. */
export function clauseAfter(after: string, speech: SpeechWords): Clause | undefined {
  const inverted = fromObject(speech.verbThenName.exec(after), speech);
  if (inverted !== undefined) return inverted;
  if (!/^\s*[,–—-]?\s*[\p{L}\d(]/u.test(after)) return undefined;
  const own = firstVerb(firstClause(after), speech);
  if (own !== undefined) return own;
  const source = /^\s*,?\s*/.exec(after)?.[0].length ?? 0;
  const cited = speech.source.exec(after.slice(source, source + MAX_SOURCE_REACH));
  return cited?.index === 0 ? moved(fromObject(cited, speech), source) : undefined;
}

/** `The mayor said in an interview that “…”`, `according to the mayor, “…”`: the sentence that leads up to a quotation. */
export function clauseBefore(before: string, speech: SpeechWords): Clause | undefined {
  const from = lastSentenceStart(before);
  const sentence = before.slice(from);
  return moved(governingVerb(sentence, speech) ?? fromObject(speech.source.exec(sentence), speech), from);
}

function moved(clause: Clause | undefined, by: number): Clause | undefined {
  return clause && { ...clause, start: clause.start + by, end: clause.end + by, reach: clause.reach + by };
}

/** Verbs of saying that have a subject before them. */
function* verbsWithSubject(clause: string, speech: SpeechWords): Generator<Clause & { readonly at: number }> {
  for (const { 0: cue, index } of clause.matchAll(speech.verb)) {
    const subject = findSubject(clause.slice(0, index), speech);
    if (subject !== undefined) yield { ...subject, reach: index + cue.length, cue, at: index };
  }
}

function firstVerb(clause: string, speech: SpeechWords): Clause | undefined {
  return verbsWithSubject(clause, speech).next().value ?? undefined;
}

/** The first verb governs what follows, unless it stands in a relative clause: “The deal, which he called fair, she said was …”. */
function governingVerb(sentence: string, speech: SpeechWords): Clause | undefined {
  let last: Clause | undefined;
  for (const clause of verbsWithSubject(sentence, speech)) {
    last = clause;
    if (!speech.relative.test(sentence.slice(0, clause.at))) break;
  }
  return last;
}

function fromObject(match: RegExpExecArray | null, speech: SpeechWords): Clause | undefined {
  const { who, cue = '' } = match?.groups ?? {};
  if (match === null || who === undefined) return undefined;
  const start = match.index + match[0].lastIndexOf(who);
  // `said Tuesday in Oslo` names nobody; `said one of the men who …` stops before the clause.
  const nameLength = speech.nameEnd.exec(who)?.index ?? who.length;
  return { start, end: start + who.slice(0, nameLength).trimEnd().length, reach: start + who.length, cue };
}

function firstClause(after: string): string {
  return after.slice(0, /[.!?](?:\s|$)|["“«„]/u.exec(withoutAbbreviations(after))?.index);
}

function lastSentenceStart(before: string): number {
  let start = 0;
  for (const match of withoutAbbreviations(before).matchAll(/[.!?…]["”»’)]*\s+(?=\S)|\n+/gu))
    start = match.index + match[0].length;
  return start;
}

let abbreviation: RegExp | undefined;

/** Points of abbreviations become other marks, so that they end no sentence. */
function withoutAbbreviations(text: string): string {
  abbreviation ??= new RegExp(String.raw`\b(?:${[...namePart('abbreviations')].join('|')}|\p{Lu})\.`, 'gu');
  return text.replace(abbreviation, (word) => word.replace('.', '·'));
}
