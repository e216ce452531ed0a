import { isNameCharacter, pinyinOf } from '../pinyin.ts';
import { romanize } from '../romanize.ts';
import { type SymbolKind, TRANSLITERATION_LANGUAGES, transliterationScript } from './transliteration-script.ts';

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

const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u0591-\u05c7]/gu;
/** Newsrooms differ in whether an alef has its hamza. */
const ALEFS = /[\u0622\u0623\u0625\u0671]/gu;
const PLAIN_ALEF = '\u0627';
const LETTER = /[\p{L}\p{M}]/u;
const KATAKANA = /[\u30a1-\u30fa\u30fc]/u;
const HAN = /\p{Script=Han}/u;
/** Costs, in nats, of a name that begins after a prefix, and of one that ends before anything but an ending. */
const AFTER_PREFIX = 0.7;
const CUT = 4;
/** What a character costs, in nats, that names are not usually written in. */
const UNUSUAL_CHARACTER = 2.3;

/** How texts are cut into symbols: one for each character, so that offsets stay, but for the letters that Korean joins. */
const SYMBOLS_OF = {
  letters: (text: string) => lettersOf(text.normalize('NFKC').replace(MARKS, '').replace(ALEFS, PLAIN_ALEF)),
  jamo: (text: string) => lettersOf(text.normalize('NFKD')),
  katakana: (text: string) => [...text].map((each) => (KATAKANA.test(each) ? each : ' ')),
  pinyin: (text: string) => [...text].map((each) => (HAN.test(each) ? pinyinOf(each) : ' ')),
} satisfies Record<SymbolKind, (text: string) => string[]>;

/** A name in lower-case letters of ASCII. */
export function spellName(name: string): string {
  return romanize(name).replace(/[^a-z]/g, '');
}

/** A text of a language in which a name may stand. */
export function spellSymbols(text: string, language: string): Symbols {
  const script = transliterationScript(language);
  if (script === undefined) {
    throw new Error(`expected one of ${TRANSLITERATION_LANGUAGES.join(', ')}, found ${language}`);
  }
  const symbols = SYMBOLS_OF[script.symbols](text);
  const starts = startCosts(symbols, script);
  const ends = new Float64Array(symbols.length + 1).fill(script.end);
  for (const [index, symbol] of symbols.entries()) if (symbol === ' ') ends[index] = 0;
  ends[symbols.length] = 0;
  if (script.endings !== undefined) raiseCuts(symbols, ends, script.endings);
  const costs = new Float64Array(symbols.length);
  if (script.symbols === 'pinyin') {
    for (const [index, each] of [...text].entries()) costs[index] = isNameCharacter(each) ? 0 : UNUSUAL_CHARACTER;
  }
  return { symbols, costs, starts, ends };
}

type StartRules = Pick<NonNullable<ReturnType<typeof transliterationScript>>, 'start' | 'prefixes' | 'dependent'>;

/** Names begin with a word, or after what is written together with it. */
function startCosts(symbols: readonly string[], { start, prefixes, dependent }: StartRules): Float64Array {
  const starts = new Float64Array(symbols.length + 1).fill(start);
  let isPrefix = true;
  for (const [index, symbol] of symbols.entries()) {
    const isAfterSpace = index === 0 || symbols[index - 1] === ' ';
    if (isAfterSpace) starts[index] = 0;
    else if (isPrefix && prefixes !== undefined) starts[index] = AFTER_PREFIX;
    if (dependent?.test(symbol) === true) starts[index] = Infinity;
    isPrefix = (isAfterSpace || isPrefix) && prefixes?.test(symbol) === true;
  }
  return starts;
}

/** Raises the costs of ends inside words before anything but an ending. */
function raiseCuts(symbols: readonly string[], ends: Float64Array, endings: RegExp): void {
  let rest = '';
  for (let at = symbols.length - 1; at > 0; at -= 1) {
    rest = symbols[at] === ' ' ? '' : `${symbols[at]}${rest}`;
    if (rest !== '' && !endings.test(rest)) ends[at] = CUT;
  }
}

function lettersOf(text: string): string[] {
  return [...text].map((each) => (LETTER.test(each) ? each : ' '));
}
