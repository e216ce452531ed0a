import { once } from '../language-files.ts';
import { rememberedBy } from '../remembered.ts';
import { DENSE_LETTERS } from '../scripts/index.ts';
import { anyOf } from '../word-patterns.ts';
import { listWords, type Unit } from './unit-data.ts';
import { unitFile, unitTableOf } from './unit-table.ts';

/** A unit with how many characters it takes. */
export type UnitAt = Unit & { readonly length: number };

export interface ScaleAt {
  readonly factor: number;
  readonly length: number;
}

/** Words of a unit: `kilometres per hour`. */
const MAX_UNIT_WORDS = 3;
/** The longest unit of a script without spaces. */
const MAX_UNSPACED_CHARACTERS = 8;
const UNSPACED = new RegExp(`^[${DENSE_LETTERS}㎡㎢]`, 'u');
const SPACED = /^([\s\u00a0-]?)([%٪％‰]|[°€£$¥₽₴₹¢][CF]?|[\p{L}\p{M}²³/·.%]+(?:[ \u00a0-][\p{L}\p{M}²³/]+){0,2})/u;
const DEGREES = /^[cf]$/i;
/** Words and abbreviations that are prepositions and signs of other things much more often. */
const NO_UNITS: ReadonlySet<string> = new Set(['in', 'min']);
const LETTERS = /^[ \u00a0]?(\p{L}{1,4})\.?(?![\p{L}\p{N}])/u;

const signBefore = once(() => new RegExp(`(?<!\\p{L})${anyOf(Object.keys(unitFile().signs))}\\s?$`, 'u'));
const letterFactors = once(
  () => new Map(listWords(unitFile().letterScales).map(([letters, factor]) => [letters, Number(factor)])),
);

/** The unit that follows a number. */
export function unitAfter(rest: string, language: string): UnitAt | undefined {
  const { words } = unitTableOf(language);
  return UNSPACED.test(rest) ? unspacedUnit(rest, words) : spacedUnit(rest, words);
}

function spacedUnit(rest: string, words: ReadonlyMap<string, Unit>): UnitAt | undefined {
  const found = SPACED.exec(rest);
  return found === null ? undefined : unitOfWords(found[0], words);
}

/** The longest of the words behind a number that is a unit. */
const unitOfWords = rememberedBy((found: string, words: ReadonlyMap<string, Unit>): UnitAt | undefined => {
  const [, space = '', following = ''] = SPACED.exec(found) ?? [];
  const ends = [...following.matchAll(/[ \u00a0-]|$/g)].map(({ index }) => index).slice(0, MAX_UNIT_WORDS);
  for (const end of ends.toReversed()) {
    const phrase = following.slice(0, end).replace(/\.$/, '');
    // A lone C or F is a degree, a lone m a metre, only right behind its number.
    if (DEGREES.test(phrase) && (space !== '' || phrase !== phrase.toUpperCase())) continue;
    if (NO_UNITS.has(phrase) || (phrase === 'm' && space === '-')) continue;
    const known = words.get(phrase.toLowerCase().replace(/[\u00a0-]/g, ' '));
    if (known !== undefined) return { ...known, length: space.length + phrase.length };
  }
  return undefined;
});

/** Chinese and Japanese set units right behind the number and words right behind the unit. */
function unspacedUnit(rest: string, words: ReadonlyMap<string, Unit>): UnitAt | undefined {
  for (let length = Math.min(MAX_UNSPACED_CHARACTERS, rest.length); length > 0; length -= 1) {
    const known = words.get(rest.slice(0, length));
    if (known !== undefined) return { ...known, length };
  }
  return undefined;
}

/** `millones de euros`, `Mrd. Euro`: a preposition or a point stands between the scale and its unit. */
export function unitOfAmount(rest: string, amount: string, language: string): UnitAt | undefined {
  const direct = unitAfter(rest, language);
  if (direct !== undefined) return direct;
  const bridge = linkPattern(language).exec(rest)?.[0] ?? /^\.(?=[ \u00a0])/.exec(rest)?.[0];
  if (bridge === undefined || (bridge === '.' && !/\p{L}{3,4}$/u.test(amount))) return undefined;
  const behind = rest.slice(bridge.length);
  const unit = /^[ \u00a0]?\p{L}/u.test(behind) ? unitAfter(behind, language) : undefined;
  if (unit === undefined || (unit.kind !== 'money' && bridge !== '.')) return undefined;
  return { ...unit, length: unit.length + bridge.length };
}

/** ` de`, ` d’` before a unit or what a unit measures. */
export function linkPattern(language: string): RegExp {
  return unitTableOf(language).link;
}

/** The currency sign right before a number. */
export function currencyBefore(text: string): UnitAt | undefined {
  const sign = signBefore().exec(text)?.[0];
  const unit = sign === undefined ? undefined : unitFile().signs[sign.trim()];
  return sign === undefined || unit === undefined ? undefined : { unit, kind: 'money', length: sign.length };
}

/** `$5m`, `3bn euros`, `2,5 Mio. Euro`: a short scale; a single letter only in money, since `5m` may be five metres. */
export function letterScaleAfter(rest: string, language: string, isMoney: boolean): ScaleAt | undefined {
  const match = LETTERS.exec(rest);
  const letters = match?.[1]?.toLowerCase() ?? '';
  const factor = letterFactors().get(letters);
  if (match === null || factor === undefined) return undefined;
  const behind = rest.slice(match[0].length);
  if (letters.length === 1 && (/^[ \u00a0]/.test(rest) || !(isMoney || unitAfter(behind, language)?.kind === 'money')))
    return undefined;
  // A point that a word in lower case or a currency follows is that of the abbreviation.
  const isAbbreviated = match[0].endsWith('.') && /^\s\p{Lu}?\p{Ll}/u.test(behind);
  const length = match[0].endsWith('.') && !isAbbreviated ? match[0].length - 1 : match[0].length;
  return { length, factor };
}

/** A value in the base unit of its kind: metre, square metre, litre, kilogram, second, km/h, degree Celsius, percent. */
export function toBaseUnit(value: number, { unit }: Unit): number | undefined {
  const { factor, offset = 0 } = unitFile().units[unit] ?? {};
  return factor === undefined ? undefined : value * factor + offset;
}
