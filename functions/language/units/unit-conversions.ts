import { namesUnitOfTime } from './units-of-time.ts';

/** How translators turn the measures of English news into those of their readers: target = value × factor + offset. */
interface UnitConversion {
  /** Matched right after the number, or after a space or hyphen. */
  readonly unit: RegExp;
  readonly factor: number;
  readonly offset: number;
  /** Only such values are converted: 20 years are two decades. */
  readonly multiplesOf?: number;
  /** The unit of time that a target has to name then. */
  readonly into?: string;
}

function conversion(unit: RegExp, factor: number, offset = 0): UnitConversion {
  return { unit, factor, offset };
}

/** By the exact factor first, then by the rounded ones that people calculate with. */
function conversions(unit: RegExp, ...factors: readonly number[]): UnitConversion[] {
  return factors.map((factor) => conversion(unit, factor));
}

/** Into another unit of time; of a larger one nobody says more than a few, and no parts but halves. */
function exactly(unit: RegExp, factor: number, into: string, multiplesOf?: number): UnitConversion {
  return { unit, factor, offset: 0, into, ...(multiplesOf === undefined ? {} : { multiplesOf }) };
}

/** The preposition `in` and the end of a quotation are no inches. */
const INCHES =
  /^(?:inch|inches)(?![a-z])|^in(?=\.?(?:$|[)\],;:x×]))|^(?:in\.?|")(?=\s?(?:x|by|high|wide|tall|long|deep|thick|screens?|displays?|of (?:rain|snow))(?![a-z]))/i;

/** Factors: NIST Special Publication 811, Appendix B. */
const UNIT_CONVERSIONS: readonly UnitConversion[] = [
  ...conversions(/^miles?|^mi\b|^mph|^mile/i, 1.609_344, 1.609, 1.61, 1.6),
  ...conversions(/^(?:feet|foot|ft)\b/i, 0.3048, 0.305, 0.3, 30.48, 30.5, 30),
  ...conversions(INCHES, 2.54, 2.5, 25.4, 25),
  ...conversions(/^yards?\b|^yd/i, 0.9144, 0.914, 0.91, 0.9),
  ...conversions(/^(?:pounds?|lbs?)\b/i, 0.453_592, 0.4536, 0.454),
  ...conversions(/^(?:ounces?|oz)\b/i, 28.3495, 28.35, 28.4, 28, 30),
  ...conversions(/^(?:stones?|st)\b/i, 6.350_29, 6.35),
  ...conversions(/^(?:square|sq\.?) (?:feet|foot|ft)\b/i, 0.092_903, 0.0929, 0.093, 0.09),
  ...conversions(/^(?:square|sq\.?) (?:yards?|yd)\b/i, 0.836_127, 0.8361, 0.84),
  ...conversions(/^cubic (?:feet|foot|ft)\b/i, 0.028_317, 0.0283),
  ...conversions(/^nautical miles?\b/i, 1.852, 1.85),
  ...conversions(/^barrels?\b/i, 158.987, 159, 160),
  ...conversions(/^(?:short )?tons?\b/i, 0.907_185, 0.9072, 0.907, 0.91, 0.9),
  ...conversions(/^acres?\b/i, 0.404_686, 0.4047, 0.405, 0.4, 4046.86, 4047, 4050, 4000),
  ...conversions(/^(?:square miles?|sq mi)/i, 2.589_99, 2.59, 2.6),
  ...conversions(/^(?:gallons?|gal)\b/i, 3.785_41, 3.785, 3.79, 3.8, 4.546_09, 4.546, 4.5),
  ...conversions(/^(?:pints?)\b/i, 0.568_261, 0.568, 0.57, 0.473_176, 0.473, 0.5),
  conversion(/^\(?F\)?-degree/i, 5 / 9, -160 / 9),
  conversion(/^(?:s?°?\s?F\b|s? ?degrees|-?degree|s\b.{0,20}\b(?:Fahrenheit|degrees))/i, 5 / 9, -160 / 9),
  // A difference, which has no zero.
  conversion(/^(?:s?°?\s?F\b|s? ?degrees|-?degree)/i, 5 / 9),
  exactly(/^decades?\b/i, 10, 'year'),
  conversion(/^(?:dozen)\b/i, 12),
  ...conversions(/^(?:knots?)\b/i, 1.852, 1.85),
  exactly(/^weeks?\b/i, 7, 'day'),
  exactly(/^years?\b/i, 12, 'month'),
  exactly(/^months?\b/i, 1 / 12, 'year', 6),
  exactly(/^years?\b/i, 1 / 10, 'decade', 10),
  exactly(/^days?\b/i, 24, 'hour'),
  exactly(/^days?\b/i, 1 / 7, 'week', 7),
  exactly(/^hours?\b/i, 60, 'min'),
  exactly(/^hours?\b/i, 1 / 24, 'day', 24),
  exactly(/^minutes?\b/i, 1 / 60, 'hour', 30),
];

/** Units that a translator has left as they are, after a number or the beginning of a range. */
const KEPT_UNIT =
  /^(?:\s?(?:[-–—~～〜至到]|から|\p{L}{1,3}(?=\s))\s?[\d.,]+)?[\s-]?(?:\(|（)?(?:miles?|mph|feet|foot|ft|inch(?:es)?|yards?|acres?|pounds?|lbs?|millas?|pies|pulgadas?|yardas?|libras?(?! esterlinas)|milles?|pieds?|pouces?|livres?(?! sterling)|Meilen?|Fuß|Zoll|milhas?|pés|polegadas?|jardas?|мил[ьяюеи]\p{L}*|фут\p{L}{0,3}|дюйм\p{L}{0,3}|ярд\p{L}{0,3}|акр\p{L}{0,3}|ميل\p{L}{0,2}|أميال|اميال|قدم\p{L}{0,2}|أقدام|بوص\p{L}{0,2}|ياردات?|ياردة|فدان\p{L}{0,2}|英里|英尺|英寸|英亩|英畝|磅|码|マイル|フィート|インチ|ヤード|エーカー|°F|华氏|華氏)(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}])/u;

