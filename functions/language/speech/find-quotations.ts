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
  '”': '”',
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
      !((mark === '"' || mark === '”') && !opensHere(text, index)) &&
      !(mark === '”' && !/[\p{L}\p{N}]/u.test(text[index + 1] ?? '')) &&
      !(mark === '»' && !text.slice(index).includes('«'));
    const isSingle = (mark === '‘' || mark === "'") && opensHere(text, index);
    if ((!opens || closing === undefined) && !isSingle) {
      index += 1;
      continue;
    }
    const end = isSingle ? findSingleClosing(text, index + 1) : findClosing(text, index + 1, closing ?? '');
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

/** British papers quote in single marks; only one behind a point or comma is no apostrophe: `‘We wait,’ she said`. */
function findSingleClosing(text: string, from: number): number | undefined {
  if (!/[\p{Lu}\p{N}]/u.test(text[from] ?? '')) return undefined;
  const paragraph = text.slice(from, from + MAX_QUOTATION_CHARACTERS).split('\n', 1)[0] ?? '';
  const match = /[,.!?…][’'](?![\p{L}\p{N}])/u.exec(paragraph);
  if (match === null) return undefined;
  // Double marks in between belong to another quotation.
  return /["“”]/.test(paragraph.slice(0, match.index)) ? undefined : from + match.index + 1;
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
