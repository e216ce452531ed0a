import type { Article } from '../../article/schema.ts';
import { UNSPACED_LETTERS } from '../../language/scripts/index.ts';
import type { SpeechWords } from '../../language/speech/index.ts';
import { overlapping } from '../../language/tokens/index.ts';
import type { Metadata } from '../../metadata/schema.ts';
import type { Entity, Quote } from '../schema.ts';
import { type Attribution, attributeQuotation } from './attribute-quotation.ts';
import { verbsWithSubject } from './find-clauses.ts';
import { type FoundQuotation, foundQuotations } from './found-quotations.ts';
import type { PastSpeech, SpeechHistory } from './inherit-speaker.ts';
import { isLabel, isTitle } from './quoted-words.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { lastSentenceStart } from './sentence-ends.ts';
import { SpeakerWords } from './speaker-words.ts';
import { NamedPlaces } from './spoken-text.ts';

/** Shorter quotations are partial ones, whatever ends them. */
const MIN_DIRECT_WORDS = 5;
/** So many words between marks are speech, whoever said them. */
const MIN_SPEECH_WORDS = 5;
/** A speaker less sure than that is left open: a misattributed quotation is worse than none. */
const MIN_CONFIDENCE = 0.7;

/** Bases of a speaker whom the quotation's own surroundings do not name. */
const LOOKS_BACK = new Set(['inherited', 'conversation', 'continuation']);

const TELLING = new Set(['named', 'role', 'pronoun']);

/** Verbatim quotations with their speakers, in reading order. */
export function findQuotes(article: Article, metadata: Metadata, entities: readonly Entity[]): Quote[] {
  const { code } = metadata.language;
  const words = new SpeakerWords(code);
  const places = new NamedPlaces(article.text, entities, words);
  const quotes: Quote[] = [];
  let history: SpeechHistory = { last: undefined, other: undefined, speakers: new Set() };
  for (const quotation of foundQuotations(article, code, places)) {
    const told = toldSpeech(quotation, places, history);
    history = told === undefined ? history : { ...history, last: told, speakers: withSpeaker(history, told) };
    const found = attributeQuotation(quotation, places, history);
    const isOwn = found.mention !== undefined && !LOOKS_BACK.has(found.basis);
    const kind = kindOf(quotation, isOwn, words.speech);
    const attribution = isMeant(quotation, kind, found) ? found : undefined;
    const hasSpeaker = attribution?.mention !== undefined;
    const isSpeech = kind === 'direct' || hasSpeaker || wordsOf(quotation.text) >= MIN_SPEECH_WORDS;
    history = withSpeech(history, pastSpeech(quotation, attribution));
    if (kind !== undefined && isSpeech) quotes.push(toQuote(article, quotation, kind, attribution));
  }
  return quotes;
}

/** Words in the reporter's sentence are not given to whoever spoke before. */
function isMeant(
  { isWholeParagraph }: FoundQuotation,
  kind: Quote['kind'] | undefined,
  { basis }: Attribution,
): boolean {
  return kind === 'direct' || isWholeParagraph || !(basis === 'inherited' || basis === 'conversation');
}

/** Behind words that nobody known says, who spoke before them is less sure. */
const DOUBT = 0.6;

function withSpeech(history: SpeechHistory, speech: PastSpeech | undefined): SpeechHistory {
  const { last, other, speakers } = history;
  if (speech === undefined) return { last: last && { ...last, confidence: last.confidence * DOUBT }, other, speakers };
  const isSame = last === undefined || last.mention.name === speech.mention.name;
  return { last: speech, other: isSame ? other : last, speakers: withSpeaker(history, speech) };
}

function withSpeaker({ speakers }: SpeechHistory, { mention }: PastSpeech): ReadonlySet<string> {
  return mention.entity === undefined || speakers.has(mention.entity)
    ? speakers
    : new Set([...speakers, mention.entity]);
}

function pastSpeech(quotation: FoundQuotation, attribution: Attribution | undefined): PastSpeech | undefined {
  const { mention, confidence = 0 } = attribution ?? {};
  return mention && { mention, confidence, quotation, paragraph: quotation.paragraph };
}

