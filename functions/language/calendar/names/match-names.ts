import { calendarDataOf } from '../calendar-data.ts';
import { foldName } from '../fold-text.ts';
import type { DatedText } from '../found-date.ts';
import { cuesOf } from './cues.ts';
import { findNames, type NameKind, namesOf } from './name-patterns.ts';

/** As far as what says more of a date stands from it. */
const REACH_CHARACTERS = 40;

/** A month or weekday that a text names. */
export interface MatchedName {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** The word is another one as well. */
  readonly isAmbiguous: boolean;
}

/** Names in full, written as the language writes them. */
export function* matchNames({ text, folded, language }: DatedText, kind: NameKind): Generator<MatchedName> {
  const table = namesOf[kind](language);
  const { beforeMonth, after } = cuesOf(language);
  const { ambiguous } = calendarDataOf(language);
  for (const { start, name } of findNames(folded, kind, language)) {
    const number = table.full.get(foldName(name));
    if (number === undefined) continue;
    const end = start + name.length;
    const [head, tail] = [headOf(folded, start), folded.slice(end)];
    // `al-Sabt`, `März-Verlag`, but `mid-January`.
    if (/^-\p{L}/u.test(tail) || (/[\p{L}\p{N}]-$/u.test(head) && !beforeMonth.test(head))) continue;
    const isCapital = hasCapital(text.slice(start, end));
    // Elsewhere a capital in mid-sentence is a name's: `Plácido Domingo`.
    const isUsual = table.hasCapitals ? isCapital : start === 0 || !isCapital;
    if (isUsual || after.test(tail)) yield { start, end, number, isAmbiguous: ambiguous?.includes(name) === true };
  }
}

export function hasCapital(name: string): boolean {
  return /\p{Lu}/u.test(name);
}

/** What stands right before a place. */
export function headOf(text: string, start: number): string {
  return text.slice(Math.max(0, start - REACH_CHARACTERS), start);
}
