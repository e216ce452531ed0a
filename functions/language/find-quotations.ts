/** Words between quotation marks; offsets exclude the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Opening mark → its closing marks. Straight marks close themselves. Source: Unicode Standard, chapter 6.2, and usage by language. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‹': '›',
  '"': '"”',
  '＂': '＂',
};
const MAX_QUOTATION_CHARACTERS = 3000;

/** Quotations of a text in reading order; a mark that is never closed runs to the end of its paragraph. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let index = 0;
  while (index < text.length) {
    const mark = text[index] ?? '';
    const closing = PAIRS[mark];
    const opens =
      closing !== undefined &&
      !(mark === '"' && !opensHere(text, index)) &&
      !(mark === '»' && !text.slice(index).includes('«'));
    if (!opens || closing === undefined) {
      index += 1;
      continue;
    }
    const end = findClosing(text, index + 1, closing);
    if (end === undefined) {
      index += 1;
      continue;
    }
    if (end > index + 1) found.push({ start: index + 1, end, text: text.slice(index + 1, end) });
    index = end + 1;
  }
  return found;
}

/** A straight mark opens after a space or bracket; after a digit it is an inch or a second. */
function opensHere(text: string, index: number): boolean {
  const before = text[index - 1];
  return before === undefined || /[\s([{—–-]/.test(before);
}

function findClosing(text: string, from: number, closing: string): number | undefined {
  for (let index = from; index < Math.min(text.length, from + MAX_QUOTATION_CHARACTERS); index += 1) {
    const character = text[index] ?? '';
    if (closing.includes(character)) return index;
    // A quotation over several paragraphs opens each of them and closes the last alone.
    if (character === '\n') return index;
  }
  return undefined;
}
