import { functionWordsOf } from '../../../../language/tokens/index.ts';

/** A word of a source, without its possessive ending; what a hyphen joins are several words. */
export interface SourceToken {
  readonly text: string;
  /** First word of a sentence or quotation: its capital tells nothing. */
  readonly isInitial: boolean;
  readonly isCapitalized: boolean;
  /** Right after the token before it, with a space or hyphen between them. */
  readonly isAdjacent: boolean;
  /** The same with the full stop of an abbreviation: `Mr. Stone`. */
  readonly isAfterAbbreviation: boolean;
  readonly at: number;
}

/** A source with its words. */
export interface SourceText {
  readonly source: string;
  readonly tokens: readonly SourceToken[];
  /** A headline in which nearly every word has a capital. */
  readonly isTitleCase: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’`][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’`]s?$/;
/** An initial or a short title, whose full stop ends no sentence. */
const ABBREVIATION = /(?<!\p{L})\p{Lu}\p{L}{0,3}\.\s$/u;
/** A full stop, a colon, a dash at the beginning or an opening quotation mark. */
const SENTENCE_START = /(?:[.!?…:;]["'”’)\]»]*\s+|["“”„«‘'([¿¡]|^\s*[-–—•]\s*)$/u;
/** What is looked at before a word. */
const BEFORE_CHARACTERS = 8;
/** More capitals than this among the longer words, and a segment is a headline in title case. */
const TITLE_CASE_SHARE = 0.8;
/** Words of a headline in title case: so many of so many letters, and at most one of them without a capital. */
const LONGER_WORD_CHARACTERS = 4;
const MIN_LONGER_WORDS = 4;
const MAX_LOWER_CASE_WORDS = 1;
/** A sentence, though it may consist of names for the most part. */
const FULL_STOP = /\p{Ll}{2}[.]["'”’)\]»]*\s*$/u;

/** The words of a source. */
export function readSource(source: string, language: string): SourceText {
  const tokens = tokenize(source);
  return { source, tokens, isTitleCase: isTitleCase(source, tokens, language) };
}

/** The words in the text of names. */
export function wordsOf(names: readonly string[]): readonly string[] {
  return names.join(' ').match(WORD) ?? [];
}

function tokenize(text: string): SourceToken[] {
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const between = text.slice(end, match.index);
    const before = text.slice(Math.max(0, match.index - BEFORE_CHARACTERS), match.index);
    const token = {
      text: match[0].replace(POSSESSIVE, '').replace(/[’`]/g, "'"),
      isInitial: match.index === 0 || (!ABBREVIATION.test(before) && SENTENCE_START.test(before)),
      isCapitalized: /^\p{Lu}/u.test(match[0]),
      isAdjacent: between === ' ' || between === '-' || between === '\u00a0',
      isAfterAbbreviation: between === '. ' || between === '.\u00a0',
      at: match.index,
    };
    end = match.index + match[0].length;
    return token;
  });
}

function isTitleCase(source: string, tokens: readonly SourceToken[], language: string): boolean {
  if (FULL_STOP.test(source)) return false;
  const functionWords = functionWordsOf(language);
  const longer = tokens.filter(
    ({ text }) => text.length >= LONGER_WORD_CHARACTERS && !functionWords.has(text.toLowerCase()),
  );
  const capitalized = longer.filter(({ isCapitalized }) => isCapitalized).length;
  return (
    longer.length >= MIN_LONGER_WORDS &&
    longer.length - capitalized <= MAX_LOWER_CASE_WORDS &&
    capitalized / longer.length > TITLE_CASE_SHARE
  );
}
