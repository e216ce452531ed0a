/** A sentence in which people marked names. */
export interface MarkedSentence {
  readonly words: readonly string[];
  readonly names: readonly MarkedName[];
}

export type MarkedType = 'person' | 'organization' | 'place' | 'other';

/** `start` and `end` count words, or letters of a text; end exclusive. */
export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly type: MarkedType;
}

/** What corpora call the types of names. What is derived from a name or has one as a part has other labels, and is none. */
const TYPES: Readonly<Record<string, MarkedType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'other',
  OTH: 'other',
  PRO: 'other',
  PROD: 'other',
  EVT: 'other',
  EVENT: 'other',
  GPE_LOC: 'place',
  GPE_ORG: 'place',
};

/**
 * Sentences of a file with a word a line and its label behind it, `B-PER` and `I-PER`, or `PER` alone.
 * @param columns those of word and label
 */
export function readMarkedSentences(text: string, [word, label]: readonly [number, number]): MarkedSentence[] {
  const sentences: MarkedSentence[] = [];
  let [words, labels]: [string[], string[]] = [[], []];
  for (const line of [...text.split(/\r?\n/), '']) {
    if (/^(?:\s*$|#\s|-DOCSTART-)/.test(line)) {
      if (words.length > 0) sentences.push({ words, names: namesOf(labels) });
      [words, labels] = [[], []];
      continue;
    }
    const cells = line.split(/\s+/);
    words.push(cells[word] ?? '');
    labels.push((cells[label] ?? 'O').replace(/^name=/, ''));
  }
  return sentences;
}

function namesOf(labels: readonly string[]): MarkedName[] {
  const names: { start: number; end: number; type: MarkedType }[] = [];
  let before = '';
  for (const [at, label] of labels.entries()) {
    const [, position, kind = ''] = /^(?:([BI])-)?(.*)$/.exec(label) ?? [];
    const [type, last] = [TYPES[kind], names.at(-1)];
    if (type !== undefined) {
      if (position !== 'B' && before === kind && last?.end === at) last.end = at + 1;
      else names.push({ start: at, end: at + 1, type });
    }
    before = kind;
  }
  return names;
}

/** A text with the places of its sentences and names. */
export interface MarkedText {
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly names: readonly MarkedName[];
}

const BRACKETS: Readonly<Record<string, string>> = { '-LRB-': '(', '-RRB-': ')' };
const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}’…]|\.\.\.|['’]s|n't)$/;
const NO_SPACE_BEHIND = /^[([{‘¿¡]$/;
/** Open and close in turn, as languages differ in which does which. */
const QUOTE = /^(?:["„“”«»]|``|'')$/;

/** Sentences as running text. */
export function toMarkedText(sentences: readonly MarkedSentence[]): MarkedText {
  let text = '';
  const places: { start: number; end: number }[] = [];
  const names: MarkedName[] = [];
  for (const sentence of sentences) {
    const { pieces, starts } = joinWords(sentence.words);
    const offset = text === '' ? 0 : text.length + 1;
    text += `${text === '' ? '' : ' '}${pieces}`;
    places.push({ start: offset, end: text.length });
    for (const { start, end, type } of sentence.names) {
      const last = sentence.words[end - 1] ?? '';
      names.push({ start: offset + (starts[start] ?? 0), end: offset + (starts[end - 1] ?? 0) + last.length, type });
    }
  }
  return { text, sentences: places, names };
}

/** Words with the spaces that stood between them. */
function joinWords(words: readonly string[]): { readonly pieces: string; readonly starts: readonly number[] } {
  let [pieces, isOpen, isGlued] = ['', false, true];
  const starts = words.map((marked) => {
    const word = BRACKETS[marked] ?? marked;
    const isQuote = QUOTE.test(word);
    if (!isGlued && !NO_SPACE_BEFORE.test(word) && !(isQuote && isOpen)) pieces += ' ';
    const start = pieces.length;
    pieces += word;
    if (isQuote) isOpen = !isOpen;
    isGlued = NO_SPACE_BEHIND.test(word) || (isQuote && isOpen);
    return start;
  });
  return { pieces, starts };
}
