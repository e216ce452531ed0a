import { addDays, addMonths, weekdayOf, weekOf } from '../../language/dates/calendar.ts';
import type { DateFact } from '../schema.ts';

/** A phrase that names a time by its distance from the publication, or from the month spoken of last. */
export interface DayWord {
  readonly form: RegExp;
  readonly precision: DateFact['precision'];
  resolve(reference: string, spokenOf: SpokenOf): string;
}

/** What the article spoke of last, before the phrase. */
export interface SpokenOf {
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
}

const word = (pattern: string) => new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${pattern})(?![\p{L}\p{N}])`, 'giu');
const day = (pattern: string, days: number): DayWord => ({
  form: word(pattern),
  precision: 'day',
  resolve: (reference) => addDays(reference, days),
});
const week = (pattern: string, weeks: number): DayWord => ({
  form: word(pattern),
  precision: 'week',
  resolve: (reference) => weekOf(addDays(reference, 7 * weeks)),
});
const month = (pattern: string, months: number): DayWord => ({
  form: word(pattern),
  precision: 'month',
  resolve: (reference) => addMonths(reference.slice(0, 7), months),
});
const year = (pattern: string, years: number): DayWord => ({
  form: word(pattern),
  precision: 'year',
  resolve: (reference) => String(Number(reference.slice(0, 4)) + years),
});

const spokenDay = (pattern: string, days: number): DayWord => ({
  form: word(pattern),
  precision: 'day',
  resolve: (reference, { day: last }) => addDays(last ?? reference, days),
});
const spokenMonth = (pattern: string, months: number): DayWord => ({
  form: word(pattern),
  precision: 'month',
  resolve: (reference, { month: last }) => addMonths(last ?? reference.slice(0, 7), months),
});
const spokenYear = (pattern: string, years: number): DayWord => ({
  form: word(pattern),
  precision: 'year',
  resolve: (reference, { year: last }) => String(Number(last ?? reference.slice(0, 4)) + years),
});

/** The Saturday and Sunday before, of or after the publication's week. */
const weekend = (pattern: string, weeks: number): DayWord => ({
  form: word(pattern),
  precision: 'interval',
  resolve: (reference) => {
    const saturday = addDays(reference, ((6 - weekdayOf(reference) + 7) % 7) + 7 * weeks);
    return `${saturday}/${addDays(saturday, 1)}`;
  },
});

const ENGLISH: readonly DayWord[] = [
  day('today|tonight|this morning|this afternoon|this evening|overnight', 0),
  day('(?:the )?day before yesterday', -2),
  day('(?:the )?day after tomorrow', 2),
  day('yesterday|last night', -1),
  day('tomorrow', 1),
  weekend('last weekend', -1),
  weekend('this weekend|at the weekend', 0),
  weekend('next weekend', 1),
  week('last week|the previous week', -1),
  week('this week', 0),
  week('next week', 1),
  month('last month', -1),
  month('this month', 0),
  month('next month', 1),
  // The month before the one that the article speaks of; else before the publication's.
  spokenMonth('(?:the )?(?:previous|preceding) month|(?:a|the) month (?:before|earlier)', -1),
  spokenMonth('(?:the )?following month|(?:a|the) month (?:after|later)', 1),
  spokenMonth('(?:the )?same month', 0),
  spokenDay('(?:the )?(?:previous|preceding) day|(?:a|the) day (?:before(?! yesterday| \\p{L})|earlier)', -1),
  spokenDay('(?:the )?(?:following|next) day|(?:a|the) day (?:after(?! tomorrow| \\p{L})|later)', 1),
  spokenDay('(?:the )?same day', 0),
  spokenYear('(?:the )?(?:previous|preceding) year|(?:a|the) year (?:before(?! \\p{L})|earlier)', -1),
  spokenYear('(?:the )?following year|(?:a|the) year (?:after(?! \\p{L})|later)', 1),
  year('last year', -1),
  year('this year', 0),
  year('next year', 1),
];

const OTHERS: Readonly<Record<string, readonly DayWord[]>> = {
  es: [
    day('hoy|esta noche|esta mañana|esta tarde', 0),
    day('anteayer', -2),
    day('ayer|anoche', -1),
    day('pasado mañana', 2),
    week('la semana pasada', -1),
    week('esta semana', 0),
    week('la semana que viene|la próxima semana', 1),
    month('el mes pasado', -1),
    month('este mes', 0),
    year('el año pasado', -1),
    year('este año', 0),
    year('el año que viene|el próximo año', 1),
  ],
  de: [
    day('vorgestern', -2),
    day('übermorgen', 2),
    day('heute', 0),
    day('gestern', -1),
    day('morgen(?! (?:früh|abend))', 1),
    week('(?:in der )?vergangene[rn]? Woche|letzte[rn]? Woche', -1),
    week('diese[rn]? Woche', 0),
    week('nächste[rn]? Woche|kommende[rn]? Woche', 1),
    month('(?:im )?vergangenen Monat|letzten Monat', -1),
    month('diesen Monat|in diesem Monat', 0),
    year('(?:im )?vergangene[sn] Jahr|letztes Jahr|im letzten Jahr|im Vorjahr', -1),
    year('dieses Jahr|in diesem Jahr|heuer', 0),
    year('nächstes Jahr|im nächsten Jahr|kommendes Jahr', 1),
  ],
  fr: [
    day("aujourd’hui|aujourd'hui|ce soir|ce matin", 0),
    day('avant-hier', -2),
    day('après-demain', 2),
    day('hier', -1),
    day('demain', 1),
    week('la semaine dernière', -1),
    week('cette semaine', 0),
    week('la semaine prochaine', 1),
    month('le mois dernier', -1),
    month('ce mois-ci', 0),
    year("l’an dernier|l'an dernier|l’année dernière|l'année dernière", -1),
    year('cette année', 0),
    year("l’an prochain|l'an prochain|l’année prochaine", 1),
  ],
  ru: [
    day('позавчера', -2),
    day('послезавтра', 2),
    day('сегодня', 0),
    day('вчера', -1),
    day('завтра', 1),
    week('на прошлой неделе', -1),
    week('на этой неделе', 0),
    week('на следующей неделе', 1),
    month('в прошлом месяце', -1),
    month('в этом месяце', 0),
    year('в прошлом году', -1),
    year('в этом году', 0),
    year('в следующем году', 1),
  ],
  uk: [
    day('позавчора', -2),
    day('післязавтра', 2),
    day('сьогодні', 0),
    day('вчора|учора', -1),
    day('завтра', 1),
    week('минулого тижня', -1),
    week('цього тижня', 0),
    week('наступного тижня', 1),
    month('минулого місяця', -1),
    month('цього місяця', 0),
    year('минулого року|торік', -1),
    year('цього року|цьогоріч', 0),
    year('наступного року', 1),
  ],
  nl: [
    day('eergisteren', -2),
    day('overmorgen', 2),
    day('vandaag|vanavond|vanmorgen|vanmiddag|vannacht', 0),
    day('gisteren', -1),
    day('morgen', 1),
    week('vorige week|afgelopen week', -1),
    week('deze week', 0),
    week('volgende week', 1),
    month('vorige maand|afgelopen maand', -1),
    month('deze maand', 0),
    year('vorig jaar|afgelopen jaar', -1),
    year('dit jaar', 0),
    year('volgend jaar', 1),
  ],
};

export function dateWordsOf(language: string): readonly DayWord[] {
  const code = language.split('-')[0] ?? 'en';
  return code === 'en' ? ENGLISH : (OTHERS[code] ?? []);
}
