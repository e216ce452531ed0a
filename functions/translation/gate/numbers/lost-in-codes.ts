import { findNumberPhrases } from '../../../language/numbers/index.ts';

/** `KV62`, `F-16`, `iOS15`: letters with a capital among them, and a number. */
const BEFORE_NUMBER = /(?<![\p{Script=Latin}\p{N}@#/_-])(?=[a-z]{0,2}\p{Lu})([\p{Script=Latin}]{1,6})[-–]?\p{N}/gu;
/** `5V`, `3D`, `4K`: a number, and letters that are not a unit with a word of its own. */
const AFTER_NUMBER = /(?<![\p{L}\p{N}.,:/_-])\p{N}+(\p{Lu}[\p{Script=Latin}]{0,2})(?![\p{L}\p{N}])/gu;
/** Capitals that are a word in some language, or stand for a point of the compass. */
const WORDS = /^[AEIOUYNSW]$/;

/** Letters that stand with a number in the source, and alone in the target only: `V` for `5V`. */
export function lostInCodes(source: string, target: string, language: string): string[] {
  const phrases = findNumberPhrases(source, language);
  const letters = [BEFORE_NUMBER, AFTER_NUMBER].flatMap((pattern) =>
    [...source.matchAll(pattern)]
      .filter(({ index }) => !phrases.some(({ start, end }) => start <= index && index < end))
      .map(([, code = '']) => code),
  );
  return [...new Set(letters)].filter((code) => {
    const alone = new RegExp(
      `(?<![\\p{Script=Latin}\\p{N}@#/_°.'’-]|\\p{N}[\\s\\u00a0\\u202f])${code}(?![\\p{Script=Latin}\\p{N}_]|[\\s\\u00a0–-]?\\p{N}|[.'’–-]\\p{L})`,
      'u',
    );
    return !WORDS.test(code) && alone.test(target) && !alone.test(source);
  });
}
