import type { Lexeme } from './lexeme.ts';
import type { NumberData } from './number-data.ts';

/** A part of a number: the two million of `two million three hundred`. */
export interface Part {
  readonly value: number;
  /** What is added to it is smaller than this. */
  readonly room: number;
  /** The place of its first item in the run. */
  readonly first: number;
  /** How many digits have been said one by one. */
  readonly digits?: number;
  /** What has been said behind a decimal point. */
  readonly decimals?: string;
  readonly isHalf?: boolean;
  /** Written in digits. */
  readonly isDigits?: boolean;
}

/** What is read of a run so far. */
export interface State {
  readonly parts: readonly Part[];
  /** Joiners and the like since the last part. */
  readonly pending: readonly Lexeme[];
  /** The last item that counts. */
  readonly last: number;
  readonly isOrdinal?: boolean;
  /** What the last item has shown to be a number of its own. */
  readonly ended?: State;
}

const [TEN, TWENTY, HUNDRED] = [10, 20, 100];

/** The state with its last part in another form. */
export function withTop(state: State, top: Part, last: number): State {
  return { parts: [...state.parts.slice(0, -1), top], pending: [], last };
}

export function withPart(state: State, part: Part, last: number): State {
  return { parts: [...state.parts, part], pending: [], last };
}

export function isUnit(value: number): boolean {
  return value > 0 && value < TEN;
}

export function isTens(value: number): boolean {
  return value >= TWENTY && value < HUNDRED && value % TEN === 0;
}

export function roomOf(value: number, { addsToTen, widerTens = [] }: NumberData): number {
  if (value === 0 || !Number.isInteger(value) || value % TEN !== 0) return 1;
  if (value === TEN) return addsToTen ? TEN : 1;
  if (widerTens.includes(value)) return TWENTY;
  let room = TEN;
  while (value % (room * TEN) === 0) room *= TEN;
  return room;
}

/** A dozen has room for nothing. */
export function roomOfScale(scale: number): number {
  return Number.isInteger(Math.log10(scale)) ? scale : 1;
}

export function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { value, decimals }) => sum + (decimals ? Number(`${value}.${decimals}`) : value), 0);
}
