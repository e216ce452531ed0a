/** The most letters, and the most symbols, that a unit joins. Chinese writes a syllable in one character. */
const MAX_LETTERS: Readonly<Record<string, number>> = { zh: 4 };
const DEFAULT_MAX_LETTERS = 3;
const MAX_SYMBOLS: Readonly<Record<string, number>> = { zh: 1 };
const DEFAULT_MAX_SYMBOLS = 2;
/** More letters than these always leave a trace. */
const MAX_SILENT_LETTERS = 2;

/** Rounds of expectation maximisation: after twelve no unit changes by more than rounding. */
const ROUNDS = 12;
/** The round, from 0, from which rare units and pairs that are not transliterations are left out; before, all is guesswork. */
const FIRST_STRICT_ROUND = 3;
/** Times that are taken from each count, as absolute discounting does, so that units seen by chance count little. */
const DISCOUNT = 0.8;
/** Times that a unit must be expected to be kept, and in the last round, which decides what is written. */
const MIN_COUNT = 1.5;
const MIN_FINAL_COUNT = 3;
/** Nats a letter: a pair that is less likely is a translation, not a transliteration. */
const MIN_LOG_LIKELIHOOD = -4.2;

/** A name and how it is written. */
export interface Pair {
  readonly name: string;
  readonly symbols: readonly string[];
  /** How many people Wikidata writes so. */
  readonly times: number;
  readonly weight: number;
}

/** How likely each unit is: expectation maximisation over all ways to cut both sides of the pairs into units. */
export function learnUnits(pairs: readonly Pair[], language: string): ReadonlyMap<string, number> {
  const limits = {
    letters: MAX_LETTERS[language] ?? DEFAULT_MAX_LETTERS,
    symbols: MAX_SYMBOLS[language] ?? DEFAULT_MAX_SYMBOLS,
  };
  const units = new UnitNumbers();
  let lattices = pairs.map((pair) => latticeOf(pair, limits, units));
  let probabilities: Probabilities = Float64Array.from(units.guesses);
  let kept: readonly (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const isStrict = round >= FIRST_STRICT_ROUND;
    const counts = new UnitCounts(units.guesses.length);
    for (const lattice of lattices) count(lattice, probabilities, isStrict, counts);
    const discount = isStrict ? DISCOUNT : 0;
    const minStrictCount = round === ROUNDS - 1 ? MIN_FINAL_COUNT : MIN_COUNT;
    const enough = [...counts.entries()]
      .map(([unit, each]) => [unit, each - discount] as const)
      .filter(([, each]) => each > (isStrict ? minStrictCount : 0));
    const total = enough.reduce((all, [, each]) => all + each, 0);
    kept = enough.map(([unit, each]) => [unit, each / total] as const);
    const next = new Float64Array(units.guesses.length);
    for (const [unit, each] of kept) next[unit] = each;
    if (isStrict) lattices = lattices.map((lattice) => pruned(lattice, next));
    probabilities = next;
  }
  return new Map(kept.map(([unit, each]) => [units.texts[unit] ?? '', each]));
}

/** By the numbers of units; 0 for those that are given up. */
type Probabilities = Float64Array;

/** Numbers units as they are first met: there are millions of places where they may stand, and texts are slow to compare. */
class UnitNumbers {
  readonly texts: string[] = [];
  readonly guesses: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** @param unit `ph|フ`: letters and symbols */
  numberOf(unit: string, letters: number, symbols: number): number {
    const known = this.#numbers.get(unit);
    if (known !== undefined) return known;
    this.guesses.push(firstGuess(letters, symbols));
    this.#numbers.set(unit, this.texts.length);
    return this.texts.push(unit) - 1;
  }
}

/** How often each unit is expected, in the order in which they are first counted: sums are rounded by it. */
class UnitCounts {
  readonly #counts: Float64Array;
  readonly #order: number[] = [];

  constructor(size: number) {
    this.#counts = new Float64Array(size);
  }

