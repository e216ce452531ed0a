import type { Item, Run } from './lex-numbers.ts';
import type { Lexeme } from './lexeme.ts';
import type { NumberData } from './number-data.ts';
import {
  isTens,
  isUnit,
  type Part,
  roomOf,
  roomOfScale,
  type State,
  sumOf,
  withPart,
  withTop,
} from './number-parts.ts';

/** A number that items of a run make up. */
export interface Composed {
  readonly items: readonly Item[];
  readonly value: number;
  readonly isOrdinal: boolean;
}

interface Next {
  readonly lexeme: Lexeme;
  readonly index: number;
  readonly grammar: NumberData;
  /** Written in one word with the item before. */
  readonly isGlued: boolean;
}

const [TEN, HUNDRED, THOUSAND] = [10, 100, 1000];
const EMPTY: State = { parts: [], pending: [], last: -1 };
/** Small numbers that wait for the scale behind them: `two and twenty` thousand. */
const MAX_PENDING = 2;
/** `trinta e seis mil`. */
const MAX_ITEMS_BEFORE_SCALE = 5;
/** 二〇二六 is a year, 七八 seven or eight. */
const FEWEST_DIGITS = 3;
/** More digits of a sum are the dust of binary fractions. */
const PRECISION = 15;

/** The numbers of a run, in reading order. */
export function composeNumbers(run: Run, grammar: NumberData): Composed[] {
  const found: Composed[] = [];
  const finish = (state: State | undefined) => {
    const composed = state === undefined ? undefined : toNumber(state, run);
    if (composed !== undefined) found.push(composed);
  };
  let state = EMPTY;
  for (const [index, { lexeme, start }] of run.entries()) {
    const next = { lexeme, index, grammar, isGlued: run[index - 1]?.end === start };
    let read = standsApart(state, run, index, grammar) ? undefined : readNext(state, next);
    if (read === undefined) {
      finish(state);
      read = readNext(EMPTY, next) ?? EMPTY;
    }
    finish(read.ended);
    state = read;
  }
  finish(state);
  return found;
}

/** The state with one more item; `undefined` where the item begins another number. */
function readNext(state: State, next: Next): State | undefined {
  const { lexeme } = next;
  // Arabic: والعشرين, with its article behind the conjunction.
  if (lexeme.isPrefix) return state.pending.length > 0 ? state : undefined;
  if (connects(lexeme, state)) return connect(state, lexeme);
  if (lexeme.isPoint) return openDecimals(state);
  if (lexeme.isHalf) return addHalf(state, next);
  const isScale = lexeme.isScale || (lexeme.isScaleInWord && next.isGlued);
  const read =
    (lexeme.isTeen ? addTen(state, next) : undefined) ??
    (isScale ? multiply(state, next) : undefined) ??
    (lexeme.isAdded ? add(state, next) : undefined);
  return read && (lexeme.isOrdinal || state.isOrdinal) ? { ...read, isOrdinal: true } : read;
}

/** 零 is a joiner within a number, and zero elsewhere. */
function connects({ isJoiner, isLinker, isArticle, isAdded }: Lexeme, { parts }: State): boolean {
  const mayConnect = isJoiner === true || isLinker === true || isArticle === true;
  return mayConnect && (isAdded !== true || (parts.at(-1)?.room ?? 0) > 1);
}

/** Whether an item has to begin another number, whatever it is. */
function standsApart(state: State, run: Run, index: number, { putsUnitsFirst = false }: NumberData): boolean {
  const isAfterComma = run[index]?.isAfterComma === true;
  if (isAfterComma && !goesOnBehindComma(state, run, index)) return true;
  // Nothing follows an ordinal but the tens of Arabic: الرابع والثلاثين.
  return state.isOrdinal === true && !putsUnitsFirst;
}

/** `five thousand, two hundred and six`: a comma stands before hundreds at least. */
function goesOnBehindComma({ parts, pending }: State, run: Run, index: number): boolean {
  const isLarge = run.slice(index, index + MAX_ITEMS_BEFORE_SCALE).some(({ lexeme }) => lexeme.value >= HUNDRED);
  return (
    isLarge && run[index]?.lexeme.isAdded === true && pending.length === 0 && (parts.at(-1)?.room ?? 0) >= THOUSAND
  );
}

function connect(state: State, lexeme: Lexeme): State | undefined {
  if (state.parts.length === 0) return lexeme.isArticle ? { ...EMPTY, pending: [lexeme] } : undefined;
  return state.pending.length < MAX_PENDING ? { ...state, pending: [...state.pending, lexeme] } : undefined;
}

function openDecimals(state: State): State | undefined {
  const top = state.parts.at(-1);
  if (top === undefined || state.pending.length > 0 || top.decimals !== undefined) return undefined;
  return withTop(state, { ...top, decimals: '' }, state.last);
}

/** `tujuh belas`: ten more than the unit before. */
function addTen(state: State, { index }: Next): State | undefined {
  const top = state.parts.at(-1);
  if (top === undefined || state.pending.length > 0 || !isUnit(top.value)) return undefined;
  return withTop(state, { ...top, value: top.value + TEN, room: 1 }, index);
}

