import { TOKENS_FILES } from '../data/tokens.ts';
import { languageLookup } from '../language-files.ts';

/** A word or number with its place in a text. */
export interface Token {
  /** Without a possessive ending. */
  readonly text: string;
  readonly lower: string;
  /** UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly isCapitalized: boolean;
  /** First word of its sentence or of a quotation: its capital says nothing. */
  readonly isInitial: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** `’s` and the like, where the word has one. */
  readonly possessive: string;
}

/** What a language's words look like. */
interface TokenForms {
  /** Articles and particles that an apostrophe joins to the next word: the `L` of `L’ONU` is a word of its own. */
  readonly elisions?: readonly string[];
  /** Articles that a hyphen joins to a name and that have no capital: `al-Assad`. */
  readonly joinedArticles?: readonly string[];
  readonly capitalizesNouns?: boolean;
}

const INITIALS = String.raw`(?:\p{Lu}\.){2,}`;
const NUMBER = String.raw`\p{N}+(?:[.,]\p{N}+)+`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{M}\p{N}]+)*`;
const TOKEN = new RegExp(`${INITIALS}|${NUMBER}|${WORD}`, 'gu');
const POSSESSIVE = /[’'][sS]?$/;
const OPENING = /["“«„:‘»]\s*$|[.!?…]\s+$|\n/;

const elidedToken = languageLookup<TokenForms, RegExp | undefined>(TOKENS_FILES, ({ elisions }) => {
  if (elisions === undefined) return undefined;
  const either = elisions.map((each) => `[${each[0]?.toUpperCase()}${each[0]}]${each.slice(1)}`);
  return new RegExp(`${INITIALS}|(?:${either.join('|')})(?=[’'])|${NUMBER}|${WORD}`, 'gu');
});
const joinedCapital = languageLookup<TokenForms, RegExp>(
  TOKENS_FILES,
  ({ joinedArticles = [] }) => new RegExp(String.raw`^(?:${joinedArticles.join('|')})[-’']\p{Lu}`, 'u'),
);

const nounCapitals = languageLookup<TokenForms, boolean>(TOKENS_FILES, (forms) => forms.capitalizesNouns === true);

/** Whether a language writes every noun with a capital, so that a capital marks no name. */
export function capitalizesNouns(language: string): boolean {
  return nounCapitals(language) ?? false;
}

/** The words and numbers of a text of a language; `offset` is added to their places. */
export function tokenize(text: string, language: string, offset = 0): Token[] {
  const elided = elidedToken(language);
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: whole, index } of text.matchAll(elided ?? TOKEN)) {
    const word = elided === undefined && /[’']/.test(whole) ? whole.replace(POSSESSIVE, '') : whole;
    const gap = text.slice(last, index);
    const start = offset + index;
    tokens.push({
      text: word,
      lower: word.toLowerCase(),
      start,
      end: start + word.length,
      isCapitalized: isCapitalized(word),
      isInitial: tokens.length === 0 || (gap !== ' ' && OPENING.test(gap)),
      gap,
      possessive: whole.slice(word.length),
    });
    last = index + whole.length;
  }
  return tokens;
}

function isCapitalized(word: string): boolean {
  const first = word.charAt(0);
  if (first !== first.toLowerCase()) return true;
  return /[-’']/.test(word) && joinedCapital('und')?.test(word) === true;
}
