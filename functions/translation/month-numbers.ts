import { calendarNamesOf } from '../language/calendar-names.ts';

const MONTHS_A_YEAR = 12;
/** Shorter ones are parts of everyday words in too many languages, and numbers in others. */
const SHORTEST = 3;
const shortForms = new Map<string, { readonly pattern: RegExp; readonly numbers: ReadonlyMap<string, number> }>();

/** 1 to 12 for each month that a text names: Chinese, Japanese and dates in digits write the number. */
export function monthNumbers(text: string, language: string): number[] {
  let short = shortForms.get(language);
  if (short === undefined) {
    short = readShortForms(language);
    shortForms.set(language, short);
  }
  const { pattern, numbers } = short;
  const named = [...text.toLowerCase().matchAll(pattern)].map(([name]) => numbers.get(name) ?? 0);
  return [...calendarNamesOf(language).months(text), ...named];
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
