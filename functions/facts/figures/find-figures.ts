import type { Article, Sentence } from '../../article/schema.ts';
import { type FoundNumber, findNumbers } from '../../language/numbers/find-numbers.ts';
import { dateNumbersOf } from '../dates/date-number.ts';
import type { Figure } from '../schema.ts';
import { relateFigures } from './relate-figures.ts';
import { currencyBefore, letterScale, type UnitAt, unitAfter } from './units.ts';
import { findVague } from './vague-amounts.ts';

const SKIPPED_BLOCKS = new Set(['byline', 'credit', 'dateline', 'other']);

const QUALIFIERS: readonly (readonly [NonNullable<Figure['qualifier']>, RegExp])[] = [
  [
    'more-than',
    /(?:\bmore than|\bover|\babove|\bupwards of|\bin excess of|más de|mehr als|über|plus de|более|больше|свыше|понад|більше|meer dan|ruim|mais de|più di|oltre)\s+$/i,
  ],
  [
    'less-than',
    /(?:\bless than|\bfewer than|\bunder|\bbelow|menos de|weniger als|unter|moins de|менее|меньше|минее|менше|minder dan|meno di)\s+$/i,
  ],
  [
    'at-least',
    /(?:\bat least|\bno fewer than|\bno less than|por lo menos|al menos|mindestens|wenigstens|au moins|не менее|как минимум|щонайменше|принаймні|minstens|tenminste|almeno|pelo menos)\s+$/i,
  ],
  [
    'at-most',
    /(?:\bat most|\bup to|\bno more than|hasta|como máximo|bis zu|höchstens|jusqu[’']à|до|tot|maximaal|hoogstens|até|fino a)\s+$/i,
  ],
  [
    'nearly',
    /(?:\bnearly|\balmost|\bclose to|casi|fast|beinahe|knapp|presque|près de|почти|майже|bijna|quasi|quase)\s+$/i,
  ],
  [
    'about',
    /(?:\babout|\baround|\bsome|\bapproximately|\broughly|\ban estimated|unos|unas|alrededor de|cerca de|aproximadamente|etwa|rund|ungefähr|circa|zirka|gut|environ|quelque|около|примерно|порядка|приблизно|близько|ongeveer|zowat|zo'n|circa|circa|cerca)\s+$/i,
  ],
];
const ARTICLES = /^(?:the|a|an|of|other|more|new|different|people's|los|las|der|die|den|des|les)\s+/i;
const NOT_COUNTED =
  /^(?:of|in|on|at|by|to|and|or|for|from|with|as|was|were|is|are|had|has|have|after|before|than|percent|per|que|y|o|a|al|de|del|en|el|la|und|oder|von|auf|im|in|am|et|ou|à|dans|par|sur|и|в|на|с|из|по|та|і|у|з|van|op|met|tot|gegen|contra|contre|tegen|против|проти)(?!\p{L})/iu;
const MINUS =
  /(?:(?<![\p{L}\p{N}]|\bau |\bal |\blo )(?:minus|menos|moins|минус|мінус|min|sub-zero)\s|(?<![\p{L}\p{N}])[−–-])$/iu;
/** As far as a qualifier, a sign or a name reaches back from a number. */
const REACH_CHARACTERS = 48;
const ONE = /^one (?:day|person|man|woman|people|month|year|week|million|billion|hour|minute|child|soldier|in)/i;

/** Amounts with value, unit, kind and what is counted; years, dates and numbers inside names are none. */
export function findFigures(article: Article, language: string): Figure[] {
  let blockIndex = 0;
  return article.sentences.flatMap((sentence) => {
    while ((article.blocks[blockIndex]?.end ?? Number.POSITIVE_INFINITY) < sentence.end) blockIndex += 1;
    const block = article.blocks[blockIndex];
    if (block === undefined || SKIPPED_BLOCKS.has(block.kind)) return [];
    const text = article.text.slice(sentence.start, sentence.end);
    const isDateNumber = dateNumbersOf(text, language);
    const figures = findNumbers(text, language)
      .filter((number) => !number.isOrdinal && !isPartOfName(text, number) && !isDateNumber(number))
      .map((number) => toFigure(text, number, sentence));
    const vague = findVague(text, sentence, language);
    const named = relateFigures(figures, text, sentence.start).filter(
      ({ start }) => !vague.some((amount) => amount.start <= start && start < amount.end),
    );
    const all = [...named, ...findMultiples(text, sentence), ...vague].sort((a, b) => a.start - b.start);
    // `por ciento` holds a number word of its own.
    return all.filter(({ start }, index) => start >= (all[index - 1]?.end ?? 0));
  });
}

/** `Boeing 737`, `G7`, `Covid-19`: a number right behind a capitalised word in the middle of a sentence. */
function before(text: string, position: number): string {
  return text.slice(Math.max(0, position - REACH_CHARACTERS), position);
}

function isPartOfName(text: string, number: FoundNumber): boolean {
  if (number.isWords) return number.value === 1 && !ONE.test(text.slice(number.start));
  const words = before(text, number.start);
  return (
    /(?:\p{Lu}[\p{L}]+[ -]|\p{Lu}|№|#|No\. ?)$/u.test(words) &&
    !/(?:^|[.!?:]\s|[“"«„])\p{Lu}\p{L}+ $/u.test(words) &&
    !/(?:US|A|C)?\$$/.test(words)
  );
}

function toFigure(text: string, number: FoundNumber, sentence: Sentence): Figure {
  const money = currencyBefore(before(text, number.start));
  const scale = letterScale(text.slice(number.end), money !== undefined);
  const numberEnd = number.end + (scale?.length ?? 0);
  const rest = text.slice(numberEnd);
  const after = unitOf(rest, text.slice(number.start, numberEnd));
  const unit = money ?? after;
  const sign = minusBefore(text, number.start - (money?.length ?? 0), unit);
  const start = number.start - (money?.length ?? 0) - sign;
  const noun = unit === undefined ? countedNoun(rest) : undefined;
  const kind = kindOf(text, number, unit, rest);
  const old = kind === 'age' ? (/^-olds?\b/.exec(rest.slice(after?.length ?? 0))?.[0].length ?? 0) : 0;
  const end = numberEnd + (after?.length ?? noun?.length ?? 0) + old;
  const of = noun?.of ?? (unit === undefined ? undefined : measuredNoun(rest.slice(after?.length ?? 0)));
  const qualifier = QUALIFIERS.find(([, form]) => form.test(before(text, start)))?.[0];
  const value = number.value * (scale?.factor ?? 1) * (sign > 0 ? -1 : 1);
  return {
    text: text.slice(start, end),
    start: sentence.start + start,
    end: sentence.start + end,
    value,
    unit: unit?.unit ?? null,
    kind,
    ...(of === undefined ? {} : { of }),
    ...(qualifier === undefined ? {} : { qualifier }),
    sentence: sentence.id,
  };
}

/** `millones de euros`, `Mrd. Euro`: a small word or a point stands between the scale and its unit. */
function unitOf(rest: string, amount: string): UnitAt | undefined {
  const direct = unitAfter(rest);
  if (direct !== undefined) return direct;
  const bridge = /^(?:[ \u00a0](?:de|d[’']|di)(?=[ \u00a0\p{L}])|\.(?=[ \u00a0]))/u.exec(rest)?.[0];
  if (bridge === undefined || (bridge === '.' && !/\p{L}{3,4}$/u.test(amount))) return undefined;
  const unit = unitAfter(rest.slice(bridge.length));
  return unit?.kind === 'money' || bridge === '.'
    ? unit && { ...unit, length: unit.length + bridge.length }
    : undefined;
}

/** How many characters of a minus belong to the number; a dash before a plain count is none. */
function minusBefore(text: string, position: number, unit: UnitAt | undefined): number {
  const match = MINUS.exec(before(text, position));
  if (match === null) return 0;
  const isSigned = unit?.kind === 'temperature' || unit?.kind === 'percent' || match[0].length > 1;
  return isSigned ? match[0].length : 0;
}

function kindOf(text: string, number: FoundNumber, unit: UnitAt | undefined, rest: string): Figure['kind'] {
  if (unit === undefined) return isAgeApposition(text, number) ? 'age' : 'count';
  if (unit.unit !== 'year') return unit.kind;
  const isOld =
    /^[\s-]years?[\s-]olds?\b/.test(rest) ||
    /^ (?:años de edad|ans révolus|Jahre alt|jaar oud|лет от роду)/.test(rest) ||
    (/^-?jährig|^-?jarige/.test(rest) && !number.isWords) ||
    /(?:\baged?|\bde|\bâgée? de|\bim Alter von|\bв возрасте|\bу віці)\s+$/iu.test(before(text, number.start));
  return isOld ? 'age' : 'duration';
}

const MAX_AGE = 120;

/** `Aino Laine, 45, said`, `aged 45`. */
function isAgeApposition(text: string, number: FoundNumber): boolean {
  if (number.isWords || number.value > MAX_AGE || !Number.isInteger(number.value)) return false;
  const words = before(text, number.start);
  const after = text.slice(number.end, number.end + 2);
  if (/\b(?:aged?|âgée? de)\s+$/i.test(words)) return true;
  return (
    (/\p{Lu}[\p{L}’'-]+, $/u.test(words) && /^,/.test(after)) ||
    (/\p{Lu}[\p{L}’'-]+ \($/u.test(words) && /^\)/.test(after))
  );
}

/** `5 tonnes of grain`: what a measure is of. */
function measuredNoun(rest: string): string | undefined {
  const match = /^ (?:of|de|von|van|d[’'])\s?([\p{L}’'-]+(?: [\p{L}’'-]+)?)/u.exec(rest);
  return match?.[1] ?? countedNoun(rest)?.of;
}

/** Up to three words that are counted: `450 attack drones`. */
function countedNoun(rest: string): { readonly of: string; readonly length: number } | undefined {
  const match = /^(?:[ \u00a0]|-)((?:[\p{L}][\p{L}’'-]*)(?: [\p{L}][\p{L}’'-]*){0,2})/u.exec(rest);
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
