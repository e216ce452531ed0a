import type { SpeechWords } from '../../language/speech/index.ts';
import { overlapping } from '../../language/tokens/index.ts';
import type { Entity, Quote } from '../schema.ts';
import { type Clause, clauseAfter, clauseBefore, signatureAfter } from './find-speech.ts';
import type { Stretch } from './find-subject.ts';
import { resolvePronoun } from './resolve-pronoun.ts';

/** Who said it, with the words that say so. */
export interface Speaker {
  readonly mention: NonNullable<Quote['speaker']>;
  readonly cue?: string;
  readonly channel?: string;
}

/** A quotation's place, and the text of the paragraph before and after it up to the next ones. */
export interface QuoteSurroundings {
  readonly start: number;
  readonly before: string;
  readonly beforeStart: number;
  readonly after: string;
  readonly afterStart: number;
}

const CHANNEL_REACH = 60;

/** Looks right after the quotation, then right before it; a pronoun stands for the person whom its paragraph speaks of. */
export function findSpeaker(
  around: QuoteSurroundings,
  entities: readonly Entity[],
  speech: SpeechWords,
  last: Speaker | undefined,
): Speaker | undefined {
  const found = speechAround(around, speech);
  if (found === undefined) return undefined;
  const { clause, text, offset } = found;
  const words = text.slice(clause.start, clause.end);
  const span = { start: offset + clause.start, end: offset + clause.end };
  const standsFor = speech.pronoun(words);
  const mention =
    standsFor === undefined
      ? nameSpeaker(entities, span, words)
      : resolvePronoun(entities, around.start, { standsFor, ...span }, last?.mention);
  if (mention === undefined) return undefined;
  const reach = text.slice(Math.max(0, clause.start - CHANNEL_REACH), clause.reach + CHANNEL_REACH);
  const { channel } = (speech.medium.exec(reach) ?? speech.form.exec(reach))?.groups ?? {};
  return { mention, ...(clause.cue === '' ? {} : { cue: clause.cue }), ...(channel === undefined ? {} : { channel }) };
}

interface FoundClause {
  readonly clause: Clause;
  readonly text: string;
  readonly offset: number;
}

function speechAround(around: QuoteSurroundings, speech: SpeechWords): FoundClause | undefined {
  const behind = (clause: Clause | undefined) => clause && { clause, text: around.after, offset: around.afterStart };
  const before = clauseBefore(around.before, speech);
  const leading = before && { clause: before, text: around.before, offset: around.beforeStart };
  // `He said: “…”` hands over; what follows such a quotation speaks of the next one.
  const handsOver = /[:,]\s*$/.test(around.before) ? leading : undefined;
  return behind(signatureAfter(around.after)) ?? handsOver ?? behind(clauseAfter(around.after, speech)) ?? leading;
}

/** The person or body named last inside the mention; else the mention's own words. */
function nameSpeaker(entities: readonly Entity[], span: Stretch, words: string): Speaker['mention'] {
  const inside = entities.filter(({ mentions }) =>
    overlapping(mentions, span).some((each) => each.start >= span.start && each.end <= span.end),
  );
  const entity =
    inside.findLast(({ type }) => type === 'person') ?? inside.findLast(({ type }) => type === 'organization');
  if (entity === undefined) return { name: words.trim(), ...span };
  return { name: entity.name, entity: entity.id, ...span };
}
