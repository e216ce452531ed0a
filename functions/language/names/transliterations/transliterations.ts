import { TRANSLITERATION_UNITS_FILES } from '../../data/transliteration-units.ts';
import { languageLookup } from '../../language-files.ts';
import { remembered } from '../../remembered.ts';
import { findTransliteration, type Transliteration } from './find-transliteration.ts';
import { type Symbols, spellName, spellSymbols } from './spell-symbols.ts';
import { TransliterationModel, type Units } from './transliteration-model.ts';
import { transliterationScript } from './transliteration-script.ts';

/** What is learned of a language: its units, and what it writes for names that these do not explain, in symbols. */
interface LearnedFile {
  readonly units: Units;
  readonly attested: Readonly<Record<string, readonly string[]>>;
}

const learnedOf = languageLookup(TRANSLITERATION_UNITS_FILES, ({ units, attested }: LearnedFile) => ({
  model: new TransliterationModel(units),
  attested: new Map(Object.entries(attested)),
}));
/** The evidence of an attested writing, in nats. */
const ATTESTED = 10;
/** Nats: the least evidence that is ever asked for, and the letters of the names that `evidence.first` holds for. */
const MIN_EVIDENCE = -5;
/** Letters of a name that needs all the evidence; each letter more needs less. */
const FIRST_LETTERS = 3;
/** How many symbols beside a place are near it. */
const NEAR = 3;

/** Finds transliterated names in texts of one language, each name in each text once. */
export class Transliterations {
  readonly #language: string;
  readonly #script: NonNullable<ReturnType<typeof transliterationScript>>;
  readonly #model: TransliterationModel;
  readonly #attested: ReadonlyMap<string, readonly string[]>;

  /** `undefined` for a language without a model. */
  static of(language: string): Transliterations | undefined {
    const [learned, script] = [learnedOf(language), transliterationScript(language)];
    return learned && script && new Transliterations(language, script, learned);
  }

  private constructor(
    language: string,
    script: NonNullable<ReturnType<typeof transliterationScript>>,
    { model, attested }: NonNullable<ReturnType<typeof learnedOf>>,
  ) {
    this.#language = language;
    this.#script = script;
    this.#model = model;
    this.#attested = attested;
  }

  /** The place of a text that matches a name best. */
  find(name: string, text: string): Transliteration | undefined {
    return this.#read(text).find(name);
  }

  /** Whether the language writes other words than names, too, as they sound. */
  get writesLoanwords(): boolean {
    return this.#script.writesLoanwords === true;
  }

  /** The evidence, in nats, from which on a name is found: the more letters, the less. */
  minEvidenceFor(name: string): number {
    const { first, perLetter } = this.#script.evidence;
    return Math.max(MIN_EVIDENCE, first - perLetter * (spellName(name).length - FIRST_LETTERS));
  }

  /** The most evidence that any text could have for a name that is written as it sounds. */
  limitOf(name: string): number {
    const letters = spellName(name);
    return Math.max(this.#model.limitOf(letters), this.#attested.has(letters) ? ATTESTED : -Infinity);
  }

  /** The best place of a text at or right beside another one. */
  findNear(name: string, text: string, { start, end }: Transliteration): Transliteration | undefined {
    const { symbols, costs, starts, ends } = this.#read(text).symbols;
    const [from, to] = [Math.max(0, start - NEAR), end + NEAR];
    const found = this.#find(name, {
      symbols: symbols.slice(from, to),
      costs: costs.subarray(from, to),
      starts: starts.subarray(from, to + 1),
      ends: ends.subarray(from, to + 1),
    });
    return found && { ...found, start: found.start + from, end: found.end + from };
  }

  /** The best place of a text that overlaps none of others. */
  findOutside(name: string, text: string, others: readonly Transliteration[]): Transliteration | undefined {
    const whole = this.#read(text).symbols;
    const isTaken = (at: number) => others.some(({ start, end }) => at >= start && at < end);
    const symbols = whole.symbols.map((symbol, at) => (isTaken(at) ? '' : symbol));
    return this.#find(name, { ...whole, symbols });
  }

  readonly #read = remembered((text) => {
    const symbols = spellSymbols(text, this.#language);
    return { symbols, find: remembered((name) => this.#find(name, symbols)) };
  });

  #find(name: string, symbols: Symbols): Transliteration | undefined {
    const letters = spellName(name);
    if (letters === '') return undefined;
    for (const written of this.#attested.get(letters) ?? []) {
      const place = findWhole(written.split(' '), symbols);
      if (place !== undefined) return { evidence: ATTESTED, ...place };
    }
    return findTransliteration(this.#model, letters, symbols);
  }
}

/** Where a text has these symbols and words may begin and end. */
function findWhole(
  wanted: readonly string[],
  { symbols, starts, ends }: Symbols,
): { start: number; end: number } | undefined {
  const start = symbols.findIndex((_, at) => {
    const mayStand = (starts[at] ?? 0) < 1 && (ends[at + wanted.length] ?? 0) === 0;
    return mayStand && wanted.every((symbol, index) => symbols[at + index] === symbol);
  });
  return start < 0 ? undefined : { start, end: start + wanted.length };
}
