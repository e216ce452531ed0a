import { calendarDataOf } from '../calendar-data.ts';
import { isOpenEnded } from '../names/calendar-names.ts';
import { perLanguage } from '../per-language.ts';

/** Words beside a name that say which one is meant, anchored to the name. */
interface Directions {
  readonly lastBefore: RegExp;
  readonly lastAfter: RegExp;
  readonly nextBefore: RegExp;
  readonly nextAfter: RegExp;
  /** Anchored to the end of the name. */
  readonly nextWeekday: RegExp;
  readonly everyBefore: RegExp;
  /** Looks ahead, anywhere in a clause. */
  readonly future: RegExp;
}

/** A name so near the beginning opens its clause: what follows says when. */
const OPENING_CHARACTERS = 12;
/** The verb of a clause, which tells past from future, stands no farther off. */
const CLAUSE_CHARACTERS = 80;

export const directionsOf = perLanguage((language): Directions => {
  const { last = '(?!)', next = '(?!)', nextWeekday = '(?!)', every = '(?!)', future = [] } = calendarDataOf(language);
  const ahead = [...future, next].join('|').replaceAll(' ', '\\s+');
  const isOpen = future.some(isOpenEnded);
  const before = (pattern: string) =>
    new RegExp(`${isOpen ? '' : '(?<![\\p{L}\\p{M}])'}(?:${pattern})${isOpen ? '' : '\\s*'}$`, 'u');
  const after = (pattern: string) => new RegExp(`^\\s*(?:${pattern})${isOpen ? '' : '(?![\\p{L}\\p{M}])'}`, 'u');
  return {
    lastBefore: before(last),
    lastAfter: after(last),
    nextBefore: before(next),
    nextAfter: after(next),
    nextWeekday: new RegExp(`(?<!\\p{L})(?:${nextWeekday.replaceAll(' ', '\\s+')})$`, 'u'),
    everyBefore: before(every),
    future: new RegExp(isOpen ? ahead : `(?<![\\p{L}\\p{M}])(?:${ahead})(?![\\p{L}\\p{M}])`, 'u'),
  };
});

/** Whether the clause around a place says that its time lies ahead. */
export function looksAhead(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  language: string,
): boolean {
  const { future } = directionsOf(language);
  if (future.test(text.slice(Math.max(0, text.lastIndexOf(',', start)), start))) return true;
  const rest = /^[^.;]*/.exec(text.slice(end, end + CLAUSE_CHARACTERS))?.[0] ?? '';
  return start < OPENING_CHARACTERS && future.test(rest);
}
