import { expandForms } from '../numbers/number-data.ts';

export type UnitKind =
  | 'percent'
  | 'points'
  | 'money'
  | 'temperature'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'energy'
  | 'duration'
  | 'ratio';

/** A unit as UCUM writes it where it knows it, or a currency of ISO 4217. */
export interface Unit {
  readonly unit: string;
  readonly kind: UnitKind;
}

/** `data/und/units.json`: what units are, and how all languages abbreviate them. */
export interface UnitFile {
  readonly units: Readonly<Record<string, UnitEntry>>;
  /** Currencies that CLDR names in each language. */
  readonly currencies: string;
  /** Signs and codes before an amount, or behind it → currency. */
  readonly signs: Readonly<Record<string, string>>;
  /** The same for those that stand behind it alone. */
  readonly signsBehind: Readonly<Record<string, string>>;
  /** Currency → its names in newspapers of all languages. */
  readonly names: Readonly<Record<string, string>>;
  /** Factor → letters that abbreviate it right behind digits: `$5m`. */
  readonly letterScales: Readonly<Record<string, string>>;
  /** Signs of metres and their parts in all scripts, which 2 and 3 follow: `km2`. */
  readonly metres: string;
}

interface UnitEntry {
  readonly kind: UnitKind;
  /** What one of it is in the base unit of its kind: metre, square metre, litre, kilogram, second, percent. */
  readonly factor?: number;
  /** What zero of it is in the base unit: Fahrenheit. */
  readonly offset?: number;
  /** Its name in CLDR (ECMA-402, table of sanctioned units), where its words are those that news uses. */
  readonly name?: string;
  readonly symbols?: string;
}

/** `data/<code>/units.json`: words that CLDR lacks, as forms of `numbers.json` are written. */
export interface UnitWords {
  /** Unit → its words: inflected, spoken or spelled otherwise. */
  readonly units?: Readonly<Record<string, string>>;
  readonly currencies?: Readonly<Record<string, string>>;
  /** Words between a scale and its unit, or between a unit and what it measures: `millones de euros`, `tonnes of grain`. */
  readonly linkers?: string;
  /** Unit of time → a pattern for its words in any form or compound: `jähr` of `dreijährig`. */
  readonly time?: Readonly<Record<string, string>>;
}

/** The words of a table of forms, in lower case, each with its key. */
export function listWords(table: Readonly<Record<string, string>> = {}): (readonly [word: string, key: string])[] {
  return Object.entries(table).flatMap(([key, forms]) =>
    expandForms(forms, '').map((word) => [word.toLowerCase(), key] as const),
  );
}
