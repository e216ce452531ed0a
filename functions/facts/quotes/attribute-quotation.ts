import type { QuoteBasis } from '../schema.ts';
import { type Clause, type ClauseOrOpen, clauseAfter, clauseBefore, clauseWithin } from './find-clauses.ts';
import { labelBefore, labelWithin, signatureAfter } from './find-labels.ts';
import type { FoundQuotation } from './found-quotations.ts';
import { introduction, mainSubject, subjectOfSentence, unknownVerbAfter } from './guess-clauses.ts';
import { continueSpeech, inheritSpeaker, isAttached, isFree, type SpeechHistory } from './inherit-speaker.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { type PhraseSpeaker, type SpeakerMention, speakerOfPhrase } from './speaker-of-phrase.ts';
import type { NamedPlaces, SpokenText } from './spoken-text.ts';

/** Who said it, how that is known, and how likely it is. */
export interface Attribution {
  readonly mention: SpeakerMention | undefined;
  readonly basis: QuoteBasis;
  readonly confidence: number;
  readonly cue?: string;
  readonly channel?: string;
}

/** Confidence of a speaker whom the order of words alone suggests; more than the least that is published. */
const GUESS = 0.76;
/** Words of a quotation for which such a guess is made; a few words in marks are often nobody's. */
const MIN_GUESSED_WORDS = 5;
const NOBODY: Attribution = { mention: undefined, basis: 'none', confidence: 0 };
/** Characters on either side: `on Telegram` stands beside the verb of saying. */
const CHANNEL_REACH = 60;

/** How often a sieve is right, by what its words are; measured by `bench/calibration.ts`. */
const CONFIDENCE: Readonly<Record<Clause['basis'], Readonly<Record<PhraseSpeaker['kind'], number>>>> = {
  label: { named: 0.95, role: 0.85, words: 0.6, noun: 0.3, document: 0.4, pronoun: 0 },
  verb: { named: 0.98, role: 0.9, words: 0.8, noun: 0.8, document: 0.85, pronoun: 1 },
  source: { named: 0.95, role: 0.85, words: 0.75, noun: 0.5, document: 0.8, pronoun: 0.9 },
  introduction: { named: 0.84, role: 0.76, words: 0.4, noun: 0.3, document: 0.6, pronoun: 0.95 },
  grammar: { named: 0.93, role: 0.85, words: 0.5, noun: 0.4, document: 0.6, pronoun: 0.95 },
};

/**
 * The speaker of a quotation by sieves from sure to unsure; the first that finds somebody decides. After Muzny, Fang,
 * Chang and Jurafsky (2017), A Two-stage Sieve Approach for Quote Attribution, which goes from trigrams of quotation,
 * verb and name over pronouns to conversations and the speaker before.
 */
export function attributeQuotation(
  quotation: FoundQuotation,
  places: NamedPlaces,
  history: SpeechHistory,
): Attribution {
  const continued = continueSpeech(quotation, history);
  const isOn = continued !== undefined && !isAttached(quotation) && isFree(quotation);
  const found = isOn ? undefined : ownClause(quotation);
  if (found === 'open') return NOBODY;
  if (found === undefined) return continued ?? inheritSpeaker(quotation, history) ?? NOBODY;
  const { clause, beside } = found;
  const { speaker, basis, cue } = clause;
  const certain = clause.isGuess === true ? GUESS : CONFIDENCE[basis][speaker.kind];
  const extra = { ...(cue === '' ? {} : { cue }), ...channelOf(beside, clause) };
  if (speaker.kind === 'document') {
    const mention = authorOf(places, speaker, history);
    return mention === undefined ? { ...NOBODY, ...extra } : { mention, basis, confidence: certain, ...extra };
  }
  if (speaker.kind === 'role') {
    const only = onlySpeaker(places, speaker, history);
    if (only !== undefined) return { mention: only, basis, confidence: ONLY_SPEAKER, ...extra };
  }
  if (speaker.kind !== 'pronoun') return { mention: speaker.mention, basis, confidence: certain, ...extra };
  const resolved = resolvePronoun(places, quotation.start, speaker, history.last);
  if (resolved === undefined) return { ...NOBODY, ...extra };
  return { mention: resolved.mention, basis: 'pronoun', confidence: certain * resolved.confidence, ...extra };
}

/** Confidence, 0 to 1, that the only one who may be meant is meant. */
const ONLY_SPEAKER = 0.8;

/** `the manager` stands for the one person who spoke before, where nobody else did. */
function onlySpeaker(
  places: NamedPlaces,
  { mention, isDefinite }: Extract<PhraseSpeaker, { isDefinite?: boolean }>,
  { speakers }: SpeechHistory,
): SpeakerMention | undefined {
  const [id] = speakers;
  const entity = isDefinite === true && speakers.size === 1 ? places.entity(id) : undefined;
  if (
    entity === undefined ||
    places.words.isBody(mention.name.split(/\s+/).at(-1) ?? '') !== (entity.type === 'organization')
  )
    return undefined;
  return { ...mention, name: entity.name, entity: entity.id };
}

