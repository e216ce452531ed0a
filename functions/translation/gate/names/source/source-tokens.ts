import { functionWordsOf } from '../../../../language/tokens/index.ts';

/** A word of a source. */
export interface Token {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isCapitalized: boolean;
  /** Right after the token before it, with a space or hyphen between them. */
  readonly isNext: boolean;
  /** The same with the full stop of an abbreviation: `Mr. Stone`. */
  readonly isAfterAbbreviation: boolean;
  readonly at: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’`][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’`]s?$/;
/** More capitals than this among the longer words, and a segment is a headline in title case. */
const TITLE_CASE_SHARE = 0.8;
const LONGER_WORD = 4;
const FEW_SMALL_WORDS = 1;
/** A sentence, though it may consist of names for the most part. */
const FULL_STOP = /\p{Ll}{2}[.]["'”’)\]»]*\s*$/u;

/** The words of a source, without their possessive. */
export function tokenize(text: string): Token[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const between = text.slice(end, match.index);
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const token = {
      text: match[0].replace(POSSESSIVE, '').replace(/[’`]/g, "'"),
      isFirst: match.index === 0 || startsSentence(before),
      isCapitalized: /^\p{Lu}/u.test(match[0]),
      isNext: between === ' ' || between === '-' || between === '\u00a0',
      isAfterAbbreviation: between === '. ' || between === '.\u00a0',
      at: match.index,
    };
    end = match.index + match[0].length;
    return token;
  });
}

/** The words in the text of names. */
export function wordsOf(names: readonly string[]): readonly string[] {
  return names.join(' ').match(WORD) ?? [];
}

/** After a full stop, unless it ends a title or an initial, after a colon, a dash at the beginning or an opening quotation mark. */
function startsSentence(before: string): boolean {
  if (/(?<!\p{L})\p{Lu}\p{L}{0,3}\.\s$/u.test(before)) return false;
  return /(?:[.!?…:;]["'”’)\]»]*\s+|["“”„«‘'([¿¡]|^\s*[-–—•]\s*)$/u.test(before);
}

/** A headline: but for the smallest words, nearly all have a capital, and no full stop ends it. */
export function isTitleCase(source: string, tokens: readonly Token[], language: string): boolean {
  if (FULL_STOP.test(source)) return false;
  const small = functionWordsOf(language);
  const longer = tokens.filter(({ text }) => text.length >= LONGER_WORD && !small.has(text.toLowerCase()));
  const capitalized = longer.filter(({ isCapitalized }) => isCapitalized).length;
  return (
    longer.length >= LONGER_WORD &&
    longer.length - capitalized <= FEW_SMALL_WORDS &&
    capitalized / longer.length > TITLE_CASE_SHARE
  );
}
