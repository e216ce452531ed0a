import type { Symbols } from './spell-symbols.ts';
import type { Step, TransliterationModel } from './transliteration-model.ts';

/** Where a text has a name. */
export interface Transliteration {
  /** Natural logarithm of how much likelier the text is if it has the name there than if it has another one. */
  readonly evidence: number;
  /** In symbols of the text, the end not among them. */
  readonly start: number;
  readonly end: number;
}

/** Costs, in nats: of a letter that no symbol stands for, a symbol that no letter asks for, a name cut into two words. */
const LETTER_SKIPPED = 9;
const SYMBOL_SKIPPED = 6;
const SPACE_SKIPPED = 2.5;
/** What has so little for it is given up. */
const HOPELESS = -7;

/** What speaks for a name's letters up to some place being the text's symbols up to each place, and from where on. */
class Row {
  readonly weights: Float64Array;
  readonly starts: Int32Array;

  constructor(width: number) {
    this.weights = new Float64Array(width).fill(-Infinity);
    this.starts = new Int32Array(width);
  }

  improve(at: number, weight: number, start: number): void {
    if (weight < HOPELESS || weight <= (this.weights[at] ?? Infinity)) return;
    this.weights[at] = weight;
    this.starts[at] = start;
  }
}

/** The place of a text that matches a name best; `undefined` where none comes near. The name is in lower-case ASCII. */
export function findTransliteration(
  model: TransliterationModel,
  name: string,
  text: Symbols,
): Transliteration | undefined {
  const spelling = model.spell(name);
  const rows = spelling.map(() => new Row(text.symbols.length + 1));
  for (const [at, cost] of text.starts.entries()) rows[0]?.improve(at, -cost, at);
  for (const [place, row] of rows.entries()) {
    if (place > 0) addSymbols(row, model, text);
    for (const step of spelling[place] ?? []) {
      const next = rows[place + step.letters];
      if (next !== undefined) goOn(row, next, step, text);
    }
    const following = rows[place + 1];
    if (following !== undefined) skipLetter(row, following);
  }
  const last = rows.at(-1);
  return last === undefined ? undefined : bestOf(last, text);
}

function goOn(row: Row, next: Row, { written: { none, one, two }, likely }: Step, { symbols, costs }: Symbols): void {
  for (let at = 0; at <= symbols.length; at += 1) {
    const weight = (row.weights[at] ?? -Infinity) - likely;
    if (weight === -Infinity) continue;
    const start = row.starts[at] ?? 0;
    next.improve(at, weight + none, start);
    const [symbol, second] = [symbols[at] ?? '', symbols[at + 1] ?? ''];
    const cost = costs[at] ?? 0;
    const single = one.get(symbol);
    if (single !== undefined) next.improve(at + 1, weight + single - cost, start);
    const double = two.get(symbol)?.get(second);
    if (double !== undefined) next.improve(at + 2, weight + double - cost - (costs[at + 1] ?? 0), start);
  }
}

function addSymbols(row: Row, { added }: TransliterationModel, { symbols }: Symbols): void {
  for (const [at, symbol] of symbols.entries()) {
    const weight = row.weights[at] ?? -Infinity;
    if (weight === -Infinity) continue;
    const skipped = symbol === ' ' ? SPACE_SKIPPED : SYMBOL_SKIPPED;
    row.improve(at + 1, weight + Math.max(added.one.get(symbol) ?? -Infinity, -skipped), row.starts[at] ?? 0);
  }
}

function skipLetter(row: Row, next: Row): void {
  for (const [at, weight] of row.weights.entries()) next.improve(at, weight - LETTER_SKIPPED, row.starts[at] ?? 0);
}

function bestOf({ weights, starts }: Row, { ends }: Symbols): Transliteration | undefined {
  let best: Transliteration | undefined;
  for (const [end, weight] of weights.entries()) {
    const evidence = weight - (ends[end] ?? 0);
    if (evidence > (best?.evidence ?? -Infinity)) best = { evidence, start: starts[end] ?? 0, end };
  }
  return best;
}
