import type { LanguagePair } from '../../translator.ts';
import { monthsSaid } from '../dates/months-said.ts';
import ja from './bare-counters/ja.json' with { type: 'json' };
import { mentionsOf } from './compared-numbers.ts';
import { findWordNumbers } from './find-word-numbers.ts';
import { readNumbers } from './read-numbers.ts';
import { NUMERALS } from './read-wide-numbers.ts';

/** Patterns, with `NUMERAL` for the numerals; the counter that all three describe has lost its number. */
interface Entry {
  readonly before: string;
  readonly counters: string;
  readonly after?: string;
}

const ENTRIES: Readonly<Record<string, readonly Entry[]>> = { ja };
const SOURCE_LANGUAGE = /^en(?:-|$)/;
/** `an hour`, `hour-long`, `per person`, `another`: amounts that languages with counters say with a one. */
const ONES =
  /(?<!\p{L})(?:(?:an?|per|each|every)[ -](?:\p{L}+[ -])?(?:hour|minute|second|day|week|month|year|decade|century|mile|met|kilomet|foot|inch|pound|point|dollar|euro|goal|game|match|time|person)|(?:hour|minute|day|week|month|year)[ -]long(?!\p{L})|another(?!\p{L})|daily(?!\p{L})|once(?!\p{L})|hourly(?!\p{L})|single(?!\p{L}))/giu;
const TWOS = /(?<!\p{L})(?:twice|both|pair|couple|doubl(?:e|ed|es|ing))(?!\p{L})/giu;
const built = new Map<string, RegExp | undefined>();

/** Counters of a target without a number, where its source has an amount that the target does not say. */
export function findBareCounters(source: string, target: string, { from, to }: LanguagePair): string[] {
  const pattern = SOURCE_LANGUAGE.test(from) ? bareCountersOf(to) : undefined;
  if (pattern === undefined) return [];
  const bare = [...target.matchAll(pattern)].map(([counter]) => counter);
  return bare.length > 0 && hasUnsaidAmount(source, target, { from, to }) ? bare : [];
}

function bareCountersOf(language: string): RegExp | undefined {
  const code = language.split('-')[0] ?? language;
  if (!built.has(code)) {
    const patterns = ENTRIES[code]?.map(
      ({ before, counters, after }) => `(?<=${before})(?:${counters})${after === undefined ? '' : `(?=${after})`}`,
    );
    const whole = patterns?.join('|').replaceAll('NUMERAL', `\\d０-９${NUMERALS}`);
    built.set(code, whole === undefined ? undefined : new RegExp(whole, 'gu'));
  }
  return built.get(code);
}

function hasUnsaidAmount(source: string, target: string, { from, to }: LanguagePair): boolean {
  const said = readNumbers(target, to);
  const amounts = [
    ...findWordNumbers(source, from).map(({ value }) => value),
    ...[...source.matchAll(ONES)].map(() => 1),
    ...[...source.matchAll(TWOS)].map(() => 2),
  ];
  const mentions = (value: number) =>
    mentionsOf(value, said) - monthsSaid(value, { source, target, pair: { from, to }, said });
  return [...Map.groupBy(amounts, (value) => value)].some(([value, all]) => mentions(value) < all.length);
}
