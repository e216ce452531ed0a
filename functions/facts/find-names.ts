import type { Article } from '../article/schema.ts';
import type { Lexicon } from './lexicon.ts';

/** A word with its place in the article's text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isCapitalized: boolean;
  /** First word of its sentence or of a quotation: its capital tells nothing. */
  readonly isInitial: boolean;
}

/** A run of capitalised words that may be a name, with what stands around it. */
export interface NameCandidate {
  readonly tokens: readonly Token[];
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

const TOKEN = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /[’']s?$/;
const CONTEXT = 4;

/** Tokens of each sentence; a possessive ending is not part of the word. */
export function tokenizeSentences(article: Article): readonly (readonly Token[])[] {
  return article.sentences.map(({ start, end }) => tokenize(article.text.slice(start, end), start));
}

function tokenize(sentence: string, offset: number): Token[] {
  const tokens: Token[] = [];
  for (const match of sentence.matchAll(TOKEN)) {
    const text = match[0].replace(POSSESSIVE, '');
    const before = sentence.slice(0, match.index);
    const isInitial = tokens.length === 0 || /["“«„:‘]\s*$/.test(before);
    const start = offset + match.index;
    const isCapitalized = /^\p{Lu}/u.test(text);
    tokens.push({ text, lower: text.toLowerCase(), start, end: start + text.length, isCapitalized, isInitial });
  }
  return tokens;
}

/** Capitalised runs of a sentence; small words join them where the language's names have them inside. */
export function findCandidates(text: string, tokens: readonly Token[], lexicon: Lexicon): NameCandidate[] {
  const candidates: NameCandidate[] = [];
  let index = 0;
  while (index < tokens.length) {
    const first = tokens[index];
    if (first === undefined || !first.isCapitalized) {
      index += 1;
      continue;
    }
    let end = index + 1;
    for (
      let next = nextPart(text, tokens, index, end, lexicon);
      next > end;
      next = nextPart(text, tokens, index, end, lexicon)
    )
      end = next;
    candidates.push({
      tokens: tokens.slice(index, end),
      before: tokens.slice(Math.max(0, index - CONTEXT), index),
      after: tokens.slice(end, end + CONTEXT),
    });
    index = end;
  }
  return candidates;
}

/** Where the run goes on after `end`, or `end` itself where it stops. */
function nextPart(text: string, tokens: readonly Token[], start: number, end: number, lexicon: Lexicon): number {
  const last = tokens[end - 1];
  const next = tokens[end];
  if (last === undefined || next === undefined) return end;
  if (!isJoined(text, last, next)) return end;
  if (next.isCapitalized || /^\d+$/.test(next.text)) return next.isCapitalized ? end + 1 : end;
  const run = tokens.slice(start, end);
  const hasHead = run.some((token) => lexicon.organizationHeads.has(token.lower));
  const connects = hasHead ? lexicon.organizationConnectors : lexicon.nameParticles;
  for (let ahead = end; ahead < Math.min(tokens.length, end + 3); ahead += 1) {
    const token = tokens[ahead];
    const previous = tokens[ahead - 1];
    if (token === undefined || previous === undefined || !isJoined(text, previous, token)) return end;
    if (token.isCapitalized) return ahead + 1;
    if (!connects.has(token.lower)) return end;
    // “the bank and Mr Smith”: a person's name has no “and” inside.
    if (['and', 'y', 'e', 'und', 'et', 'en', 'и', 'та', 'і'].includes(token.lower) && !hasHead) return end;
    if (['in', 'on', 'and', 'y', 'en', 'und', 'et'].includes(token.lower)) return end;
  }
  return end;
}

function isJoined(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.end, right.start);
  return (
    gap === ' ' ||
    (gap === '. ' && left.text.length === 1) ||
    gap === '-' ||
    (gap === '. ' && /^(?:St|Jr|Sr|Mr|Dr|Mrs|Ms)$/.test(left.text))
  );
}
