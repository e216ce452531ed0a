import type { FigureWords } from '../../language/numbers/index.ts';
import { isDemonym } from '../../language/places/index.ts';
import { capitalizesNouns, functionWordsOf } from '../../language/tokens/index.ts';
import type { Figure } from '../schema.ts';

/** Years as they are written in copyright lines and in names of events. */
const YEAR = /^(?:19|20)\d{2}(?!\d)/;
/** Thousands that count have a mark between them, or a scale: `1080` is a year or a name. */
const PLAIN_DIGITS = /^\d{4}$/;
/** A number word with a capital within a sentence is part of a name: `the Final Four`. */
const CAPITAL_WORD = /^\p{Lu}\p{Ll}/u;
/** Joined to a letter, another number, or the sign of feet and inches: `T-59`, `3-D`, `22/7`, `’75`. */
const JOINED_BEFORE = /(?:\p{L}[-–]|[\d/][-–/.]?|[’'#№_@])$/u;
const JOINED_AFTER = /^(?:[-–]\p{Lu}|[-–/.]?\d|[’'"”″′_@/]|:\s)/u;
/** Numbers of telephones and the like. */
const DIGIT_GROUPS = /\d+(?:[-–]\d+){2,}/g;
/** Capitalised words up to one that is none. */
const NAME_AND_NOUN = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*\s+){1,6}(\p{Ll}[\p{L}\p{M}’'-]*)/u;
/** Smaller ones that count nothing are places in a list, apartments, shirts. */
const FEWEST = 10;
const MANY = 1000;

/** How likely a figure counts or measures what the article tells of. */
const CONFIDENCE = { measured: 0.97, counted: 0.93, vague: 0.8, large: 0.75, alone: 0.65, name: 0.3 } as const;

/** A sentence with the place of a figure in it. */
interface FigurePlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly language: string;
  readonly words: FigureWords;
}

/**
 * How sure it is that a figure is one: what has a unit, or counts a noun, nearly always is; what stands in front of a
 * name, is joined to other characters, or stands alone and small hardly ever.
 */
export function rateFigure(figure: Figure, place: FigurePlace): number {
  if (figure.kind !== 'count') return CONFIDENCE.measured;
  if (isInName(figure, place)) return CONFIDENCE.name;
  if (figure.of !== undefined) return isNameCounted(figure, place) ? CONFIDENCE.name : CONFIDENCE.counted;
  if (figure.range !== undefined || figure.qualifier !== undefined) return CONFIDENCE.vague;
  if (PLAIN_DIGITS.test(figure.text)) return CONFIDENCE.name;
  if ((figure.value ?? MANY) >= MANY) return CONFIDENCE.large;
  if (!/^\d/.test(figure.text)) return CONFIDENCE.alone;
  return standsForNoun(figure, place) ? CONFIDENCE.alone : CONFIDENCE.name;
}

/** The number is a part of a longer sign or of a name. */
function isInName({ text: own, range }: Figure, { text, start, end }: FigurePlace): boolean {
  const isOpening = /(?:^|[.!?:…]\s+|["“«„‘'(])$/u.test(text.slice(0, start));
  if (CAPITAL_WORD.test(own) && !isOpening && !/^\p{Lu}+$/u.test(own)) return true;
  if ([...text.matchAll(DIGIT_GROUPS)].some(({ 0: group, index }) => index < end && start < index + group.length))
    return true;
  if (range !== undefined) return false;
  return JOINED_BEFORE.test(text.slice(0, start)) || JOINED_AFTER.test(text.slice(end)) || /^\d+-\p{Lu}/u.test(own);
}

/** `22 Dorota Rynkiewicz`, `2015 The Hollywood Reporter`; `47 Republican senators` and `five Tunisians` are counted. */
function isNameCounted({ of = '', text: own }: Figure, { text, end, language, words }: FigurePlace): boolean {
  const isYear = YEAR.test(own);
  const [first = '', ...others] = of.split(' ');
  const isPlural = words.counted.test(others.at(-1) ?? first);
  if (capitalizesNouns(language)) return isYear && !isPlural;
  if (isYear) return !isPlural || /^\p{Lu}/u.test(of);
  if (!/^\p{Lu}\p{Ll}/u.test(first) || isDemonym(first.toLowerCase()) || isPlural) return false;
  const noun = NAME_AND_NOUN.exec(text.slice(end - of.length))?.[1] ?? '';
  return ![noun, ...others].some((word) => words.counted.test(word));
}

/** `145 were dead`, `the toll rose to 34`: a number from ten on, beside words that say little. */
function standsForNoun({ value }: Figure, { text, start, end, language }: FigurePlace): boolean {
  const isFunction = (word: string | undefined) =>
    word !== undefined && functionWordsOf(language).has(word.toLowerCase());
  const before = /([\p{L}\p{M}’']+)\s$/u.exec(text.slice(0, start))?.[1];
  const after = /^\s([\p{L}\p{M}’']+)/u.exec(text.slice(end))?.[1];
  const closes = /^[.,;!?]?(?:\s|$)/.test(text.slice(end)) && after === undefined;
  return Math.abs(value ?? 0) >= FEWEST && (isFunction(after) || (closes && isFunction(before)));
}