/** Whether the number that ends at a place keeps a unit that is no result of a conversion. */
export function keepsUnit(text: string, end: number): boolean {
  return KEPT_UNIT.test(text.slice(end, end + LOOKAHEAD_CHARACTERS));
}

/** Clock times after noon, which other languages write as 13 to 24. */
const AFTERNOON = /^(?:[:.]\d\d)?\s?p\.?m\b|^(?:[:.]\d\d)? in the (?:afternoon|evening)|^(?:[:.]\d\d)? at night/i;
const AFTER_MIDNIGHT = /^(?:[:.]\d\d)?\s?a\.?m\b/i;
/** The end of a range, whose unit is that of its beginning as well: `2 to 4 inches`. */
const RANGE_END = /^\s?(?:[-–—]|\p{L}{1,3}(?=\s))\s?\d[\d.,]*[\s\u00a0-]?/u;
/** `6-foot-6`, `5ft 11in`, `5'11`. */
const FEET_AND_INCHES = /(\d)[\s-]?(?:foot|feet|ft|['’′])[\s-]?(\d{1,2})(?!\d)/gi;
/** `7 pounds 3 ounces`, `11 stone 4`. */
const POUNDS_AND_OUNCES = /(\d+)[\s-]?(?:pounds?|lbs?)[\s,-]{1,2}(?:and\s)?(\d{1,2})[\s-]?(?:ounces?|oz)/gi;
const STONES_AND_POUNDS = /(\d+)[\s-]?(?:stones?|st)[\s,-]{1,2}(?:and\s)?(\d{1,2})(?!\d)/gi;
const CENTIMETRES_A_FOOT = 30.48;
const CENTIMETRES_AN_INCH = 2.54;
const KILOGRAMS_A_POUND = 0.4536;
const KILOGRAMS_AN_OUNCE = 0.028_35;
const KILOGRAMS_A_STONE = 6.35;
/** The first digit of an ordinal: 1st is no weight. */
const ORDINAL_ENDING = /^(?:st|nd|rd|th)(?!\p{L})/iu;
/** `temperatures in the 90s`. */
const TENS = /^['’]?s(?!\p{L})/u;
const HEAT = /\btemperatures?\b|\bheat\b|\bthermometers?\b|\b(?:highs|lows) (?:in|near|around)\b/i;
const FEW = 10;
const LOOKAHEAD_CHARACTERS = 40;
/** Amounts in words before a unit. */
const WORD_AMOUNT =
  /(?<!\p{L})(half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-](?=\p{L}{2})/giu;
const WORD_AMOUNTS: Readonly<Record<string, number>> = {
  'half a': 0.5,
  'half an': 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

/** The largest share by which a round figure may miss what was converted; a single digit may miss more. */
const ROUND_SHARE = 0.1;
const SINGLE_DIGIT_SHARE = 0.25;
/** Of what binary fractions lose. */
const EPSILON = 1e-9;

/** A text that has to name the units of time into which an amount is converted. */
interface Target {
  readonly text: string;
  readonly language: string;
}

interface Amount {
  /** Where the number ends in the text. */
  readonly end: number;
  readonly values: readonly number[];
  readonly pieces: readonly number[];
}

/** What an hour after noon is on a clock of 24 hours. */
export function hoursOf({ end, values, pieces }: Amount, text: string): number[] {
  const after = text.slice(end, end + LOOKAHEAD_CHARACTERS);
  const shared = RANGE_END.exec(after)?.[0] ?? '';
  const rests = [after.replace(/^[\s\u00a0-]/, ''), ...(shared === '' ? [] : [after.slice(shared.length)])];
  const hours = [...values, ...pieces].slice(0, 2).map(Math.floor);
  if (rests.some((rest) => AFTERNOON.test(rest))) return hours.map((hour) => hour + 12);
  return hours.includes(12) && rests.some((rest) => AFTER_MIDNIGHT.test(rest)) ? [0, 24] : [];
}

/** What a number may become in other units; in units of time that the target names, where there is a target. */
export function conversionsOf({ end, values }: Amount, text: string, target?: Target): number[] {
  const rest = text.slice(end, end + LOOKAHEAD_CHARACTERS);
  if (ORDINAL_ENDING.test(rest)) return [];
  const unit = rest.replace(/^[\s\u00a0-]/, '');
  const shared = RANGE_END.exec(rest);
  return [
    ...compoundsIn(text).flatMap((measure) => (measure.start < end && end <= measure.end ? measure.values : [])),
    ...convert(values, unit, target),
    ...(shared === null ? [] : convert(values, rest.slice(shared[0].length), target)),
    ...(TENS.test(rest) && HEAT.test(text) ? convert(values, 'degrees') : []),
  ];
}

/** Conversions of amounts in words: `a mile`. */
export function conversionsOfWords(text: string): number[] {
  return [...text.matchAll(WORD_AMOUNT)].flatMap(({ 0: match, 1: word, index }) =>
    convert([WORD_AMOUNTS[word?.toLowerCase() ?? ''] ?? 0], text.slice(index + match.length)),
  );
}

/** Whether a figure is what a translator writes for a converted value: rounded, cut off, or to the next five. */
export function isRounded(value: number, converted: number): boolean {
  const expected = Math.abs(converted);
  if (value === 0 || expected === 0) return value === expected;
  const difference = Math.abs(expected - value);
  const [unit, digits] = lastDigitOf(value);
  if (difference > expected * (digits === 1 && unit === 1 ? SINGLE_DIGIT_SHARE : ROUND_SHARE)) return false;
  const isBelow = value < expected;
  return (
    (isBelow && difference < unit) ||
    difference <= unit / 2 + expected * EPSILON ||
    (endsInFive(value, unit) && difference <= unit * 2.5)
  );
}

/** What one more of the last digit that is no zero adds, and how many digits there are up to it. */
function lastDigitOf(value: number): readonly [unit: number, digits: number] {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return [10 ** (Number(exponent) - decimals), decimals + 1];
}

function endsInFive(value: number, unit: number): boolean {
  return Math.round(value / unit) % 10 === 5;
}

/** Measures of two parts, which are one in other units. */
function compoundsIn(text: string) {
  return [
    ...heightsIn(text),
    ...weightsIn(text, POUNDS_AND_OUNCES, KILOGRAMS_A_POUND, KILOGRAMS_AN_OUNCE),
    ...weightsIn(text, STONES_AND_POUNDS, KILOGRAMS_A_STONE, KILOGRAMS_A_POUND),
  ];
}

function weightsIn(text: string, pattern: RegExp, kilograms: number, kilogramsOfRest: number) {
  return [...text.matchAll(pattern)].map(({ 0: match, 1: whole, 2: rest, index }) => ({
    start: index,
    end: index + match.length,
    values: [Number(whole) * kilograms + Number(rest) * kilogramsOfRest],
  }));
}

function heightsIn(text: string) {
  return [...text.matchAll(FEET_AND_INCHES)].map(({ 0: match, 1: feet, 2: inches, index }) => {
    const centimetres = Number(feet) * CENTIMETRES_A_FOOT + Number(inches) * CENTIMETRES_AN_INCH;
    return {
      start: index,
      end: index + match.length,
      values: [centimetres, centimetres / 100, Number(`${feet}.${inches}`)],
    };
  });
}

function convert(values: readonly number[], rest: string, target?: Target): number[] {
  const isNamed = (unit: string) =>
    target === undefined || namesUnitOfTime(target.text, unit, target.language) !== false;
  return UNIT_CONVERSIONS.filter(({ unit, into }) => unit.test(rest) && (into === undefined || isNamed(into))).flatMap(
    ({ factor, offset, multiplesOf }) =>
      values
        .filter((value) => multiplesOf === undefined || (value % multiplesOf === 0 && value * factor < FEW))
        .map((value) => value * factor + offset),
  );
}
