/**
 * Apertium's stream format: what it must not read is escaped, what it must not translate stands in square brackets
 * and passes through (Apertium wiki, "Apertium stream format").
 */
const RESERVED = /[\\[\]{}^$/@<>]/g;
const KEPT = /https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w/])@\w+|⟦\d+⟧/g;
const ENDS_SENTENCE = /[.!?…:;]["”»’')\]]*$/;
/** A quotation mark that stands where one opens, and a space that does not belong there. */
const OPENING_QUOTE_AND_SPACE = /((?:^|[\s(])["'“‘«])\s+/;
/** Marks the end of a text, so that nothing is moved into the next one. */
const END_MARK = '[][\n]';

function escapeReserved(text: string): string {
  return text.replace(RESERVED, (character) => `\\${character}`);
}

/** A text as the pipeline reads it. The taggers want a full stop at the end of a sentence; one is lent where it lacks. */
export function toStream(text: string): string {
  let stream = '';
  let index = 0;
  for (const match of text.matchAll(KEPT)) {
    stream += `${escapeReserved(text.slice(index, match.index))}[${escapeReserved(match[0])}]`;
    index = match.index + match[0].length;
  }
  stream += escapeReserved(text.slice(index));
  return `${stream}${lacksStop(text) ? '.' : ''}${END_MARK}`;
}

/**
 * The translation without its escapes, and without a full stop that the source does not have; `undefined` for what is
 * no whole answer, as a dying pipeline gives.
 */
export function fromStream(stream: string, source: string): string | undefined {
  if (!stream.includes(END_MARK)) return undefined;
  const plain = stream
    .replace(END_MARK, '')
    // Brackets of passed-through text go, escaped ones are text.
    .replace(/\\(.)|[[\]]/gs, (_, escaped: string | undefined) => escaped ?? '')
    .trim();
  return tidySpaces(lacksStop(source) ? plain.replace(/\.$/, '') : plain, source);
}

function lacksStop(text: string): boolean {
  return !ENDS_SENTENCE.test(text.trim());
}

/** Rules that drop a word, such as a pronoun, leave the spaces around it behind; the source's own spaces stay. */
function tidySpaces(target: string, source: string): string {
  let tidy = target;
  if (!/\s{2}/.test(source)) tidy = tidy.replace(/ {2,}/g, ' ');
  if (!/ [,.;:!?]/.test(source)) tidy = tidy.replace(/ +([,.;:!?])/g, '$1');
  return OPENING_QUOTE_AND_SPACE.test(source) ? tidy : tidy.replace(OPENING_QUOTE_AND_SPACE, '$1');
}
