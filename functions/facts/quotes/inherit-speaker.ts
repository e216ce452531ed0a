import type { QuoteBasis } from '../schema.ts';
import type { FoundQuotation } from './found-quotations.ts';
import { endOfFirstClause, lastSentenceStart } from './sentence-ends.ts';
import type { SpeakerMention } from './speaker-of-phrase.ts';
import type { SpokenText } from './spoken-text.ts';

/** Who spoke, in a quotation or by a verb of saying alone, as quotations behind it look back on it. */
export interface PastSpeech {
  readonly mention: SpeakerMention;
  readonly confidence: number;
  readonly paragraph: number;
  /** Undefined where the reporter tells what was said. */
  readonly quotation: FoundQuotation | undefined;
}

/** The speakers up to here. */
export interface SpeechHistory {
  readonly last: PastSpeech | undefined;
  /** The one before the last who is somebody else. */
  readonly other: PastSpeech | undefined;
  /** Everybody with a name who spoke, by id. */
  readonly speakers: ReadonlySet<string>;
}

interface Inherited {
  readonly mention: SpeakerMention;
  readonly basis: QuoteBasis;
  readonly confidence: number;
}

/** More text between two quotations is a report of its own. */
const MAX_CLAUSE_CHARACTERS = 300;

const CONFIDENCE = {
  openQuotation: 0.97,
  sameParagraph: 0.97,
  sameSentence: 0.92,
  sameParagraphLater: 0.85,
  nextParagraph: 0.9,
  told: 0.8,
  toldAbove: 0.7,
  reported: 0.9,
  conversation: 0.75,
  far: 0.5,
};

/** `“…,” Berg said. “…”`, `called it “…” because “…”`: a quotation that goes on where one clause alone stands between. */
export function continueSpeech(quotation: FoundQuotation, { last }: SpeechHistory): Inherited | undefined {
  if (last?.quotation === undefined || last.paragraph !== quotation.paragraph) return undefined;
  const between = quotation.before.text.trim();
  if (between !== '' && !isAttached(last.quotation)) return undefined;
  if (between.length > MAX_CLAUSE_CHARACTERS || lastSentenceStart(between) > 0) return undefined;
  const confidence = isFree(quotation) ? CONFIDENCE.sameParagraph : CONFIDENCE.sameSentence;
  return { mention: last.mention, basis: 'continuation', confidence: confidence * last.confidence };
}

/** Who speaks on where nothing in a quotation's own paragraph says so; unsure where somebody else was named since. */
export function inheritSpeaker(quotation: FoundQuotation, { last, other }: SpeechHistory): Inherited | undefined {
  if (last === undefined) return undefined;
  const inherit = (basis: QuoteBasis, confidence: number) => ({
    mention: last.mention,
    basis,
    confidence: confidence * last.confidence,
  });
  const paragraphs = quotation.paragraph - last.paragraph;
  if (paragraphs <= 1 && isReported(quotation)) return inherit('continuation', CONFIDENCE.reported);
  if (paragraphs > 1 || !isOpen(quotation) || namesOthers(quotation.before, last))
    return inherit('inherited', CONFIDENCE.far);
  if (last.quotation === undefined)
    return inherit('inherited', paragraphs === 0 ? CONFIDENCE.told : CONFIDENCE.toldAbove);
  if (!isFree(quotation)) return inherit('inherited', CONFIDENCE.far);
  if (paragraphs === 0) return inherit('inherited', CONFIDENCE.sameParagraphLater);
  if (!last.quotation.isClosed) return inherit('continuation', CONFIDENCE.openQuotation);
  if (/\?["”’]?$/.test(last.quotation.text) && last.quotation.isWholeParagraph && other !== undefined)
    return { mention: other.mention, basis: 'conversation', confidence: CONFIDENCE.conversation * other.confidence };
  const goesOn = quotation.isWholeParagraph && lastSentenceStart(last.quotation.after.text.trim()) === 0;
  return inherit('inherited', goesOn ? CONFIDENCE.nextParagraph : CONFIDENCE.far);
}

/** The quotation ends as a clause does to which a speaker is added: `“We wait,” she said`. */
export function isAttached({ text, after }: FoundQuotation): boolean {
  return /[,!?…]["”’']*$/.test(text) || /^\s*[,–—-]/.test(after.text) || /^\s*\p{Ll}/u.test(after.text);
}

/** The quotation begins its sentence. */
function isOpen({ before }: Pick<FoundQuotation, 'before'>): boolean {
  return /(?:^|[.!?…]["”»’)]*)\s*$/u.test(before.text);
}

/** Nothing of a sentence of the reporter runs into the quotation. */
export function isFree({ before, after, text }: FoundQuotation): boolean {
  return (
    isOpen({ before }) &&
    (/^\s*$/.test(after.text) ||
      (/[.!?…]["”’]?$/.test(text) && /^\s+\p{Lu}/u.test(after.text)) ||
      /^\.\s/.test(after.text))
  );
}

/** `Die Nachfrage sei hoch, „mehr als wir liefern können“`: the verb of the sentence says that it tells what somebody said. */
function isReported({ before, after }: FoundQuotation): boolean {
  const sentence =
    before.text.slice(lastSentenceStart(before.text)) + after.text.slice(0, endOfFirstClause(after.text));
  const { speech } = before.words;
  return speech.reportive.test(sentence) && sentence.match(speech.verb) === null;
}

/** Whether a sentence behind the speaker begins with another person, who may be the one who speaks now. */
function namesOthers({ text, names, offset }: SpokenText, { mention: speaker, quotation }: PastSpeech): boolean {
  // `,” Berg said.`
  const isClause = quotation !== undefined && offset === quotation.after.offset && isAttached(quotation);
  return names.some(({ entity, start, isPossessive }, index) => {
    const isBehind = offset + start >= (speaker.end ?? 0);
    if (!isBehind || isPossessive || entity.type !== 'person' || entity.id === speaker.entity) return false;
    const from = lastSentenceStart(text.slice(0, start + 1));
    const isSentence = from > 0 || !isClause;
    return isSentence && !names.slice(0, index).some((name) => name.start >= from);
  });
}
