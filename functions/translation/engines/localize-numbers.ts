import { leadsToClockTime } from '../../language/calendar/index.ts';
import { type NumberMarks, numberMarksOf } from '../../language/numbers/index.ts';
import type { LanguagePair } from '../translator.ts';

/** Digits with a mark among them, in no word, address, version, date or clock time. */
const NUMBER =
  /(?<![\p{L}\p{N}.,:/_@=#&]|\p{L}[-–])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)+(?![\d:/_@]|[.,]\d|\s?[ap]\.?m\b)/gu;
/** What can only be a decimal: `3.5 %`, and the last mark of `1,234.5`. */
const SURE_DECIMAL = /\d([.,])\d+[\s\u00a0\u202f]?%|\d([.,])\d{3}(?!\2)([.,])\d+(?![.,]?\d)/gu;
const GROUPED = { '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/, ',': /^[1-9]\d{0,2}(?:,\d{3})+$/, ' ': /^\d+$/ };
/** `at 7.30` may be a clock time: British English has a point in both. */
const CLOCK = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/;
const CURRENCY = /\p{Sc}\s?$/u;
const PERCENT = /^[\s\u00a0\u202f]?%/;
/** Groups of three digits; no version has them. */
const IN_GROUPS = /^\d{1,3}(?:[.,]\d{3})+$/;
/** `Web 2.0`: what follows a capital may belong to a name. */
const AFTER_NAME = /\p{Lu}[\p{L}\p{M}]*[\s-]$/u;

/**
 * Writes the amounts that an engine has copied from the source in the notation of the target language: the 12.000 of a
 * Spanish text is twelve to an English reader. The marks are those of CLDR, or of the sources where these show that
 * their writer uses other ones. What may be something other than an amount stays as it is.
 */
export function createNumberLocalizer(
  sources: readonly string[],
  { from, to }: LanguagePair,
): (source: string, target: string) => string {
  const written = notationOf(sources, from);
  const wanted = notationOf([], to);
  if (written === undefined || wanted === undefined || written.decimal === wanted.decimal) return (_, target) => target;
  return (source, target) => {
    const amounts = new Map<string, string>();
    for (const { 0: raw, index } of source.matchAll(NUMBER)) {
      const amount = mayBeAmount(raw, source, index, from) ? readAmount(raw, written) : undefined;
      if (amount !== undefined) amounts.set(raw, format(amount, to));
    }
    return amounts.size === 0 ? target : target.replace(NUMBER, (raw) => amounts.get(raw) ?? raw);
  };
}

/** `undefined` where the texts write decimals in two ways. */
function notationOf(texts: readonly string[], language: string): NumberMarks | undefined {
  const usual = numberMarksOf(language);
  const seen = new Set(
    texts.flatMap((text) => [...text.matchAll(SURE_DECIMAL)].map(([, mark, , last]) => mark ?? last)),
  );
  if (seen.size > 1) return undefined;
  const [decimal] = seen;
  if (decimal === undefined || decimal === usual.decimal) return usual;
  return usual.decimal === '.' ? { decimal: ',', group: '.' } : { decimal: '.', group: ',' };
}

/** A currency or a percent sign is enough; a clock time or a version stands where `at` or a name leads to it. */
function mayBeAmount(raw: string, source: string, index: number, language: string): boolean {
  const [before, after] = [source.slice(0, index), source.slice(index + raw.length)];
  if (CURRENCY.test(before) || PERCENT.test(after)) return true;
  const mayBeVersion = AFTER_NAME.test(before) && !IN_GROUPS.test(raw);
  return !mayBeVersion && !(CLOCK.test(raw) && leadsToClockTime(before, language));
}

interface Amount {
  readonly value: number;
  readonly decimals: number;
}

/** Three digits behind one decimal mark are more often a group in the notation of another country: not read. */
function readAmount(raw: string, { decimal, group }: NumberMarks): Amount | undefined {
  const [whole = '', fraction = '', ...more] = raw.replace(/[ \u00a0\u202f]/g, '').split(decimal);
  if (more.length > 0) return undefined;
  const isGrouped = GROUPED[group].test(whole);
  if (!isGrouped && /\D/.test(whole)) return undefined;
  if (/^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3) return undefined;
  return { value: Number(`${whole.replaceAll(group, '')}.${fraction || '0'}`), decimals: fraction.length };
}

function format({ value, decimals }: Amount, language: string): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, { numberingSystem: 'latn', ...digits }).format(value);
}
