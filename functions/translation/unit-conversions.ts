/** How translators turn the measures of English news into those of their readers: target = value × factor + offset. */
export interface UnitConversion {
  /** Matched right after the number, or after a space or hyphen. */
  readonly unit: RegExp;
  readonly factor: number;
  readonly offset: number;
}

function conversion(unit: RegExp, factor: number, offset = 0): UnitConversion {
  return { unit, factor, offset };
}

/** Factors: NIST Special Publication 811, Appendix B. */
export const UNIT_CONVERSIONS: readonly UnitConversion[] = [
  conversion(/^miles?|^mi\b|^mph|^mile/i, 1.609),
  conversion(/^(?:feet|foot|ft)\b/i, 0.3048),
  conversion(/^(?:feet|foot|ft)\b/i, 30.48),
  conversion(/^(?:inch|inches|in|")(?![a-z])/i, 2.54),
  conversion(/^yards?\b|^yd/i, 0.9144),
  conversion(/^(?:pounds?|lbs?)\b/i, 0.4536),
  conversion(/^(?:ounces?|oz)\b/i, 28.35),
  conversion(/^(?:stones?|st)\b/i, 6.35),
  conversion(/^acres?\b/i, 0.4047),
  conversion(/^acres?\b/i, 4047),
  conversion(/^(?:square miles?|sq mi)/i, 2.59),
  conversion(/^(?:gallons?|gal)\b/i, 3.785),
  conversion(/^(?:pints?)\b/i, 0.568),
  conversion(/^(?:°?\s?F\b|degrees|-?degree)/i, 5 / 9, -160 / 9),
  conversion(/^decades?\b/i, 10),
  conversion(/^(?:dozen)\b/i, 12),
  conversion(/^(?:knots?)\b/i, 1.852),
  conversion(/^weeks?\b/i, 7),
  conversion(/^years?\b/i, 12),
  conversion(/^months?\b/i, 1 / 12),
  conversion(/^hours?\b/i, 60),
];

/** Clock times after noon, which other languages write as 13 to 24. */
export const AFTERNOON =
  /^(?:[:.]\d\d)?\s?p\.?m\b|^(?:[:.]\d\d)? in the (?:afternoon|evening)|^(?:[:.]\d\d)? at night/i;
