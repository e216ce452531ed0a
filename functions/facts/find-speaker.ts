import type { Article } from '../article/schema.ts';
import type { Lexicon } from './lexicon.ts';
import type { Entity, Quote } from './schema.ts';

/** Who said it, with the words that say so. */
export interface Speaker {
  readonly mention: NonNullable<Quote['speaker']>;
  readonly cue: string;
  readonly channel?: string;
}

/** The text of the paragraph before and after a quotation, with the places of both in the article. */
export interface QuoteSurroundings {
  readonly before: string;
  readonly beforeStart: number;
  readonly after: string;
  readonly afterStart: number;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly cue: string;
  readonly context: string;
}

const PRONOUN = /^(?:he|she|they|él|ella|er|sie|il|elle|он|она|він|вона|hij|zij)$/i;
const CHANNEL =
  /\b(?:on (?:(?:his|her|its|their) )?(?<medium>social media|Telegram|Twitter|X|Facebook|Instagram|Truth Social|YouTube|television|TV|the radio)|in (?:an? )?(?<form>statement|interview|news conference|press conference|letter|email|e-mail|tweet|post|video|speech))\b/;
const NAME = String.raw`(?:\p{Lu}[\p{L}.’'-]+|[Hh]e|[Ss]he|[Tt]hey)`;
const TITLE_WORDS = String.raw`(?:(?:the|a|an|el|la|los|der|die|le|de|het)\s+)?(?:[\p{L}’'.-]+\s+){0,6}?`;

/** Looks right after the quotation, right before it, then takes a pronoun for the last speaker of its paragraph. */
export function findSpeaker(
  article: Article,
  around: QuoteSurroundings,
  quoteStart: number,
  entities: readonly Entity[],
  lexicon: Lexicon,
  last: Speaker | undefined,
): Speaker | undefined {
  const found = searchAfter(around, lexicon) ?? searchBefore(around, lexicon);
  if (found === undefined) return undefined;
  const { start, end, cue, context } = found;
  const text = article.text.slice(start, end);
  const channel = channelOf(context);
  const mention = PRONOUN.test(text)
    ? resolvePronoun(entities, quoteStart, last, { start, end })
    : nameSpeaker(entities, { start, end }, text);
  return { mention, cue, ...(channel === undefined ? {} : { channel }) };
}

function verbs(lexicon: Lexicon): string {
  return [...lexicon.speechVerbs].join('|');
}

const patterns = new WeakMap<Lexicon, { readonly after: readonly RegExp[]; readonly before: readonly RegExp[] }>();

function patternsOf(lexicon: Lexicon) {
  let known = patterns.get(lexicon);
  if (known === undefined) {
    const verb = `(?<cue>${verbs(lexicon)})`;
    const who = String.raw`(?<who>${TITLE_WORDS}${NAME}(?:[ -]${NAME}){0,4})`;
    known = {
      after: [
        new RegExp(String.raw`^[\s,]*(?:[^.!?]{0,60}?,\s*)?${verb}\s+${who}`, 'u'),
        new RegExp(String.raw`^[\s,]*${who}(?:,[^,.]{1,80},)?\s+(?:also |later |then |has |had )?${verb}\b`, 'u'),
        new RegExp(String.raw`^[^.!?]{0,120}?${who}(?:,[^,.]{1,80},)?\s+(?:also |later )?${verb}\b`, 'u'),
      ],
      before: [
        new RegExp(
          String.raw`(?:^|[.!?]["”]?\s+)[^.!?]*?${who}(?:,[^,.]{1,80},)?\s+(?:also |later |then |has |had )?${verb}\b(?<rest>[^.!?]{0,160})$`,
          'u',
        ),
        new RegExp(String.raw`${verb}\s+${who}[^.!?]{0,80}:?\s*$`, 'u'),
        new RegExp(String.raw`(?<cue>[Aa]ccording to)\s+${who}[^.!?]{0,60}$`, 'u'),
      ],
    };
    patterns.set(lexicon, known);
  }
  return known;
}

function searchAfter(around: QuoteSurroundings, lexicon: Lexicon): Found | undefined {
  const text = around.after;
  return search(patternsOf(lexicon).after, text, around.afterStart);
}

function searchBefore(around: QuoteSurroundings, lexicon: Lexicon): Found | undefined {
  return search(patternsOf(lexicon).before, around.before, around.beforeStart);
}

function search(forms: readonly RegExp[], text: string, offset: number): Found | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    const who = match?.groups?.who;
    const cue = match?.groups?.cue;
    if (match === null || who === undefined || cue === undefined) continue;
    const start = offset + match.index + match[0].indexOf(who);
    return {
      start,
      end: start + who.length,
      cue,
      context: text.slice(match.index, match.index + match[0].length + 60),
    };
  }
  return undefined;
}

function channelOf(context: string): string | undefined {
  const match = CHANNEL.exec(context);
  return match?.groups?.medium ?? match?.groups?.form;
}

/** The person or body named last inside the mention; else the mention's own words. */
function nameSpeaker(
  entities: readonly Entity[],
  span: { start: number; end: number },
  text: string,
): Speaker['mention'] {
  const inside = entities.filter(({ mentions }) =>
    mentions.some((each) => each.start >= span.start && each.end <= span.end),
  );
  const entity =
    inside.findLast(({ type }) => type === 'person') ?? inside.findLast(({ type }) => type === 'organization');
  if (entity === undefined) return { name: text.trim(), ...span };
  return { name: entity.name, entity: entity.id, ...span };
}

function resolvePronoun(
  entities: readonly Entity[],
  before: number,
  last: Speaker | undefined,
  span: { start: number; end: number },
): Speaker['mention'] {
  const nearest = entities
    .filter(({ type }) => type === 'person')
    .flatMap((entity) => entity.mentions.filter(({ end }) => end <= before).map(({ end }) => ({ entity, end })))
    .sort((a, b) => b.end - a.end)[0];
  // The last speaker, unless another person was named since.
  const lastEnd = last?.mention.end ?? -1;
  if (last !== undefined && (nearest === undefined || nearest.end <= lastEnd)) return { ...last.mention, ...span };
  if (nearest === undefined) return { name: 'unknown', ...span };
  return { name: nearest.entity.name, entity: nearest.entity.id, ...span };
}
