import { isNameCharacter } from '../name-characters.ts';
import { pinyinOf } from '../pinyin.ts';
import { romanize } from '../romanize.ts';

/** A text as the symbols that transliterations are made of, and where a name may begin and end in it. */
export interface Symbols {
  /** A letter, a kana, or a syllable of pinyin; and a space for what writes no name. */
  readonly symbols: readonly string[];
  /** What each symbol costs, in nats, besides how well it sounds. */
  readonly costs: Float64Array;
  /** What it costs that a name begins before a symbol, or ends there; one more than there are symbols. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** How a language writes foreign names. */
interface Script {
  readonly symbolsOf: (text: string) => string[];
  /** Letters that stand for little words, written together with the next word. */
  readonly prefixes?: RegExp;
  /** Costs of a name that begins or ends inside a word. */
  readonly start: number;
  readonly end: number;
  /** Symbols that begin no name. */
  readonly dependent?: RegExp;
  /** What may follow a name in its word; where this is told, to end before anything else costs more. */
  readonly endings?: RegExp;
  /** Whether names are usually written in a character, of which each is a symbol; all are where this is not told. */
  readonly isUsual?: (character: string) => boolean;
}

const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u0591-\u05c7]/gu;
/** Newsrooms differ in whether an alef has its hamza. */
const ALEFS = /[أإآٱ]/gu;
const LETTER = /[\p{L}\p{M}]/u;
const KATAKANA = /[ァ-ヺー]/u;
const HAN = /\p{Script=Han}/u;
/**
 * Costs of a name that begins after a prefix, of one that ends before what is no ending, and of a character that names are
 * not usually written in.
 */
const PREFIX = 0.7;
const CUT = 4;
const UNUSUAL = 2.3;

const SCRIPTS: Readonly<Record<string, Script>> = {
  ar: {
    symbolsOf: lettersOf,
    prefixes: /[وفبلكا]/u,
    start: 3,
    end: 1.5,
    endings: /^(?:ي|يا|ية|يين|يون|يي|ين|ون|ات|ة|ه|ها)$/u,
  },
  he: { symbolsOf: lettersOf, prefixes: /[ובלכמהש]/u, start: 3, end: 1.5, endings: /^(?:י|ית|ים|יים|יות)$/u },
  ja: {
    symbolsOf: (text) => [...text].map((each) => (KATAKANA.test(each) ? each : ' ')),
    start: 1.5,
    end: 1,
    dependent: /[ーァィゥェォッャュョヮ]/,
  },
  // Particles follow a name without a space.
  ko: { symbolsOf: (text) => withoutOthers(text.normalize('NFKD')), start: 3, end: 0.5 },
  zh: {
    symbolsOf: (text) => [...text].map((each) => (HAN.test(each) ? pinyinOf(each) : ' ')),
    start: 0,
    end: 0,
    isUsual: isNameCharacter,
  },
};
/** Languages for which there is a model. */
export const LANGUAGES: readonly string[] = Object.keys(SCRIPTS);

/** A name in small letters of ASCII. */
export function spellName(name: string): string {
  return romanize(name).replace(/[^a-z]/g, '');
}

/** A text of a language in which a name may stand. */
export function spellSymbols(text: string, language: string): Symbols {
  const script = SCRIPTS[language];
  if (script === undefined) throw new Error(`expected one of ${LANGUAGES.join(', ')}, found ${language}`);
  const symbols = script.symbolsOf(text);
  const costs = new Float64Array(symbols.length);
  const starts = new Float64Array(symbols.length + 1).fill(script.start);
  const ends = new Float64Array(symbols.length + 1).fill(script.end);
  let isPrefix = true;
  for (const [index, symbol] of symbols.entries()) {
    const isAfterSpace = index === 0 || symbols[index - 1] === ' ';
    if (isAfterSpace) starts[index] = 0;
    else if (isPrefix && script.prefixes !== undefined) starts[index] = PREFIX;
    if (script.dependent?.test(symbol) === true) starts[index] = Infinity;
    isPrefix = (isAfterSpace || isPrefix) && script.prefixes?.test(symbol) === true;
    if (symbol === ' ') ends[index] = 0;
  }
  ends[symbols.length] = 0;
  if (script.endings !== undefined) raiseCuts(symbols, ends, script.endings);
  if (script.isUsual !== undefined) {
    for (const [index, character] of [...text].entries()) costs[index] = script.isUsual(character) ? 0 : UNUSUAL;
  }
  return { symbols, costs, starts, ends };
}

/** Raises the costs of ends inside words before what is no ending. */
function raiseCuts(symbols: readonly string[], ends: Float64Array, endings: RegExp): void {
  let rest = '';
  for (let at = symbols.length - 1; at > 0; at -= 1) {
    rest = symbols[at] === ' ' ? '' : `${symbols[at]}${rest}`;
    if (rest !== '' && !endings.test(rest)) ends[at] = CUT;
  }
}

function lettersOf(text: string): string[] {
  return withoutOthers(text.normalize('NFKC').replace(MARKS, '').replace(ALEFS, 'ا'));
}

function withoutOthers(text: string): string[] {
  return [...text].map((each) => (LETTER.test(each) ? each : ' '));
}