/** `Berg released a statement. “…,” the statement said`: the subject of the nearest sentence before that speaks of it. */
function authorOf(
  places: NamedPlaces,
  { noun, place }: Extract<PhraseSpeaker, { kind: 'document' }>,
  { last }: SpeechHistory,
): SpeakerMention | undefined {
  const sentence = places.sentenceWith(noun, place.start);
  const subject = sentence && mainSubject(sentence, 0);
  const speaker = subject && sentence && speakerOfPhrase(sentence, subject);
  if (speaker === undefined || speaker.kind === 'document') return undefined;
  if (speaker.kind !== 'pronoun') return { ...speaker.mention, ...place };
  const resolved = resolvePronoun(places, place.start, speaker, last);
  return resolved && { ...resolved.mention, ...place };
}

interface FoundClause {
  readonly clause: Clause;
  readonly beside: SpokenText;
}

type Sieve = readonly [text: SpokenText, find: () => ClauseOrOpen];

/** The clause that gives the quotation to its speaker, from the surest place to look on. */
function ownClause(quotation: FoundQuotation): FoundClause | 'open' | undefined {
  for (const [beside, find] of sievesOf(quotation)) {
    const clause = find();
    if (clause === 'open') return 'open';
    if (clause !== undefined) return { clause, beside };
  }
  return undefined;
}

function sievesOf(quotation: FoundQuotation): Sieve[] {
  const { before, after, within, previous } = quotation;
  const isInSentence = /[^.!?…:,\s"”»“]\s*$/u.test(before.text);
  const handsOver = /[:,]\s*$/.test(before.text);
  const isFragment =
    quotation.isBehindAnother && /^[^.!?…]*$/u.test(before.text) && /^\s*[^\s\p{Lu}]/u.test(before.text);
  const isLong = quotation.text.split(/\s+/).length >= MIN_GUESSED_WORDS;
  const isTagged = /,["”’']*$/.test(quotation.text) || /^\s*[,–—-]/.test(after.text);
  const isAnnounced = !isTagged && !isFragment && /:\s*$/.test(before.text);
  const when = (holds: boolean, ...sieve: Sieve): Sieve[] => (holds ? [sieve] : []);
  return [
    [after, () => signatureAfter(after)],
    [before, () => labelBefore(before)],
    [within, () => labelWithin(within)],
    ...when(isTagged && !isHandedOn(quotation), after, () => attributingClause(quotation)),
    ...when(handsOver || isInSentence, before, () => clauseBefore(before)),
    ...when(isAnnounced, before, () => introduction(before)),
    ...when(!isHandedOn(quotation), after, () => attributingClause(quotation)),
    [within, () => clauseWithin(within)],
    ...when(handsOver && !isFragment, before, () => introduction(before)),
    ...when(isTagged || /[!?…]["”’']*$/.test(quotation.text), after, () => unknownVerbAfter(after)),
    ...when(isInSentence && !isFragment, before, () => introduction(before)),
    ...when(isInSentence && !isFragment && isLong, before, () => subjectOfSentence(before)),
    ...(previous === undefined ? [] : when(true, previous, () => leadingParagraph(previous))),
  ];
}

/** A sentence behind a closed quotation gives it to its speaker only where it says no more than that: `“We wait.” Berg said.` */
function attributingClause(quotation: FoundQuotation): ClauseOrOpen {
  const clause = clauseAfter(quotation.after);
  if (clause === undefined || clause === 'open') return clause;
  // `mówi w rozmowie z „Gazetą” Nowak`: the clause goes on behind words between marks.
  const isCut = quotation.isFollowed && !/[.!?,;:–—]/.test(quotation.after.text.slice(clause.reach));
  if (isCut && clause.speaker.kind === 'pronoun' && clause.speaker.standsFor === 'anybody') return 'open';
  if (isAttached(quotation)) return clause;
  return /^\s*(?:\p{L}+\s*){0,3}(?:[.,;]|$)/u.test(quotation.after.text.slice(clause.reach)) ? clause : undefined;
}

/** The paragraph before hands over by a colon: `Cruz continued:`. */
function leadingParagraph(previous: SpokenText): ClauseOrOpen {
  if (!/:\s*$/.test(previous.text)) return undefined;
  return labelBefore(previous) ?? clauseBefore(previous) ?? introduction(previous);
}

/** What stands behind the quotation speaks of the next one: `“We wait.” Berg said: “And we hope.”`. */
function isHandedOn(quotation: FoundQuotation): boolean {
  return (
    quotation.isFollowed &&
    !isAttached(quotation) &&
    /[:,]\s*$/.test(quotation.after.text) &&
    /^\s*\p{Lu}/u.test(quotation.after.text)
  );
}

function channelOf({ text, words }: SpokenText, { start, reach }: Clause): { readonly channel?: string } {
  const near = text.slice(Math.max(0, start - CHANNEL_REACH), reach + CHANNEL_REACH);
  const { channel } = (words.speech.medium.exec(near) ?? words.speech.form.exec(near))?.groups ?? {};
  return channel === undefined ? {} : { channel };
}
