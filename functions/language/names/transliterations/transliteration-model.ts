import { remembered } from '../../remembered.ts';
/**
 * How often letters of names are written with symbols of another script, as -10 ln of the probability that both are the
 * next unit of a name: `{ "ph": { "フ": 52 } }`. Two symbols are separated by a space; `^` and `$` are the ends of a name,
 * and no letters are those of a symbol added.
 */
export type Units = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Symbols that may stand for some letters, each with the natural logarithm of how much it speaks for them. */
export interface Written {
  readonly none: number;
  readonly one: ReadonlyMap<string, number>;
  readonly two: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The largest of all. */
  readonly most: number;
}

/** Some letters of a name that are written together. */
export interface Step {
  /** How many. */
  readonly letters: number;
  readonly written: Written;
  /** Natural logarithm of how likely names go on with these letters: how a name is spelled tells nothing of the text. */
  readonly likely: number;
}

/** For each place of a name the ways to go on from it, and from the last none. */
export type Spelling = readonly (readonly Step[])[];

/** Units are kept as so many times the natural logarithm of their probability, rounded. */
export const SCALE = -10;

/**
 * The units of letters and symbols that pairs of names are made of (a joint source-channel model: Li, Zhang and Su, A
 * Joint Source-Channel Model for Machine Transliteration, ACL 2004), set against how usual the symbols are in names.
 */
export class TransliterationModel {
  /** Symbols that a language adds to a name. */
  readonly added: Written;
  readonly #units = new Map<string, { readonly written: Written; readonly share: number }>();
  readonly #maxLetters: number;

  constructor(units: Units) {
    const usual = usualSymbols(units);
    this.#maxLetters = Math.max(...Object.keys(units).map(({ length }) => length));
    for (const [letters, costs] of Object.entries(units)) {
      this.#units.set(letters, { written: weightsOf(costs, usual), share: sum(Object.values(costs).map(probability)) });
    }
    this.added = this.#units.get('')?.written ?? weightsOf({}, usual);
  }

  /** The ways in which a name, in lower-case ASCII, may be cut into what is written together. */
  readonly spell = remembered((name): Spelling => this.#cut(`^${name}$`));

  /** The most that a text could speak for a name, in nats. */
  readonly limitOf = remembered((name) => sumOfBest(this.spell(name)));

  #cut(name: string): Spelling {
    const shares = new Float64Array(name.length + 1);
    shares[0] = 1;
    const places = Array.from({ length: name.length }, (_, at) => {
      const lengths = Array.from({ length: Math.min(this.#maxLetters, name.length - at) }, (_, index) => index + 1);
      return lengths.flatMap((letters) => {
        const unit = this.#units.get(name.slice(at, at + letters));
        if (unit === undefined) return [];
        shares[at + letters] = (shares[at + letters] ?? 0) + (shares[at] ?? 0) * unit.share;
        return { letters, written: unit.written };
      });
    });
    const share = (at: number) => Math.log(shares[at] ?? 0);
    return [
      ...places.map((steps, at) =>
        steps.map((step): Step => ({ ...step, likely: share(at + step.letters) - share(at) })),
      ),
      [],
    ];
  }
}

function weightsOf(costs: Readonly<Record<string, number>>, usual: ReadonlyMap<string, number>): Written {
  const [one, two] = [new Map<string, number>(), new Map<string, Map<string, number>>()];
  for (const [text, cost] of Object.entries(costs)) {
    const symbols = text === '' ? [] : text.split(' ');
    const [first, second] = symbols;
    if (first === undefined) continue;
    const weight = cost / SCALE - sum(symbols.map((symbol) => Math.log(usual.get(symbol) ?? 1)));
    if (second === undefined) one.set(first, weight);
    else two.set(first, (two.get(first) ?? new Map<string, number>()).set(second, weight));
  }
  const none = (costs[''] ?? Infinity) / SCALE;
  const most = Math.max(none, ...one.values(), ...[...two.values()].flatMap((weights) => [...weights.values()]));
  return { none, one, two, most };
}

function sumOfBest(spelling: Spelling): number {
  const best = new Float64Array(spelling.length).fill(-Infinity);
  best[0] = 0;
  for (const [place, steps] of spelling.entries()) {
    for (const { letters, written, likely } of steps) {
      const weight = (best[place] ?? -Infinity) + written.most - likely;
      best[place + letters] = Math.max(best[place + letters] ?? -Infinity, weight);
    }
  }
  return best.at(-1) ?? -Infinity;
}

/** How large a share of all symbols each one is. */
function usualSymbols(units: Units): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [text, cost] of Object.values(units).flatMap((costs) => Object.entries(costs))) {
    for (const symbol of text.split(' ')) {
      if (symbol !== '') counts.set(symbol, (counts.get(symbol) ?? 0) + probability(cost));
    }
  }
  const total = sum([...counts.values()]);
  return new Map([...counts].map(([symbol, count]) => [symbol, count / total]));
}

function probability(cost: number): number {
  return Math.exp(cost / SCALE);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