/** `two and a half`, `dos millones y medio`; alone it waits for a scale. */
function addHalf(state: State, { lexeme, index, grammar }: Next): State | undefined {
  const top = state.parts.at(-1);
  if (top === undefined) return withPart(state, { value: 0.5, room: 1, first: index, isHalf: true }, index);
  const isJoined =
    lexeme.continues || grammar.addsHalves || state.pending.some(({ isJoiner, isLinker }) => isJoiner || isLinker);
  if (!isJoined || !Number.isInteger(top.value)) return undefined;
  const whole = top.room >= THOUSAND ? top.room : 1;
  return withTop(state, { ...top, value: top.value + whole / 2, room: 1 }, index);
}

function multiply(state: State, next: Next): State | undefined {
  const { lexeme, index } = next;
  const { parts, pending } = state;
  const taken = multiplied(state, next);
  const first = taken[0];
  const isArticle = pending.length === 1 && pending[0]?.isArticle === true;
  if (first === undefined) {
    const part = { value: lexeme.value, room: lexeme.value, first: index - 1 };
    return isArticle && parts.length === 0 ? withPart(state, part, index) : undefined;
  }
  const isLinked = pending.every(({ isLinker, isArticle: isOne }) => isLinker || (isOne && first.isHalf));
  if (!isLinked) return undefined;
  const isVague = taken.some(({ digits = 0 }) => digits > 1 && digits < FEWEST_DIGITS);
  const value = isVague ? Number.NaN : sumOf(taken) * lexeme.value;
  const rest = parts.slice(0, parts.length - taken.length);
  const part = { value, room: roomOfScale(lexeme.value), first: first.first };
  const before = rest.at(-1);
  if (before === undefined || value < before.room) return withPart({ ...state, parts: rest }, part, index);
  return { ...withPart(EMPTY, part, index), ended: { parts: rest, pending: [], last: first.first - 1 } };
}

/** The parts that a scale multiplies: all at the end that are smaller. */
function multiplied({ parts }: State, { lexeme: { value: scale }, grammar }: Next): readonly Part[] {
  const top = parts.at(-1);
  if (top === undefined) return [];
  const isCollective = !Number.isInteger(Math.log10(scale));
  // `5 hundred` is not written, and 50 cents is French for half a euro.
  if (top.isDigits && scale < THOUSAND && !isCollective && !grammar.addsDigits) return [];
  if (scale === TEN) return isUnit(top.value) ? [top] : [];
  const limit = isCollective ? HUNDRED : scale;
  const from = parts.findLastIndex(({ value }) => value >= limit) + 1;
  return parts.slice(from);
}

function add(state: State, next: Next): State | undefined {
  const { lexeme, index, grammar } = next;
  const { value, isDigits = false, isDigitWord } = lexeme;
  const room = isDigits ? 1 : roomOf(value, grammar);
  const part: Part = { value, room, first: index, digits: isDigitWord ? 1 : 0, isDigits };
  const top = state.parts.at(-1);
  if (top === undefined) return withPart(state, part, index);
  return state.pending.length === 0 ? addBeside(state, top, part, next) : addJoined(state, top, part, next);
}

/** `twenty-one`, `two thousand three`, 二〇二六, 3万5000. */
function addBeside(state: State, top: Part, part: Part, next: Next): State | undefined {
  const { lexeme, index, grammar } = next;
  const { value } = part;
  if (top.isHalf && grammar.putsHalvesFirst)
    return withTop(state, { ...top, value: value + top.value, isHalf: false }, index);
  if (top.decimals !== undefined) return addDecimal(state, top, next);
  if (part.isDigits && !grammar.addsDigits) return undefined;
  const digits = top.digits ?? 0;
  if (lexeme.isDigitWord && digits > 0)
    return withTop(state, { ...top, value: top.value * TEN + value, digits: digits + 1 }, index);
  return value > 0 && value < top.room ? withPart(state, part, index) : undefined;
}

/** `one hundred and five`, `treinta y uno`, `fünfundzwanzig`. */
function addJoined(state: State, top: Part, part: Part, { index, grammar }: Next): State | undefined {
  const { value, isDigits } = part;
  if (state.pending.length > 1 || state.pending[0]?.isJoiner !== true || isDigits) return undefined;
  if (grammar.putsUnitsFirst && isUnit(top.value) && isTens(value))
    return withTop(state, { ...top, value: top.value + value, room: 1 }, index);
  const mayJoin = grammar.joinsTens || top.value % HUNDRED === 0;
  return mayJoin && value > 0 && value < top.room ? withPart(state, part, index) : undefined;
}

/** `three point one four`, `deux virgule vingt-cinq`. */
function addDecimal(state: State, top: Part, { lexeme: { value }, index }: Next): State | undefined {
  const isNext = value < TEN || top.decimals === '';
  return isNext && value < HUNDRED ? withTop(state, { ...top, decimals: `${top.decimals}${value}` }, index) : undefined;
}

function toNumber({ parts, last, isOrdinal = false }: State, run: Run): Composed | undefined {
  const first = parts[0];
  if (first === undefined || parts.some(({ isHalf, value }) => isHalf || Number.isNaN(value))) return undefined;
  if (parts.some(({ digits = 0, value }) => digits > 1 && digits < FEWEST_DIGITS && value % TEN !== 0))
    return undefined;
  const items = run.slice(first.first, last + 1);
  while (items.at(-1)?.lexeme.isAdded !== true && items.at(-1)?.lexeme.isJoiner) items.pop();
  return { items, value: Number(sumOf(parts).toPrecision(PRECISION)), isOrdinal };
}
