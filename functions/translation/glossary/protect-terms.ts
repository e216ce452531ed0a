import { hasUnspacedLetters } from '../../language/scripts/index.ts';

/** A stretch that no engine may touch, and what stands for it in the target. */
export interface ProtectedTerm {
  readonly source: string;
  readonly target: string;
  readonly caseSensitive: boolean;
}

export interface ProtectedText {
  readonly text: string;
  /** The target with the terms put back; `undefined` where the engine lost or doubled a placeholder. */
  restore(target: string): string | undefined;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Letters alone: engines take digits for numbers and split words at punctuation, and leave an unknown word as it is. */
function placeholder(index: number): string {
  const [high, low] = [Math.floor(index / LETTERS.length), index % LETTERS.length];
  return `Xq${high > 0 ? LETTERS[high - 1] : ''}${LETTERS[low]}z`;
}

/** Puts placeholders in the place of terms, longer terms first. */
export function protectTerms(text: string, terms: readonly ProtectedTerm[]): ProtectedText {
  const ordered = [...terms].sort((a, b) => b.source.length - a.source.length);
  const replaced: string[] = [];
  let result = text;
  for (const term of ordered) {
    result = result.replace(termPattern(term), () => {
      replaced.push(term.target);
      return placeholder(replaced.length - 1);
    });
  }
  return { text: result, restore: (target) => restoreTerms(target, replaced) };
}

function restoreTerms(target: string, replaced: readonly string[]): string | undefined {
  let result = target;
  for (const [index, term] of replaced.entries()) {
    const pieces = result.split(new RegExp(placeholder(index), 'i'));
    if (pieces.length !== 2) return undefined;
    result = pieces.join(term);
  }
  return result;
}

/** Finds a term as a whole word, or anywhere in scripts that write no spaces. */
export function termPattern(term: { readonly source: string; readonly caseSensitive: boolean }): RegExp {
  const escaped = term.source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const isUnspaced = hasUnspacedLetters(term.source);
  const before = isUnspaced ? '' : '(?<![\\p{L}\\p{N}])';
  const after = isUnspaced ? '' : '(?![\\p{L}\\p{N}])';
  return new RegExp(`${before}${escaped}${after}`, term.caseSensitive ? 'gu' : 'giu');
}
