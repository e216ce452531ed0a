/** Languages whose weekdays stand beside names and dates on news pages. */
const LANGUAGES =
  'en de es fr it pt nl pl ru uk tr sv nb da fi cs sk hu ro bg el sr hr sl lt lv et id vi ca he ar fa hi bn th ka az'.split(
    ' ',
  );
const DAYS = 7;
/** 4 January 2026 is a Sunday. */
const SUNDAY_MS = Date.UTC(2026, 0, 4);
const DAY_MS = 86_400_000;

let names: ReadonlySet<string> | undefined;

/** Whether a word names a day of the week in one of many languages: `Thursday`, `среда`, `Ke`. */
export function isWeekday(word: string): boolean {
  names ??= readNames();
  return names.has(word.toLowerCase().replace(/[.,]$/, ''));
}

function readNames(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const language of LANGUAGES) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 0; day < DAYS; day += 1) {
        const name = format
          .format(SUNDAY_MS + day * DAY_MS)
          .toLowerCase()
          .replace(/\.$/, '');
        if (weekday === 'long' || name.length > 2) found.add(name);
      }
    }
  }
  return found;
}
