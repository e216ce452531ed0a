import type { Article } from '../../article/schema.ts';
import { overlapping } from '../../language/tokens/index.ts';
import type { Lexicon } from '../entities/lexicon.ts';
import type { Entity, Quote } from '../schema.ts';
import { type Clause, clauseAfter, clauseBefore, signatureAfter } from './find-speech.ts';
import { isPronoun, resolvePronoun } from './resolve-pronoun.ts';

/** Who said it, with the words that say so. */
export interface Speaker {
  readonly mention: NonNullable<Quote['speaker']>;
  readonly cue?: string;
  readonly channel?: string;
}

/** The text of the paragraph before and after a quotation, with the places of both in the article. */
export interface QuoteSurroundings {
  readonly before: string;
  readonly beforeStart: number;
  readonly after: string;
  readonly afterStart: number;
}

const CHANNEL =
  /\b(?:[Oo]n (?:(?:his|her|its|their) )?(?<medium>social media|Telegram|Twitter|X|Facebook|Instagram|Truth Social|YouTube|TikTok|LinkedIn|Weibo|television|TV|the radio)|[Ii]n (?:an? |his |her |its |their )?(?:[\p{L}-]+ )?(?<form>statement|interview|news conference|press conference|letter|email|e-mail|tweet|post|video|speech|memo)|[Vv]ia (?<way>email|Twitter|Telegram|text message))\b|\b(?:en|in|auf|bei|sur|dans|op|via|в|у|на) (?:(?:einem|einer|un|una|une|een|seinem|ihrem|su|el|la|le|les|des|de) )?(?<foreign>redes sociales|Telegram|Twitter|X|Facebook|Instagram|comunicado|entrevista|rueda de prensa|Interview|Mitteilung|Erklärung|Pressekonferenz|communiqué|entretien|réseaux sociaux|conférence de presse|sociale media|persconferentie|verklaring|Телеграм\p{L}*|Telegram-канал\p{L}*|Facebook|Фейсбук\p{L}*)(?!\p{L})/u;
const CHANNEL_REACH = 60;

/** Looks right after the quotation, then right before it; a pronoun stands for the person whom its paragraph speaks of. */
export function findSpeaker(
  article: Article,
  around: QuoteSurroundings,
  quoteStart: number,
  entities: readonly Entity[],
  lexicon: Lexicon,
  last: Speaker | undefined,
): Speaker | undefined {
  const found = speechAround(around, lexicon);
  if (found === undefined) return undefined;
  const { clause, text, offset } = found;
  const span = { start: offset + clause.start, end: offset + clause.end };
  const words = article.text.slice(span.start, span.end);
  const channel = channelOf(text.slice(Math.max(0, clause.start - CHANNEL_REACH), clause.reach + CHANNEL_REACH));
  const mention = isPronoun(words)
    ? resolvePronoun(entities, quoteStart, words, last?.mention, span)
    : nameSpeaker(entities, span, words);
  if (mention === undefined) return undefined;
  return { mention, ...(clause.cue === '' ? {} : { cue: clause.cue }), ...(channel === undefined ? {} : { channel }) };
}

function speechAround(
  around: QuoteSurroundings,
  lexicon: Lexicon,
): { readonly clause: Clause; readonly text: string; readonly offset: number } | undefined {
  const signature = signatureAfter(around.after);
  if (signature !== undefined) return { clause: signature, text: around.after, offset: around.afterStart };
  // `He said: “…”` hands over; what follows such a quotation speaks of the next one.
  const before = clauseBefore(around.before, lexicon);
  if (before !== undefined && /[:,]\s*$/.test(around.before))
    return { clause: before, text: around.before, offset: around.beforeStart };
  const after = clauseAfter(around.after, lexicon);
  if (after !== undefined) return { clause: after, text: around.after, offset: around.afterStart };
  return before === undefined ? undefined : { clause: before, text: around.before, offset: around.beforeStart };
}

function channelOf(context: string): string | undefined {
  const groups = CHANNEL.exec(context)?.groups;
  return groups?.medium ?? groups?.form ?? groups?.way ?? groups?.foreign;
}

/** The person or body named last inside the mention; else the mention's own words. */
function nameSpeaker(
  entities: readonly Entity[],
  span: { readonly start: number; readonly end: number },
  words: string,
): Speaker['mention'] {
  const inside = entities.filter(({ mentions }) =>
    overlapping(mentions, span).some((each) => each.start >= span.start && each.end <= span.end),
  );
  const entity =
    inside.findLast(({ type }) => type === 'person') ?? inside.findLast(({ type }) => type === 'organization');
  if (entity === undefined) return { name: words.trim(), ...span };
  return { name: entity.name, entity: entity.id, ...span };
}
