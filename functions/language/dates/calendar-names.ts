/** Finds the months (1 to 12) and weekdays (0, Sunday, to 6) that a text names. */
export interface CalendarNames {
  months(text: string): ReadonlySet<number>;
  weekdays(text: string): ReadonlySet<number>;
}

interface CalendarName {
  /** A beginning that all forms of the name share, or one of its forms; lower case. */
  readonly stem: string;
  readonly value: number;
}

type Forms = { readonly forms: readonly string[]; readonly value: number };

const MONTHS_A_YEAR = 12;
const DAYS_A_WEEK = 7;
/** 4 January 1970 was a Sunday. */
const FIRST_SUNDAY = 4;
const SHORTEST_STEM = 3;
/** From this length on a name may lose a letter of its ending: `суббота`, `субботу`. */
const INFLECTED_CHARACTERS = 5;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u;
/** Names beside those of CLDR, in the order of months and of weekdays from Sunday. */
const OTHER_MONTHS: Readonly<Record<string, readonly string[]>> = {
  ar: 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول'.split('|'),
  ru: ['', '', '', '', 'мае|маю|маем', '', '', '', '', '', '', ''],
  es: ['', '', '', '', '', '', '', '', 'setiembre', '', '', ''],
  de: ['jänner', 'feber', '', '', '', '', '', '', '', '', '', ''],
};
const OTHER_WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  zh: ['周日 周天 星期天 週日', '周一 週一', '周二 週二', '周三 週三', '周四 週四', '周五 週五', '周六 週六'],
  ja: ['日曜', '月曜', '火曜', '水曜', '木曜', '金曜', '土曜'],
  pt: ['domingo', 'segunda', 'terça', 'quarta', 'quinta', 'sexta', 'sábado'],
  de: ['', '', '', '', '', '', 'sonnabend'],
  ar: ['احد', 'اثنين', 'ثلاثاء', 'اربعاء', 'خميس', 'جمعة', 'سبت'],
};
/** Names that are words as well: in capitals they are months beside a number or after a word of time. */
const AMBIGUOUS_ENGLISH =
  /(?:\d(?:st|nd|rd|th)?|\b(?:[iI]n|[oO]n|[oO]f|[bB]y|[sS]ince|[uU]ntil|[tT]ill|[fF]rom|[lL]ast|[nN]ext|[tT]his|[lL]ate|[eE]arly|[mM]id|[bB]etween|and|to|[eE]very|[bB]efore|[aA]fter|[dD]uring|[tT]hrough))[\s-](?:May|MAY|March|MARCH)\b|\b(?:May|MAY|March|MARCH)\s\d/gu;

/** Words that begin like a weekday: among, average and means in Russian, among, middle and fourth in Ukrainian, September in Arabic. */
const NO_WEEKDAY = '(?!سبتمبر|среди(?!\\p{L})|средн|средст|серед(?!\\p{L})|середн|середин|четверт)';

/** English names have no endings but that of the plural: Augustus and Marching begin like them. */
const WITHOUT_ENDINGS = /^en(?:-|$)/;

const known = new Map<string, CalendarNames>();

/** Calendar names of any language that CLDR knows, in their inflected forms. */
export function calendarNamesOf(language: string): CalendarNames {
  let names = known.get(language);
  if (names === undefined) {
    const code = language.split('-')[0] ?? language;
    const months = finderOf(language, [...stemsOf(monthForms(language)), ...listed(OTHER_MONTHS[code], 1)]);
    const weekdays = finderOf(
      language,
      [...stemsOf(weekdayForms(language)), ...listed(OTHER_WEEKDAYS[code], 0)],
      NO_WEEKDAY,
    );
    names = { months: code === 'en' ? (text) => months(withoutVerbs(text)) : months, weekdays };
    known.set(language, names);
  }
  return names;
}

/** A month, 1 to 12, as a language calls it. */
export function nameMonth(language: string, month: number): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(1970, month - 1, 15)));
}

/** A weekday, 0 (Sunday) to 6, as a language calls it. */
export function nameWeekday(language: string, weekday: number): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(1970, 0, FIRST_SUNDAY + weekday)));
}

function monthForms(language: string): Forms[] {
  const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const inDate = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: MONTHS_A_YEAR }, (_, index) => {
    const date = new Date(Date.UTC(1970, index, 15));
    return { forms: [partOf(alone, date, 'month'), partOf(inDate, date, 'month')], value: index + 1 };
  });
}

function weekdayForms(language: string): Forms[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: DAYS_A_WEEK }, (_, value) => {
    const name = partOf(format, new Date(Date.UTC(1970, 0, FIRST_SUNDAY + value)), 'weekday');
    const isInflected = name.length >= INFLECTED_CHARACTERS && !UNSPACED.test(name) && !WITHOUT_ENDINGS.test(language);
    return { forms: isInflected ? [name, name.slice(0, -1)] : [name], value };
  });
}

function partOf(format: Intl.DateTimeFormat, date: Date, type: string): string {
  return normalize(format.formatToParts(date).find((part) => part.type === type)?.value ?? '');
}

/** What the forms of a name share, where no other name begins so; else the forms. Bare numbers are no names. */
function stemsOf(names: readonly Forms[]): CalendarName[] {
  return names.flatMap(({ forms, value }) => {
    const [first = '', second = first] = forms;
    let length = 0;
    while (length < first.length && first[length] === second[length]) length += 1;
    const shared = first.slice(0, length);
    const others = names.filter((other) => other.value !== value).flatMap((other) => other.forms);
    const isOwn = shared.length >= SHORTEST_STEM && !others.some((other) => other.startsWith(shared));
    return (isOwn ? [shared] : forms).filter((stem) => /\p{L}{2}/u.test(stem)).map((stem) => ({ stem, value }));
  });
}

function listed(names: readonly string[] | undefined, first: number): CalendarName[] {
  return (names ?? []).flatMap((forms, index) =>
    forms
      .split(forms.includes('週') || forms.includes('周') ? ' ' : '|')
      .filter((stem) => stem !== '')
      .map((stem) => ({ stem: normalize(stem), value: first + index })),
  );
}

function finderOf(
  language: string,
  names: readonly CalendarName[],
  excluded = '',
): (text: string) => ReadonlySet<number> {
  const stems = new Map(names.map(({ stem, value }) => [stem, value]));
  if (stems.size === 0) return () => new Set();
  const ordered = [...stems.keys()].sort((a, b) => b.length - a.length);
  // Arabic writes article and prepositions together with the name.
  const isBound = !ordered.some((stem) => UNSPACED.test(stem)) && !/^(?:ar|fa|ur|he)(?:-|$)/.test(language);
  const isWhole = WITHOUT_ENDINGS.test(language);
  const [before, after] = [isBound ? '(?<![\\p{L}\\p{N}])' : '', isWhole ? '(?=s?(?!\\p{L}))' : ''];
  const pattern = new RegExp(`${before}${excluded}(?:${ordered.join('|')})${after}`, 'gu');
  return (text) => new Set([...normalize(text).matchAll(pattern)].map(([stem]) => stems.get(stem) ?? -1));
}

/** Lower case, with one apostrophe, one form of the Arabic alef, and without Arabic vowel signs. */
function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u064b-\u0652]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[’ʼ`]/g, "'");
}

/** English without `may` and `march` that name no month. */
function withoutVerbs(text: string): string {
  const months = [...text.matchAll(AMBIGUOUS_ENGLISH)].map(([match]) => match).join(' ');
  return `${text.replace(/\b(?:may|march)/gi, '')} ${months}`;
}
