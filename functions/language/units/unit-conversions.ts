import { UNIT_CONVERSIONS_FILES } from '../data/unit-conversions.ts';
import { languageLookup, once, readLanguageFile } from '../language-files.ts';
import { findNumbers } from '../numbers/find-numbers.ts';
import { unitAfter } from './find-units.ts';
import { unitFile } from './unit-table.ts';
import { namesUnitOfTime } from './units-of-time.ts';

/** `data/und/unit-conversions.json`: how translators turn the measures of one country into those of another. */
interface ConversionFile {
  /** Unit → what one of it is in those of their readers: the exact factor, then the rounded ones that people calculate with. */
  readonly factors: Readonly<Record<string, readonly number[]>>;
  /** What zero of it is there; a difference has no zero. */
  readonly offsets: Readonly<Record<string, number>>;
  /** Into other units of time; of a larger one nobody says more than a few, and no parts but halves. */
  readonly time: readonly {
    readonly unit: string;
    readonly into: string;
    readonly factor: number;
    /** Only such values are converted: 20 years are two decades. */
    readonly multiplesOf?: number;
  }[];
  /** Unit → a pattern for its sign, where it is a unit only behind a number of any language. */
  readonly signs: Readonly<Record<string, string>>;
  /** Currency → the unit of mass that words for it may mean. */
  readonly alsoMass: Readonly<Record<string, string>>;
}

/** `data/<code>/unit-conversions.json`: patterns for what is a measure in a language's news, and no other word. */
interface ConversionWords {
  /** Unit → what it looks like behind a number, beside the words of `units.json`. */
  readonly units: Readonly<Record<string, string>>;
  /** Measures of two parts, each with a group: `6-foot-6`. */
  readonly compounds: readonly { readonly pattern: string; readonly units: readonly [string, string] }[];
  /** Value → words for it before a unit that are not numbers: `a mile`. */
  readonly amounts: Readonly<Record<string, string>>;
  /** Tens of degrees behind a number, in texts that speak of heat: `temperatures in the 90s`. */
  readonly tens: string;
  readonly heat: string;
  /** Clock times after noon, which other languages write as 13 to 24, and those after midnight. */
  readonly afternoon: string;
  readonly afterMidnight: string;
}

/** A text that has to name the units of time into which an amount is converted. */
interface Target {
  readonly text: string;
  readonly language: string;
}

/** A number that ends at a place in a text. */
interface Amount {
  readonly end: number;
  readonly values: readonly number[];
  readonly pieces?: readonly number[];
}

const SHARED = 'und';
/** Of a larger unit, to which multiples of a smaller one may be converted: 24 months are two years. */
const FEW = 10;
const NOON = 12;
/** A unit and the words that say the half of the day stand no farther behind. */
const LOOKAHEAD_CHARACTERS = 40;
const SEPARATOR = /^[\s\u00a0-]/;
/** The end of a range, whose unit is that of its beginning as well: `2 to 4 inches`. */
const RANGE_END =
  /^\s?(?:[-–—~～〜]|\p{L}{1,3}(?=\s)|[\p{Script=Han}\p{Script=Hiragana}]{1,2})\s?\d[\d.,]*(?=[\s\u00a0-]?)/u;
const OPENING = /^[\s\u00a0]?[(（]?/;

const conversions = once(() => {
  const file = readLanguageFile<ConversionFile>(SHARED, UNIT_CONVERSIONS_FILES.topic);
  return { ...file, signs: patternsOf(file.signs) };
});
const wordsOf = languageLookup(
  { ...UNIT_CONVERSIONS_FILES, languages: UNIT_CONVERSIONS_FILES.languages.filter((code) => code !== SHARED) },
  ({ units, compounds, amounts, tens, heat, afternoon, afterMidnight }: ConversionWords) => ({
    units: patternsOf(units),
    compounds: compounds.map((each) => ({ ...each, pattern: new RegExp(each.pattern, 'gi') })),
    amounts: Object.entries(amounts).map(
      ([value, words]) => [Number(value), new RegExp(`(?<!\\p{L})(?:${words})[\\s-](?=\\p{L}{2})`, 'giu')] as const,
    ),
    tens: beginning(tens),
    heat: new RegExp(heat, 'i'),
    afternoon: beginning(afternoon),
    afterMidnight: beginning(afterMidnight),
  }),
);

function patternsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([unit, pattern]) => [unit, beginning(pattern)] as const);
}