  add(unit: number, expected: number): void {
    if (expected <= 0) return;
    if (this.#counts[unit] === 0) this.#order.push(unit);
    this.#counts[unit] = valueAt(this.#counts, unit) + expected;
  }

  entries(): (readonly [unit: number, count: number])[] {
    return this.#order.map((unit) => [unit, valueAt(this.#counts, unit)]);
  }
}

/** The units that a pair may be made of, as steps between places of its name and symbols, those that come first first. */
interface Lattice {
  readonly letters: number;
  readonly weight: number;
  /** Places, the end among them. */
  readonly size: number;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly unit: Int32Array;
}

/** Adds how often each unit is expected in a pair: forward and backward sums over all ways to cut it. */
function count(lattice: Lattice, probabilities: Probabilities, isStrict: boolean, counts: UnitCounts): void {
  const { from, to, unit, size, letters, weight } = lattice;
  const steps = unit.length;
  const likelihoods = new Float64Array(steps);
  for (let step = 0; step < steps; step += 1) likelihoods[step] = valueAt(probabilities, valueAt(unit, step));
  const [before, after] = [new Float64Array(size), new Float64Array(size)];
  before[0] = 1;
  for (let step = 0; step < steps; step += 1) {
    add(before, valueAt(to, step), valueAt(before, valueAt(from, step)) * valueAt(likelihoods, step));
  }
  const all = valueAt(before, size - 1);
  if (all === 0 || (isStrict && Math.log(all) / letters < MIN_LOG_LIKELIHOOD)) return;
  after[size - 1] = 1;
  for (let step = steps - 1; step >= 0; step -= 1) {
    add(after, valueAt(from, step), valueAt(after, valueAt(to, step)) * valueAt(likelihoods, step));
  }
  for (let step = 0; step < steps; step += 1) {
    const through =
      valueAt(before, valueAt(from, step)) * valueAt(likelihoods, step) * valueAt(after, valueAt(to, step));
    counts.add(valueAt(unit, step), (through * weight) / all);
  }
}

function valueAt(values: Float64Array | Uint16Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}

function add(values: Float64Array, index: number, amount: number): void {
  values[index] = valueAt(values, index) + amount;
}

interface Limits {
  readonly letters: number;
  readonly symbols: number;
}

function latticeOf({ name, symbols, weight }: Pair, limits: Limits, units: UnitNumbers): Lattice {
  const width = symbols.length + 1;
  const size = (name.length + 1) * width;
  const steps: { from: number; to: number; unit: number }[] = [];
  for (let from = 0; from < size; from += 1) {
    const [letter, symbol] = [Math.floor(from / width), from % width];
    for (let letters = 0; letters <= Math.min(limits.letters, name.length - letter); letters += 1) {
      const spelled = name.slice(letter, letter + letters);
      for (let taken = 0; taken <= Math.min(limits.symbols, symbols.length - symbol); taken += 1) {
        if (!mayBeUnit(spelled, taken, letter)) continue;
        const unit = `${spelled}|${symbols.slice(symbol, symbol + taken).join(' ')}`;
        steps.push({ from, to: from + letters * width + taken, unit: units.numberOf(unit, letters, taken) });
      }
    }
  }
  return { letters: name.length, weight, size, ...columnsOf(steps) };
}

function columnsOf(steps: readonly { from: number; to: number; unit: number }[]) {
  return {
    from: Uint16Array.from(steps, ({ from }) => from),
    to: Uint16Array.from(steps, ({ to }) => to),
    unit: Int32Array.from(steps, ({ unit }) => unit),
  };
}

/** Without the units that are given up. */
function pruned(lattice: Lattice, probabilities: Probabilities): Lattice {
  const isKept = (_: number, step: number) => valueAt(probabilities, valueAt(lattice.unit, step)) > 0;
  const [from, to, unit] = [lattice.from.filter(isKept), lattice.to.filter(isKept), lattice.unit.filter(isKept)];
  return { ...lattice, from, to, unit };
}

function mayBeUnit(spelled: string, symbols: number, place: number): boolean {
  const letters = spelled.replace(/[$^]/g, '').length;
  if (symbols === 0) return spelled !== '' && letters <= MAX_SILENT_LETTERS;
  return spelled === '' ? symbols === 1 && place > 0 : letters > 0;
}

/** One letter for one symbol is likeliest; a symbol for no letter least. */
function firstGuess(letters: number, symbols: number): number {
  return 0.01 ** (Math.abs(letters - 1) + symbols) * (letters === 0 ? 1e-3 : 1);
}
