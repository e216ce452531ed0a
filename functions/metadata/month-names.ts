/** Languages whose month names are known from Unicode's locale data, those of most news first. */
const LANGUAGES =
  'en de es fr it pt nl pl ru uk tr sv nb da fi cs sk hu ro bg el sr hr sl lt lv et id vi ca eu gl mk be sq az kk hi bn ta he ar fa th is ka hy mn bs af sw ms ur ne mr te gu pa fil cy ga uz'.split(
    ' ',
  );
const STYLES = ['long', 'short'] as const;
const MIN_LETTERS = 3;

const byLanguage = new Map<string, ReadonlyMap<string, number>>();

/** Month names of a language, in the forms of dates and alone, in lower case without full stop → 1 to 12. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  let months = byLanguage.get(language);
  if (months === undefined) {
    months = readMonths(language);
    byLanguage.set(language, months);
  }
  return months;
}

function readMonths(language: string): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const style of STYLES) {
    const inDate = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      day: 'numeric',
      month: style,
      timeZone: 'UTC',
    });
    const alone = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: style, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const date = new Date(Date.UTC(2024, month - 1, 15));
      for (const format of [inDate, alone]) {
        const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        const plain = plainMonth(name);
        if (plain.length >= MIN_LETTERS && !/\d/.test(plain) && !months.has(plain)) months.set(plain, month);
      }
    }
  }
  return months;
}

function plainMonth(word: string): string {
  // Hindi spells with and without the dot below.
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\u093c/g, '')
    .normalize('NFC')
    .replace(/\.$/, '')
    .trim();
}

/** Forms that newsrooms use and locale data does not list. */
const OTHER_FORMS: Readonly<Record<string, number>> = {
  jänner: 1,
  feber: 2,
  sept: 9,
  märz: 3,
  mrz: 3,
  mär: 3,
  setiembre: 9,
  янв: 1,
  фев: 2,
  апр: 4,
  июн: 6,
  июл: 7,
  авг: 8,
  сен: 9,
  окт: 10,
  ноя: 11,
  дек: 12,
};

/** The month that a word names, in the page's language or any other; `undefined` for any other word. */
export function findMonth(word: string, language?: string): number | undefined {
  const plain = plainMonth(word);
  if (plain.length < MIN_LETTERS) return undefined;
  const own = language === undefined ? [] : LANGUAGES.filter((each) => each === language.slice(0, 2).toLowerCase());
  for (const each of [...own, ...LANGUAGES]) {
    const month = monthsOf(each).get(plain);
    if (month !== undefined) return month;
  }
  return OTHER_FORMS[plain];
}