function beginning(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})`, 'iu');
}

/** What an hour after noon is on a clock of 24 hours. */
export function hoursOf({ end, values, pieces = [] }: Amount, text: string, language: string): number[] {
  const words = wordsOf(language);
  if (words === undefined) return [];
  const rests = restsOf(text, end).map((rest) => rest.replace(SEPARATOR, ''));
  const hours = [...values, ...pieces].slice(0, 2).map(Math.floor);
  if (rests.some((rest) => words.afternoon.test(rest))) return hours.map((hour) => hour + NOON);
  return hours.includes(NOON) && rests.some((rest) => words.afterMidnight.test(rest)) ? [0, NOON + NOON] : [];
}

/** What a number may become in other units; in units of time that the target names, where there is a target. */
export function conversionsOf({ end, values }: Amount, text: string, language: string, target?: Target): number[] {
  const words = wordsOf(language);
  const isHeat = words?.tens.test(text.slice(end)) === true && words.heat.test(text);
  return [
    ...compoundsIn(text, language).flatMap((each) => (each.start < end && end <= each.end ? each.values : [])),
    ...restsOf(text, end).flatMap((rest) => unitsAt(rest, language).flatMap((unit) => convert(values, unit, target))),
    ...(isHeat ? convert(values, '°F') : []),
  ];
}

/** Conversions of amounts in words: `a mile`. */
export function conversionsOfWords(text: string, language: string): number[] {
  const others = (wordsOf(language)?.amounts ?? []).flatMap(([value, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ value, end: index + word.length - 1 })),
  );
  return [...findNumbers(text, language).filter(({ isWords }) => isWords), ...others].flatMap(({ value, end }) =>
    conversionsOf({ end, values: [value] }, text, language),
  );
}

/** Whether the number that ends at a place keeps a unit that translators convert. */
export function keepsUnit(text: string, end: number, language: string): boolean {
  const { factors, alsoMass } = conversions();
  return restsOf(text, end).some((rest) => {
    const unit = unitAfter(rest.replace(OPENING, ''), language)?.unit;
    return unit !== undefined && unit in factors && !(unit in alsoMass);
  });
}

/** What follows a number, and what follows the other end of a range that it begins. */
function restsOf(text: string, end: number): string[] {
  const rest = text.slice(end, end + LOOKAHEAD_CHARACTERS);
  const shared = RANGE_END.exec(rest)?.[0];
  return shared === undefined ? [rest] : [rest, rest.slice(shared.length)];
}

function unitsAt(rest: string, language: string): string[] {
  const unit = unitAfter(rest, language)?.unit;
  const behind = rest.replace(SEPARATOR, '');
  const { signs, alsoMass } = conversions();
  const others = [...signs, ...(wordsOf(language)?.units ?? [])].filter(([, pattern]) => pattern.test(behind));
  return [...new Set([unit, alsoMass[unit ?? ''], ...others.map(([each]) => each)])].filter(
    (each) => each !== undefined,
  );
}

function convert(values: readonly number[], unit: string, target?: Target): number[] {
  const { factors, offsets, time } = conversions();
  const isNamed = (into: string) =>
    target === undefined || namesUnitOfTime(target.text, into, target.language) !== false;
  const offset = offsets[unit];
  return [
    ...(factors[unit] ?? []).flatMap((factor) => values.map((value) => value * factor)),
    ...(offset === undefined ? [] : values.map((value) => value * (factors[unit]?.[0] ?? 1) + offset)),
    ...time
      .filter((each) => each.unit === unit && isNamed(each.into))
      .flatMap(({ factor, multiplesOf }) =>
        values
          .filter((value) => multiplesOf === undefined || (value % multiplesOf === 0 && value * factor < FEW))
          .map((value) => value * factor),
      ),
  ];
}

/** Measures of two parts, which are one in other units: of heights centimetres and a point between both are read as well. */
function compoundsIn(text: string, language: string) {
  const { units } = unitFile();
  return (wordsOf(language)?.compounds ?? []).flatMap(({ pattern, units: [larger, smaller] }) =>
    [...text.matchAll(pattern)].map(({ 0: match, 1: whole = '', 2: rest = '', index }) => {
      const base = Number(whole) * (units[larger]?.factor ?? 0) + Number(rest) * (units[smaller]?.factor ?? 0);
      const heights = units[larger]?.kind === 'length' ? [base * 100, Number(`${whole}.${rest}`)] : [];
      return { start: index, end: index + match.length, values: [base, ...heights] };
    }),
  );
}
