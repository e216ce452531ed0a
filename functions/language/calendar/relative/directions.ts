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
  /** Tells of the past, anywhere in a clause; absent where verbs of the past are not known. */
  readonly past: RegExp | undefined;
  /** Whether the verb of a clause may stand at its end, behind the date. */
  readonly hasVerbLast: boolean;
  /** Before a date that is a bound: `since`; an article or a part of the date may stand between. */
  readonly boundBefore: RegExp;
  /** At the beginning of a phrase that ends before a date: `since the start in`. */
  readonly boundPhrase: RegExp;
}

/** A name so near the beginning opens its clause: what follows says when. */
const OPENING_CHARACTERS = 12;
/** The verb of a clause, which tells past from future, stands no farther off. */
const CLAUSE_CHARACTERS = 80;

export const directionsOf = perLanguage((language): Directions => {
  const {
    last = '(?!)',
    next = '(?!)',
    nextWeekday = '(?!)',
    every = '(?!)',
    future = [],
    past,
    bounds = '(?!)',
    hasVerbLast = false,
  } = calendarDataOf(language);
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
    hasVerbLast,
    ...boundsOf(bounds.replaceAll(' ', '\\s+')),
    past:
      past === undefined
        ? undefined
        : new RegExp(`(?<![\\p{L}\\p{M}])(?:${past.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`, 'u'),
    future: new RegExp(isOpen ? ahead : `(?<![\\p{L}\\p{M}])(?:${ahead})(?![\\p{L}\\p{M}])`, 'u'),
  };
});

function boundsOf(words: string): Pick<Directions, 'boundBefore' | 'boundPhrase'> {
  const bound = `(?<![\\p{L}\\p{M}])(?:${words})`;
  return {
    boundBefore: new RegExp(`${bound}(?:\\s+\\p{L}{1,5})?(?:\\s+|(?<='))$`, 'iu'),
    boundPhrase: new RegExp(`^[\\s"“„«]*(?:${words})\\s`, 'iu'),
  };
}

/** Whether the clause around a place says that its time lies ahead. */
export function looksAhead(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  language: string,
): boolean {
  const { future, hasVerbLast } = directionsOf(language);
  if (future.test(text.slice(Math.max(0, text.lastIndexOf(',', start)), start))) return true;
  const rest = /^[^.;]*/.exec(text.slice(end, end + CLAUSE_CHARACTERS))?.[0] ?? '';
  if (hasVerbLast && future.test(/^[^,:]*/.exec(rest)?.[0] ?? '')) return true;
  return start < OPENING_CHARACTERS && future.test(rest);
}

/** Whether the words around a place tell of the past; `undefined` where nobody knows. */
export function looksBack(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  language: string,
): boolean | undefined {
  const { past } = directionsOf(language);
  const around = [text.slice(Math.max(0, start - CLAUSE_CHARACTERS), start), text.slice(end, end + CLAUSE_CHARACTERS)];
  return past && around.some((words) => past.test(words));
}

/** Whether a date at a place says from when or until when something is, or of when it is, and not when it happened. */
export function isTimeBound(text: string, start: number, language: string): boolean {
  const { boundBefore, boundPhrase } = directionsOf(language);
  const before = text.slice(Math.max(0, start - CLAUSE_CHARACTERS), start);
  const phrase = before.slice(before.lastIndexOf(',') + 1);
  const isOpening = phrase.length < before.length || start < CLAUSE_CHARACTERS;
  return boundBefore.test(before) || (isOpening && boundPhrase.test(phrase));
}
