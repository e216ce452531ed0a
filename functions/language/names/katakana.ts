import { KATAKANA_SPELLINGS_FILES } from '../data/katakana-spellings.ts';
import { languageLookup } from '../language-files.ts';

const KATAKANA = String.raw`\u30a1-\u30fa`;
const LONG_VOWEL = '\u30fc';
const HAS_KATAKANA = new RegExp(`[${KATAKANA}]`);
const FULL_WIDTH_LATIN_OR_NARROW_KANA = /[\uff21-\uff3a\uff41-\uff5a]|[\uff66-\uff9f]+/g;
/** Keyboards offer a dash of another kind for the mark of a long vowel. */
const DASH = `(?<=[${KATAKANA}${LONG_VOWEL}])[―—–‐−－]`;
const ANY_DASH = new RegExp(DASH, 'g');
const INNER_DASH = new RegExp(`${DASH}(?=[${KATAKANA}])`, 'g');

/** What writers of Japanese choose between in foreign names, and one spelling for it. */
const spellings = languageLookup(
  KATAKANA_SPELLINGS_FILES,
  (pairs: readonly (readonly [pattern: string, spelling: string])[]) =>
    pairs.map(([pattern, spelling]) => [new RegExp(pattern, 'gu'), spelling] as const),
);

/** A Japanese text in one spelling of the foreign names that have several: `ウイーン` and `ウィーン`, `ダビド` and `ダヴィド`. */
export function foldKatakana(text: string): string {
  if (!HAS_KATAKANA.test(text)) return text;
  const dashed = text.replace(ANY_DASH, LONG_VOWEL);
  return (spellings('ja') ?? []).reduce((all, [pattern, spelling]) => all.replace(pattern, spelling), dashed);
}

/** Japanese writes Latin letters as wide as its own (ＱＰＲ), half as wide katakana, and dashes for the mark of long vowels. */
export function normalizeWidth(text: string): string {
  return text
    .replace(FULL_WIDTH_LATIN_OR_NARROW_KANA, (letters) => letters.normalize('NFKC'))
    .replace(INNER_DASH, LONG_VOWEL);
}
