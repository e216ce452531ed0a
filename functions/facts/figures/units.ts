import type { z } from 'zod';
import type { FigureKind } from '../schema.ts';
import currencies from '../units/currencies.json' with { type: 'json' };
import de from '../units/de.json' with { type: 'json' };
import en from '../units/en.json' with { type: 'json' };
import es from '../units/es.json' with { type: 'json' };
import fr from '../units/fr.json' with { type: 'json' };
import it from '../units/it.json' with { type: 'json' };
import ja from '../units/ja.json' with { type: 'json' };
import nl from '../units/nl.json' with { type: 'json' };
import pt from '../units/pt.json' with { type: 'json' };
import ru from '../units/ru.json' with { type: 'json' };
import symbols from '../units/symbols.json' with { type: 'json' };
import uk from '../units/uk.json' with { type: 'json' };
import zh from '../units/zh.json' with { type: 'json' };

export interface Unit {
  /** UCUM's symbol where it has one, ISO 4217 for money. */
  readonly unit: string;
  readonly kind: z.infer<typeof FigureKind>;
}

/** A unit with how many characters it takes. */
export type UnitAt = Unit & { readonly length: number };

/** Kind → unit → its words. Words of all languages share one table: none means two units. */
type UnitFile = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const FILES: readonly UnitFile[] = [symbols, en, de, es, fr, nl, ru, uk, pt, it, zh, ja];
const MAX_UNIT_WORDS = 3;
const SIGN_BEFORE =
  /(?:(?:US|A|C|NZ|HK|S|R)\$|[$€£¥₽₴₹₩₺₪₦฿₫₱]|\b(?:USD|EUR|GBP|CHF|JPY|RUB|UAH|CNY|INR|DM|BEF|Rs\.?))\s?$/u;

let table: ReadonlyMap<string, Unit> | undefined;

function units(): ReadonlyMap<string, Unit> {
  if (table === undefined) {
    const built = new Map<string, Unit>();
    const add = (word: string, unit: string, kind: string) => {
      if (!built.has(word.toLowerCase())) built.set(word.toLowerCase(), { unit, kind: kind as Unit['kind'] });
    };
    for (const file of FILES)
      for (const [kind, byUnit] of Object.entries(file))
        for (const [unit, words] of Object.entries(byUnit)) for (const word of words) add(word, unit, kind);
    for (const [unit, words] of Object.entries(currencies.words)) for (const word of words) add(word, unit, 'money');
    for (const [sign, unit] of Object.entries(currencies.signs)) add(sign, unit, 'money');
    table = built;
  }
  return table;
}

/** The unit that follows a number. */
export function unitAfter(rest: string): UnitAt | undefined {
  return unspacedUnit(rest) ?? spacedUnit(rest);
}

function spacedUnit(rest: string): UnitAt | undefined {
  const match = /^([\s\u00a0-]?)((?:[%°€£$¥₽₴₹¢][CF]?)|[\p{L}²³/·.]+(?:[ \u00a0-][\p{L}²³/]+){0,2})/u.exec(rest);
  if (match?.[2] === undefined) return undefined;
  const gap = match[1]?.length ?? 0;
  const ends = [...match[2].matchAll(/[ \u00a0-]|$/g)].map(({ index }) => index).slice(0, MAX_UNIT_WORDS);
  for (const end of ends.toReversed()) {
    const phrase = match[2].slice(0, end).replace(/\.$/, '');
    // A lone C or F is a degree, a lone m a metre, only right behind its number.
    if (/^[cf]$/i.test(phrase) && (gap > 0 || phrase !== phrase.toUpperCase())) continue;
    if (phrase === 'in' || phrase === 'min' || (phrase === 'm' && gap > 0 && !/^[ \u00a0]/.test(rest))) continue;
    const known = units().get(phrase.toLowerCase().replace(/[\u00a0-]/g, ' '));
    if (known !== undefined) return { ...known, length: gap + phrase.length };
  }
  return undefined;
}

/** Chinese and Japanese set units right behind the number and words right behind the unit. */
function unspacedUnit(rest: string): UnitAt | undefined {
  if (!/^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(rest)) return undefined;
  for (let length = 8; length > 0; length -= 1) {
    const known = units().get(rest.slice(0, length));
    if (known !== undefined && rest.length >= length) return { ...known, length };
  }
  return undefined;
}

/** The currency sign right before a number. */
export function currencyBefore(text: string): UnitAt | undefined {
  const sign = SIGN_BEFORE.exec(text)?.[0];
  const unit = sign === undefined ? undefined : units().get(sign.trim().toLowerCase());
  return sign === undefined || unit === undefined ? undefined : { ...unit, length: sign.length };
}

const LETTER_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  млн: 1e6,
  bn: 1e9,
  b: 1e9,
  mrd: 1e9,
  md: 1e9,
  mds: 1e9,
  млрд: 1e9,
  tn: 1e12,
  trn: 1e12,
  трлн: 1e12,
};

/** `$5m`, `3bn euros`, `2,5 Mio. Euro`: a short scale; a single letter only in money, since `5m` may be five metres. */
export function letterScale(
  rest: string,
  isMoney: boolean,
): { readonly length: number; readonly factor: number } | undefined {
  const match = /^[ \u00a0]?(\p{L}{1,4})\.?(?![\p{L}\p{N}])/u.exec(rest);
  const letters = match?.[1]?.toLowerCase() ?? '';
  const factor = LETTER_SCALES[letters];
  if (match === null || factor === undefined) return undefined;
  const moneyFollows = unitAfter(rest.slice(match[0].length))?.kind === 'money';
  if (letters.length === 1 && !isMoney && !moneyFollows) return undefined;
  if (letters.length === 1 && /^[ \u00a0]/.test(rest)) return undefined;
  const isAbbreviated = match[0].endsWith('.') && /^\s\p{Lu}?\p{Ll}/u.test(rest.slice(match[0].length));
  const length = match[0].endsWith('.') && !isAbbreviated ? match[0].length - 1 : match[0].length;
  return { length, factor };
}
