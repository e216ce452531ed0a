/** A sentence whose names are marked: `start` and `end` are indices of words. */
export interface MarkedSentence {
  readonly words: readonly string[];
  readonly names: readonly MarkedName[];
}

export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** How a corpus writes its lines. */
export interface ColumnFormat {
  readonly word: number;
  readonly label: number;
  readonly separator?: string;
  /** Lines that stand between sentences. */
  readonly comment?: RegExp;
  /** What its labels mean here; others are no names. */
  readonly types: Readonly<Record<string, string>>;
}

/** Sentences of a file with a word a line and its label behind it: `B-PER`, `I-PER`, or the name of the type alone. */
export function readColumns(text: string, { word, label, separator = '\t', comment, types }: ColumnFormat): MarkedSentence[] {
  const sentences: MarkedSentence[] = [];
  let words: string[] = [];
  let labels: string[] = [];
  const close = () => {
    if (words.length > 0) sentences.push({ words, names: namesOf(labels, types) });
    [words, labels] = [[], []];
  };
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || comment?.test(line) === true) close();
    else {
      const cells = line.split(separator);
      words.push(cells[word] ?? '');
      labels.push(cells[label] ?? 'O');
    }
  }
  close();
  return sentences;
}

function namesOf(labels: readonly string[], types: Readonly<Record<string, string>>): MarkedName[] {
  const names: { start: number; end: number; type: string }[] = [];
  let before = '';
  for (const [at, label] of labels.entries()) {
    const [, position, kind] = /^(?:([BIES])-)?(.*)$/.exec(label.trim()) ?? [];
    const type = types[kind ?? ''];
    const last = names.at(-1);
    if (type !== undefined) {
      if (position !== 'B' && before === kind && last?.end === at) last.end = at + 1;
      else names.push({ start: at, end: at + 1, type });
    }
    before = kind ?? '';
  }
  return names;
}

export interface MarkedText {
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly names: readonly MarkedName[];
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}»”’…]|\.\.\.|'s|’s|n't|-RRB-)$/;
const NO_SPACE_BEHIND = /^(?:[([{«„“‘¿¡]|-LRB-)$/;

/** Running text of sentences; what stood between their words is put together again. */
export function toText(sentences: readonly MarkedSentence[]): MarkedText {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  const names: MarkedName[] = [];
  for (const { words, names: marked } of sentences) {
    if (text !== '') text += ' ';
    const start = text.length;
    const places: { start: number; end: number }[] = [];
    let isOpen = false;
    let glued = true;
    for (const raw of words) {
      const word = raw === '-LRB-' ? '(' : raw === '-RRB-' ? ')' : raw;
      const isQuote = word === '"' || word === '``' || word === "''";
      const closes = isQuote && isOpen;
      if (!glued && !NO_SPACE_BEFORE.test(word) && !closes) text += ' ';
      if (isQuote) isOpen = !isOpen;
      places.push({ start: text.length, end: text.length + word.length });
      text += word;
      glued = NO_SPACE_BEHIND.test(word) || (isQuote && isOpen);
    }
    spans.push({ start, end: text.length });
    for (const { start: first, end, type } of marked)
      names.push({ start: places[first]?.start ?? 0, end: places[end - 1]?.end ?? 0, type });
  }
  return { text, sentences: spans, names };
}
