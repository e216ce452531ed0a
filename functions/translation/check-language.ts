import type { AlignedSegment } from './aligned-segment.ts';
import { recognizeLanguages } from './recognize-languages.ts';
import type { Finding } from './schema.ts';
import { scriptOf, shareOfScript } from './scripts.ts';
import type { LanguagePair } from './translator.ts';

/** Less of the expected script than this, and the segment is not in the language. */
const SMALLEST_SHARE = 0.3;
/** Names and product names alone may stay in another script. */
const FEWEST_LETTERS = 4;
/** How much more the words of another language must say than those of the target. */
const MARGIN = 1;

const HEADLINE = /(?<![\p{L}\p{N}])\p{L}+(?:[^\p{L},]+\p{L}+){3}/u;

/** A target that is still in the source language, or in a language that nobody asked for. */
export function checkLanguage(segment: AlignedSegment, pair: LanguagePair): Finding[] {
  const { id, source, target } = segment;
  const kind = judgeLanguage(source, target, pair);
  return kind === undefined ? [] : [{ kind, segment: id, text: target, expected: pair.to }];
}

function judgeLanguage(
  source: string,
  target: string,
  pair: LanguagePair,
): 'untranslated' | 'wrong-language' | undefined {
  if (isCopy(source, target)) return 'untranslated';
  const [from, to] = [scriptOf(pair.from), scriptOf(pair.to)];
  if (from !== to) {
    if (target.length < FEWEST_LETTERS) return undefined;
    if (shareOfScript(target, to) < SMALLEST_SHARE && hasRunningWords(target)) {
      return shareOfScript(target, from) > 1 - SMALLEST_SHARE ? 'untranslated' : 'wrong-language';
    }
  }
  const scores = recognizeLanguages(target);
  const own = scores.get(pair.to.split('-')[0] ?? '');
  if (own === undefined) return undefined;
  const source_ = scores.get(pair.from.split('-')[0] ?? '') ?? 0;
  if (source_ > own + MARGIN) return 'untranslated';
  const [best, score] = [...scores].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return best !== pair.to && score > own * 1.5 + 2 * MARGIN ? 'wrong-language' : undefined;
}

/** The source once more, and not only a name: two words in lower case, or a row of words as headlines have them. */
function isCopy(source: string, target: string): boolean {
  if (comparable(source) !== comparable(target)) return false;
  return hasRunningWords(source) || HEADLINE.test(source);
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function hasRunningWords(text: string): boolean {
  return (text.match(/(?<![\p{L}\p{N}@/.#])\p{Ll}{2,}/gu) ?? []).length >= 2 || /[\p{Lo}]{4,}/u.test(text);
}
