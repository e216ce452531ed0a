/** Month names and their short forms by language, from January; lower case. */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'january|jan',
    'february|feb',
    'march|mar',
    'april|apr',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sept|sep',
    'october|oct',
    'november|nov',
    'december|dec',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  de: [
    'januar|jänner',
    'februar',
    'märz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'dezember',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  ru: [
    'января|январе|январь',
    'февраля|феврале|февраль',
    'марта|марте|март',
    'апреля|апреле|апрель',
    'мая|мае|май',
    'июня|июне|июнь',
    'июля|июле|июль',
    'августа|августе|август',
    'сентября|сентябре|сентябрь',
    'октября|октябре|октябрь',
    'ноября|ноябре|ноябрь',
    'декабря|декабре|декабрь',
  ],
  uk: [
    'січня|січні|січень',
    'лютого|лютому|лютий',
    'березня|березні|березень',
    'квітня|квітні|квітень',
    'травня|травні|травень',
    'червня|червні|червень',
    'липня|липні|липень',
    'серпня|серпні|серпень',
    'вересня|вересні|вересень',
    'жовтня|жовтні|жовтень',
    'листопада|листопаді|листопад',
    'грудня|грудні|грудень',
  ],
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  pt: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  it: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
};

const WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  en: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  de: ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag|sonnabend'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  ru: ['воскресенье', 'понедельник', 'вторник', 'среду|среда', 'четверг', 'пятницу|пятница', 'субботу|суббота'],
  uk: ['неділю|неділя', 'понеділок', 'вівторок', 'середу|середа', 'четвер', 'п’ятницю|п’ятниця', 'суботу|субота'],
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
};

function index(table: Readonly<Record<string, readonly string[]>>, language: string): ReadonlyMap<string, number> {
  const names = table[language.split('-')[0] ?? ''] ?? table.en ?? [];
  return new Map(names.flatMap((forms, position) => forms.split('|').map((form) => [form, position] as const)));
}

/** Month names of a language → 1 to 12. */
export function monthsOf(language: string): ReadonlyMap<string, number> {
  return new Map([...index(MONTHS, language)].map(([name, position]) => [name, position + 1]));
}

/** Weekday names of a language → 0 (Sunday) to 6. */
export function weekdaysOf(language: string): ReadonlyMap<string, number> {
  return index(WEEKDAYS, language);
}

/** Every month name of every language, longest first, for use inside a regular expression. */
export const MONTH_PATTERN = [
  ...new Set(
    Object.values(MONTHS)
      .flat()
      .flatMap((forms) => forms.split('|')),
  ),
]
  .sort((a, b) => b.length - a.length)
  .join('|');
