import type { Article, Block, BlockKind } from '../article/schema.ts';
import { readDatelineDay } from '../language/calendar/index.ts';
import { identifyLanguage } from '../language/identification/index.ts';
import { agenciesIn, findPhrase, readDateline } from '../language/newswire/index.ts';
import { countryOfPlace } from '../language/places/index.ts';
import { countUnspacedLetters, UNSPACED_LETTERS } from '../language/scripts/index.ts';
import { chooseTimestamp, type DateCandidate } from './choose-timestamp.ts';
import { findAuthors } from './find-authors.ts';
import type { Metadata } from './schema.ts';

/** What this stage needs of a document that was read. */
export interface DescribedArticle {
  readonly article: Article;
  readonly markup: readonly (DateCandidate & { readonly field: string; readonly isOrganization?: boolean })[];
}

/** Silent reading of English non-fiction: Brysbaert 2019 finds 238 on average. */
const WORDS_PER_MINUTE = 230;
/** In scripts without word spaces a reader takes about twice as many characters as words. */
const CHARACTERS_PER_WORD = 2;

/**
 * Headline, dateline, dates, bylines, agencies, captions, language. Markup beats the visible text, and JSON-LD beats
 * meta tags, in the order in which the document lists them. What nobody says stays absent.
 */
export async function extractMetadata(document: DescribedArticle, receivedAt?: string): Promise<Metadata> {
  const { article, markup } = document;
  const textOf = (block: Block) => article.text.slice(block.start, block.end);
  const blocksOf = (kind: BlockKind) => article.blocks.filter((block) => block.kind === kind);
  const valuesOf = (field: string) => markup.filter((each) => each.field === field);
  const body = article.blocks.filter(({ kind }) => ['paragraph', 'quote', 'list-item', 'subhead'].includes(kind));
  const pageLanguage = valuesOf('language')[0]?.value;
  const words = countWords(body.map(textOf).join(' '));
  const reading = { language: pageLanguage, receivedAt };
  const publishedAt = chooseTimestamp(valuesOf('publishedAt'), reading);
  const modifiedAt = chooseTimestamp(valuesOf('modifiedAt'), reading);
  const datelines = blocksOf('dateline').map(textOf);
  const [dateline] = datelines.map((text) => describeDateline(text, publishedAt?.value));
  const corrections = blocksOf('other')
    .map(textOf)
    .filter((text) => findPhrase(text, 'corrections') !== undefined);
  return {
    headline: findHeadline(document),
    kicker: valuesOf('kicker')[0]?.value,
    description: valuesOf('description')[0]?.value,
    publishedAt: publishedAt ?? timestampOf(dateline?.date) ?? shownChange(modifiedAt),
    modifiedAt,
    dateline,
    authors: findAuthors(article, markup),
    agencies: findAgencies(
      datelines.flatMap((text) => readDateline(text)?.agencies ?? []),
      [...blocksOf('byline').map(textOf), ...valuesOf('author').map(({ value }) => value)],
      blocksOf('credit').map(textOf),
    ),
    captions: findCaptions(article),
    subheads: blocksOf('subhead').map(textOf),
    section: valuesOf('section')[0]?.value,
    language: await identifyLanguage(body.length > 0 ? body.map(textOf).join('\n') : article.text, pageLanguage),
    publisher: valuesOf('publisher')[0]?.value,
    canonicalUrl: valuesOf('canonicalUrl').find(({ value }) => /^https?:/.test(value))?.value,
    ...(corrections.length === 0 ? {} : { corrections }),
    imageUrl: valuesOf('image').find(({ value }) => /^https?:/.test(value))?.value,
    words,
    readingMinutes: words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_PER_MINUTE)),
  };
}

function findHeadline({ article, markup }: DescribedArticle): Metadata['headline'] {
  const block = article.blocks.find(({ kind }) => kind === 'headline');
  if (block === undefined) return undefined;
  const value = article.text.slice(block.start, block.end);
  const from = markup.find((each) => each.field === 'headline' && each.value.trim() === value)?.from ?? 'text';
  return { value, from, start: block.start, end: block.end };
}

/** `KYIV, Feb 3 (Reuters) -` → the place as running text writes it, its country, the agency, the day. */
function describeDateline(text: string, publishedAt: string | undefined): Metadata['dateline'] {
  const found = readDateline(text);
  if (found === undefined || found.place === '') return undefined;
  const date = found.date === undefined ? undefined : readDatelineDay(found.date, publishedAt);
  return {
    place: found.place,
    country: countryOfPlace(found.place) ?? countryOfPlace(found.place.split(',').at(-1)?.trim() ?? ''),
    agency: found.agencies[0],
    ...(date === undefined ? {} : { date }),
  };
}

/** A dateline with its year dates the article where nothing else does. */
function timestampOf(date: string | undefined): Metadata['publishedAt'] {
  return date === undefined ? undefined : { value: date, precision: 'day', from: 'text' };
}

/** A page that changed may be as old as the site. */
const CONFIDENCE_OF_CHANGE = 0.5;

/** A page that shows the day of its last change alone was published then, or before. */
function shownChange(modifiedAt: Metadata['modifiedAt']): Metadata['publishedAt'] {
  return modifiedAt?.from === 'page' ? { ...modifiedAt, confidence: CONFIDENCE_OF_CHANGE } : undefined;
}

function findAgencies(
  inDatelines: readonly string[],
  bylines: readonly string[],
  credits: readonly string[],
): Metadata['agencies'] {
  const all = [
    ...[...inDatelines, ...bylines.flatMap(agenciesIn)].map((name) => ({ name, role: 'text' as const })),
    ...credits.flatMap(agenciesIn).map((name) => ({ name, role: 'photo' as const })),
  ];
  return [...new Map(all.map((agency) => [`${agency.name} ${agency.role}`, agency])).values()];
}

/** A credit belongs to the caption right before it. */
function findCaptions(article: Article): Metadata['captions'] {
  return article.blocks.flatMap((block, index) => {
    if (block.kind !== 'caption') return [];
    const next = article.blocks[index + 1];
    const text = article.text.slice(block.start, block.end);
    const image = block.imageUrl === undefined ? {} : { imageUrl: block.imageUrl };
    if (next?.kind !== 'credit') return [{ text, ...image }];
    return [
      { text, credit: article.text.slice(next.start, next.end).replace(/^[([（]\s*|\s*[)\]）]$/g, ''), ...image },
    ];
  });
}

function countWords(text: string): number {
  const spaced = text.replace(UNSPACED_LETTER, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.,'’-]*/gu)?.length ?? 0;
  return spaced + Math.round(countUnspacedLetters(text) / CHARACTERS_PER_WORD);
}

const UNSPACED_LETTER = new RegExp(`[${UNSPACED_LETTERS}]`, 'gu');
