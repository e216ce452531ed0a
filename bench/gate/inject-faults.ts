import type { LocatedName } from './locate-names.ts';

export const FAULTS = [
  'digit changed',
  'number dropped',
  'unit changed',
  'name swapped',
  'name translated',
  'untranslated',
  'dropped',
  'repeated',
  'doubled',
  'merged',
  'truncated',
  'wrong language',
  'bracket turned',
  'quotation opened',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What a fault is made from. */
export interface FaultContext {
  readonly source: string;
  readonly target: string;
  /** The segment before it, and the one after it. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly names: readonly LocatedName[];
  /** Names of the same target language, of other segments. */
  readonly otherNames: readonly string[];
  /** Words of the target language that are not names, with a capital where the script has them. */
  readonly otherWords: readonly string[];
  /** The same segment in another language. */
  readonly elsewhere: string | undefined;
  /** From 0 to 1, the same in each run. */
  readonly chance: () => number;
}

const NUMBER =
  /(?<![\p{Script=Latin}\p{N}])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]+)(?:[.,:\u066b\u066c][\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]+)*/gu;
/** A sign of money or percent behind or before a number, and what it is changed into. */
const SIGN = /[$€£](?=\s?\d)|(?<=\d\s?)[%€£$]/gu;
const OTHER_SIGN: Readonly<Record<string, string>> = { $: '€', '€': '$', '£': '$', '%': '€' };
const SHORTEST_WORDS = 20;
const BRACKET = /[()[\]（）]/gu;
const TURNED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '（': '）', '）': '（' };
const QUOTATION_MARK = /["“”„«»「」『』]/gu;

/** A target with one fault; `undefined` where the segment has nothing that could be wrong in this way. */
export const INJECT: Readonly<Record<Fault, (context: FaultContext) => string | undefined>> = {
  'digit changed': ({ target, chance }) => {
    const number = pick([...target.matchAll(NUMBER)], chance);
    if (number === undefined) return undefined;
    const digits = [...number[0].matchAll(/\p{N}/gu)];
    const digit = pick(digits, chance);
    if (digit === undefined) return undefined;
    return splice(target, number.index + digit.index, 1, otherDigit(digit[0], chance));
  },
  'number dropped': ({ target, chance }) => {
    const number = pick([...target.matchAll(NUMBER)], chance);
    if (number === undefined) return undefined;
    return splice(target, number.index, number[0].length, '').replace(/ {2,}/g, ' ');
  },
  'unit changed': ({ target, chance }) => {
    const sign = pick([...target.matchAll(SIGN)], chance);
    return sign === undefined ? undefined : splice(target, sign.index, 1, OTHER_SIGN[sign[0]] ?? '');
  },
  'name swapped': ({ target, names, otherNames, chance }) => {
    const name = pick(names, chance);
    const other = pick(
      otherNames.filter((each) => !target.includes(each) && !names.some(({ target: own }) => isAlike(own, each))),
      chance,
    );
    return name === undefined || other === undefined ? undefined : target.replaceAll(name.target, other);
  },
  'name translated': ({ target, names, otherWords, chance }) => {
    const name = pick(names, chance);
    const word = pick(
      otherWords.filter((each) => !target.includes(each)),
      chance,
    );
    return name === undefined || word === undefined ? undefined : target.replaceAll(name.target, word);
  },
  untranslated: ({ source }) => source,
  dropped: () => '',
  repeated: ({ previous, target, source }) =>
    previous === undefined || previous === target || source.length < SHORTEST_WORDS ? undefined : previous,
  doubled: ({ target }) => `${target} ${target}`,
  merged: ({ target, next }) => (next === undefined || next === '' ? undefined : `${target} ${next}`),
  truncated: ({ target, source }) => {
    if (source.length < SHORTEST_WORDS * 2) return undefined;
    const half = target.slice(0, Math.ceil(target.length / 2));
    return half.includes(' ') ? half.slice(0, half.lastIndexOf(' ')) : half;
  },
  'wrong language': ({ elsewhere, target, source }) =>
    elsewhere === undefined || elsewhere === target || source.length < SHORTEST_WORDS ? undefined : elsewhere,
  'bracket turned': ({ target, chance }) => {
    const bracket = pick([...target.matchAll(BRACKET)], chance);
    if (bracket === undefined) return undefined;
    return splice(target, bracket.index, 1, TURNED[bracket[0]] ?? '');
  },
  'quotation opened': ({ target, chance }) => {
    const mark = pick([...target.matchAll(QUOTATION_MARK)], chance);
    return mark === undefined ? undefined : splice(target, mark.index, 1, '');
  },
};

function isAlike(a: string, b: string): boolean {
  return a.slice(0, 3).toLowerCase() === b.slice(0, 3).toLowerCase();
}

function otherDigit(digit: string, chance: () => number): string {
  const code = digit.charCodeAt(0);
  const zero = [0x30, 0x660, 0x6f0, 0xff10].findLast((start) => code >= start) ?? 0x30;
  const shift = 1 + Math.floor(chance() * 9);
  return String.fromCharCode(zero + ((code - zero + shift) % 10));
}

function splice(text: string, start: number, length: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(start + length);
}

export function pick<Item>(items: readonly Item[], chance: () => number): Item | undefined {
  return items[Math.floor(chance() * items.length)];
}