/** The last speaker in the sentences since the quotation before, whose words the reporter tells: `Berg said that …. “…,” she said.` */
function toldSpeech(
  { above, before, paragraph }: FoundQuotation,
  places: NamedPlaces,
  { last }: SpeechHistory,
): PastSpeech | undefined {
  const told = places.spokenText(Math.max(above, last?.quotation?.end ?? 0), before.offset + before.text.length);
  const isComplete = /[.!?…]["”»’)]*\s*$/u.test(told.text);
  const to = isComplete ? told.text.length : lastSentenceStart(told.text);
  const clauses = verbsWithSubject(told, 0, { to, isLastFirst: true });
  const { speaker } = clauses.find((each) => TELLING.has(each.speaker.kind)) ?? {};
  if (speaker === undefined || speaker.kind === 'document') return undefined;
  const mention =
    speaker.kind === 'pronoun' ? resolvePronoun(places, speaker.place.start, speaker, last)?.mention : speaker.mention;
  if (mention === undefined) return undefined;
  // The clause that names the speaker of the quotation before.
  if (last?.mention.start === mention.start) return undefined;
  const isAbove = told.text.slice((mention.end ?? 0) - told.offset).includes('\n');
  return { mention, confidence: 0.95, quotation: undefined, paragraph: isAbove ? paragraph - 1 : paragraph };
}

/** Whether it is speech of its own or part of the reporter's sentence; undefined for titles and descriptions. */
function kindOf(found: FoundQuotation, hasSpeaker: boolean, speech: SpeechWords): Quote['kind'] | undefined {
  const { text, before, opening } = found;
  if (opening.length > 1) return 'direct';
  const opens = opensClause(before.text);
  if ((!opens || /[‘']/.test(opening)) && isTitle(text, speech)) return undefined;
  if (isDirect(found, opens, hasSpeaker)) return 'direct';
  // `a “powerful voice for good,” the petition says`: what is handed to a speaker states something.
  const isLabelOnly = isLabel(text, before.text, speech) && !(hasSpeaker && text.endsWith(','));
  return isTitle(text, speech) || isLabelOnly ? undefined : 'partial';
}

/** Whole sentences, or a clause that a comma before or behind the closing mark hands over to its speaker. */
function isDirect({ text, after }: FoundQuotation, opens: boolean, hasSpeaker: boolean): boolean {
  if (!/^[\p{Lu}\p{Lo}\p{N}…¿¡]/u.test(text)) return false;
  const closes = /[.!?,…]["”’]?$/.test(text) || after.text.startsWith(',');
  // `“Not yet,” she said`: short, but closed like speech and handed to a speaker.
  if (opens && closes && hasSpeaker) return true;
  return wordsOf(text) >= MIN_DIRECT_WORDS && (opens || closes);
}

/** Nothing of the reporter's own sentence runs into the quotation. */
function opensClause(before: string): boolean {
  return before.trim() === '' || /[.!?,:…–—]["”»]?\s*$/.test(before);
}

const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}]`, 'gu');

function wordsOf(text: string): number {
  // Scripts without spaces: some two characters a word.
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return Math.max(text.trim().split(/\s+/).length, Math.round(unspaced / 2));
}

function toQuote(
  article: Article,
  { text, start }: FoundQuotation,
  kind: Quote['kind'],
  attribution: Attribution | undefined,
): Quote {
  const { mention, basis = 'none', cue, channel } = attribution ?? {};
  const confidence = Math.round((attribution?.confidence ?? 0) * 100) / 100;
  const speaker =
    mention &&
    (confidence >= MIN_CONFIDENCE ? { speaker: mention } : { speakerCandidates: [{ ...mention, confidence }] });
  return {
    text,
    start,
    end: start + text.length,
    kind,
    ...speaker,
    confidence,
    basis,
    ...(cue === undefined ? {} : { cue }),
    ...(channel === undefined ? {} : { channel }),
    sentence: overlapping(article.sentences, { start, end: start + 1 })[0]?.id,
  };
}
