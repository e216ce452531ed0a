import type { Article, Sentence } from '../article/schema.ts';
import { type FoundNumber, findNumbers } from '../language/find-numbers.ts';
import { isDateNumber } from './date-number.ts';
import type { Figure } from './schema.ts';
import { currencyBefore, unitAfter } from './units.ts';

const SKIPPED_BLOCKS = new Set(['byline', 'credit', 'dateline', 'other']);

const QUALIFIERS: readonly (readonly [NonNullable<Figure['qualifier']>, RegExp])[] = [
  [
    'more-than',
    /(?:\bmore than|\bover|\babove|\bupwards of|más de|mehr als|über|plus de|более|больше|понад|meer dan|mais de)\s+$/i,
  ],
  [
    'less-than',
    /(?:\bless than|\bfewer than|\bunder|\bbelow|menos de|weniger als|moins de|менее|минее|менше|minder dan)\s+$/i,
  ],
  ['at-least', /(?:\bat least|por lo menos|al menos|mindestens|au moins|не менее|щонайменше|minstens)\s+$/i],
  ['at-most', /(?:\bat most|\bup to|hasta|bis zu|jusqu'à|до|tot)\s+$/i],
  ['nearly', /(?:\bnearly|\balmost|\bclose to|casi|fast|beinahe|presque|почти|майже|bijna)\s+$/i],
  [
    'about',
    /(?:\babout|\baround|\bsome|\bapproximately|\broughly|unos|unas|alrededor de|cerca de|etwa|rund|ungefähr|environ|около|приблизно|близько|ongeveer|circa)\s+$/i,
  ],
];
const VAGUE =
  /\b(?:(tens|hundreds|dozens|scores) of (thousands|millions)|(dozens|scores|hundreds|thousands|millions|billions))\b/gi;
const SCALES: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
};
const ARTICLES = /^(?:the|a|an|of|other|more|new|different|people's|los|las|der|die|den|des|les)\s+/i;
const NOT_COUNTED =
  /^(?:of|in|on|at|by|to|and|or|for|from|with|as|was|were|is|are|had|has|have|after|before|than|percent|per|que|y|de|en|und|von|auf|im|et|à|dans)\b/i;

/** Amounts with value, unit, kind and what is counted; years, dates and numbers inside names are none. */
export function findFigures(article: Article, language: string): Figure[] {
  return article.sentences.flatMap((sentence) => {
    const block = article.blocks.find(({ start, end }) => start <= sentence.start && sentence.end <= end);
    if (block === undefined || SKIPPED_BLOCKS.has(block.kind)) return [];
    const text = article.text.slice(sentence.start, sentence.end);
    const numbers = findNumbers(text, language).filter(
      (number) => !number.isOrdinal && !isPartOfName(text, number) && !isDateNumber(text, number),
    );
    const figures = numbers.flatMap((number) => toFigure(text, number, sentence));
    return [...figures, ...findMultiples(text, sentence), ...findVague(text, sentence)].sort(
      (a, b) => a.start - b.start,
    );
  });
}

/** `Boeing 737`, `G7`, `Covid-19`: a number right behind a capitalised word in the middle of a sentence. */
function isPartOfName(text: string, number: FoundNumber): boolean {
  if (number.isWords)
    return (
      number.value === 1 &&
      !/^one (?:day|person|man|woman|people|month|year|week|million)/i.test(text.slice(number.start))
    );
  const before = text.slice(0, number.start);
  return (
    /(?:\p{Lu}[\p{L}]+[ -]|\p{Lu}|№|#|No\. ?)$/u.test(before) &&
    !/(?:^|[.!?]\s)\p{Lu}\p{L}+ $/u.test(before) &&
    !/(?:US|A|C)?\$$/.test(before)
  );
}

function toFigure(text: string, number: FoundNumber, sentence: Sentence): Figure[] {
  const money = currencyBefore(text.slice(0, number.start));
  const minus = /(?:(?<![\p{L}\p{N}])(?:minus|menos|moins|минус|мінус)\s|(?<![\p{L}\p{N}])[−-])$/u.exec(
    text.slice(0, number.start),
  );
  const rest = text.slice(number.end);
  const after = unitAfter(rest);
  const unit = money ?? after;
  const isNegative =
    minus !== null && (unit?.kind === 'temperature' || unit?.kind === 'percent' || minus[0].length > 1);
  const start = number.start - (money?.length ?? 0) - (isNegative ? minus[0].length : 0);
  const noun = unit === undefined ? countedNoun(rest) : undefined;
  const end = number.end + (after?.length ?? noun?.length ?? 0);
  const of = noun?.of ?? (unit === undefined ? undefined : countedNoun(rest.slice(after?.length ?? 0))?.of);
  const qualifier = QUALIFIERS.find(([, form]) => form.test(text.slice(0, start)))?.[0];
  return [
    {
      text: text.slice(start, end),
      start: sentence.start + start,
      end: sentence.start + end,
      value: isNegative ? -number.value : number.value,
      unit: unit?.unit ?? null,
      kind: unit === undefined ? 'count' : isAge(rest, unit.unit) ? 'age' : unit.kind,
      ...(of === undefined ? {} : { of }),
      ...(qualifier === undefined ? {} : { qualifier }),
      sentence: sentence.id,
    },
  ];
}

function isAge(rest: string, unit: string): boolean {
  return unit === 'year' && /^[\s-]years?[\s-]old\b/.test(rest);
}

/** Up to three words that are counted: `450 attack drones`. */
function countedNoun(rest: string): { readonly of: string; readonly length: number } | undefined {
  const match = /^(?: |-)((?:[\p{L}][\p{L}’'-]*)(?: [\p{L}][\p{L}’'-]*){0,2})/u.exec(rest);
  if (match?.[1] === undefined || NOT_COUNTED.test(match[1])) return undefined;
  const words: string[] = [];
  for (const word of match[1].replace(ARTICLES, '').split(' ')) {
    if (NOT_COUNTED.test(word)) break;
    words.push(word);
    if (/(?:[^s]s|people|children|men|women|en|er)$/.test(word)) break;
  }
  const of = words.join(' ');
  return of === '' ? undefined : { of, length: rest.indexOf(of) + of.length };
}

function findMultiples(text: string, sentence: Sentence): Figure[] {
  return [...text.matchAll(/\b(twice|thrice|double|triple)\b/gi)].map((match) => ({
    text: match[0],
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    value: /^(?:twice|double)$/i.test(match[0]) ? 2 : 3,
    unit: 'times',
    kind: 'ratio' as const,
    sentence: sentence.id,
  }));
}

/** `hundreds of thousands`: no value, but a range. */
function findVague(text: string, sentence: Sentence): Figure[] {
  return [...text.matchAll(VAGUE)].map((match) => {
    const from =
      match[3] === undefined
        ? (SCALES[match[1]?.toLowerCase() ?? ''] ?? 1) * (SCALES[match[2]?.toLowerCase() ?? ''] ?? 1)
        : (SCALES[match[3].toLowerCase()] ?? 1);
    const noun = /^ of ([\p{L}’'-]+(?: [\p{L}’'-]+)?)/u.exec(text.slice(match.index + match[0].length))?.[1];
    return {
      text: match[0],
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
      value: null,
      range: { from: from * 2, to: from * 10 },
      unit: null,
      kind: 'count' as const,
      ...(noun === undefined ? {} : { of: noun }),
      sentence: sentence.id,
    };
  });
}
