import type { QuoteBasis } from '../schema.ts';
import type { FoundQuotation } from './found-quotations.ts';
import type { SpeakerMention } from './speaker-of-phrase.ts';
import type { SpokenText } from './spoken-text.ts';

/** A quotation whose speaker is known, as those behind it look back on it. */
export interface PastSpeech {
  readonly mention: SpeakerMention;
  readonly confidence: number;
  readonly quotation: FoundQuotation;
}

/** The speakers up to here. */
export interface SpeechHistory {
  readonly last: PastSpeech | undefined;
  /** The one before the last who is somebody else. */
  readonly other: PastSpeech | undefined;
}

interface Inherited {
  readonly mention: SpeakerMention;
  readonly basis: QuoteBasis;
  readonly confidence: number;
}

const CONFIDENCE = {
  openQuotation: 0.97,
  sameParagraph: 0.96,
  nextParagraph: 0.85,
  conversation: 0.75,
  amongOthers: 0.5,
  far: 0.5,
};

/** Who speaks on where nothing in a quotation's own paragraph says so; unsure where somebody else was named since. */
export function inheritSpeaker(quotation: FoundQuotation, { last, other }: SpeechHistory): Inherited | undefined {
  if (last === undefined) return undefined;
  const { mention } = last;
  const inherit = (basis: QuoteBasis, confidence: number) => ({
    mention,
    basis,
    confidence: confidence * last.confidence,
  });
  const paragraphs = quotation.paragraph - last.quotation.paragraph;
  if (!isFree(quotation)) return inherit('inherited', CONFIDENCE.far);
  const isAlone = namesOthers(quotation.before, mention) === false;
  if (paragraphs === 0)
    return isAlone ? inherit('continuation', CONFIDENCE.sameParagraph) : inherit('inherited', CONFIDENCE.amongOthers);
  if (paragraphs > 1 || !isAlone) return inherit('inherited', CONFIDENCE.far);
  if (!last.quotation.isClosed) return inherit('continuation', CONFIDENCE.openQuotation);
  if (/\?["”’]?$/.test(last.quotation.text) && last.quotation.isWholeParagraph && other !== undefined)
    return { mention: other.mention, basis: 'conversation', confidence: CONFIDENCE.conversation * other.confidence };
  const goesOn = quotation.isWholeParagraph && namesOthers(last.quotation.after, mention) === false;
  return inherit('inherited', goesOn ? CONFIDENCE.nextParagraph : CONFIDENCE.far);
}

/** Nothing of a sentence of the reporter runs into the quotation. */
function isFree({ before, after, text }: FoundQuotation): boolean {
  const isComplete = /(?:^|[.!?…]["”»’)]*)\s*$/u.test(before.text);
  return (
    isComplete &&
    (/^\s*$/.test(after.text) ||
      (/[.!?…]["”’]?$/.test(text) && /^\s+\p{Lu}/u.test(after.text)) ||
      /^\.\s/.test(after.text))
  );
}

/** Whether a text names a person other than the speaker. */
function namesOthers({ names }: SpokenText, speaker: SpeakerMention): boolean {
  return names.some(({ entity }) => entity.type === 'person' && entity.id !== speaker.entity);
}
