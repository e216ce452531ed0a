import { calendarNamesOf } from '../../../language/dates/calendar-names.ts';

const MONTHS_A_YEAR = 12;
/** Shorter ones are parts of everyday words in too many languages, and numbers in others. */
const SHORTEST = 3;
const BESIDE_AFTER = /^\.?\s?\d/;
const BESIDE_BEFORE = /\d(?:st|nd|rd|th)?\.?\s$/;
const shortForms = new Map<string, { readonly pattern: RegExp; readonly numbers: ReadonlyMap<string, number> }>();

/** 1 to 12 for each month that a text names: Chinese, Japanese and dates in digits write the number. */
export function monthNumbers(text: string, language: string): number[] {
  const { pattern, numbers } = shortFormsOf(language);
  const named = [...text.toLowerCase().matchAll(pattern)].map(([name]) => numbers.get(name) ?? 0);
  return [...calendarNamesOf(language).months(text), ...named];
}

function shortFormsOf(language: string) {
  let short = shortForms.get(language);
  if (short === undefined) {
    short = readShortForms(language);
    shortForms.set(language, short);
  }
  return short;
}

/** Months in short beside a number or another month, where no given name or other word is meant: `Aug. 5`, `Nov-Feb`. */
export function datedMonths(text: string, language: string): number[] {
  const { pattern, numbers } = shortFormsOf(language);
  const lower = text.toLowerCase();
  const [found, names] = [[...lower.matchAll(pattern)], new Set(numbers.keys())];
  return found
    .filter(({ 0: name, index }) => {
      const [before, after] = [lower.slice(0, index), lower.slice(index + name.length)];
      const [other] = [/(\p{L}+)\.?[-–]$/u.exec(before)?.[1], /^\.?[-–](\p{L}+)/u.exec(after)?.[1]].filter(
        (each) => each !== undefined,
      );
      return BESIDE_AFTER.test(after) || BESIDE_BEFORE.test(before) || names.has(other ?? '');
    })
    .map(([name]) => numbers.get(name) ?? 0);
}

/** `Oct`, `sept`, `janv`: CLDR's short forms, without their full stops. */
function readShortForms(language: string) {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const names = Array.from({ length: MONTHS_A_YEAR }, (_, index) => {
    const name = format.format(new Date(Date.UTC(1970, index, 15)));
    return [name.toLowerCase().replace(/\.$/, ''), index + 1] as const;
  });
  const usable = names.filter(
    ([name, month]) => name.length >= SHORTEST && /^\p{L}+$/u.test(name) && !isWord(name, month),
  );
  // English newspapers write Sept., CLDR's American forms are of three letters.
  const all: (readonly [string, number])[] = language.startsWith('en') ? [...usable, ['sept', 9]] : usable;
  const alternatives = all.map(([name]) => name).join('|');
  return {
    pattern: alternatives === '' ? /(?!)/g : new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'gu'),
    numbers: new Map(all),
  };
}

/** May is found by the long names, with care for the verb. */
function isWord(name: string, month: number): boolean {
  return name === 'may' && month === 5;
}
