import { FUNCTION_WORD_LANGUAGES, functionWordsOf } from '../language/function-words.ts';

/** Letters that one language writes and its neighbours do not. */
const TELLING_LETTERS: Readonly<Record<string, RegExp>> = {
  uk: /[іїєґ]/g,
  ru: /[ыэъё]/g,
  es: /[ñ¿¡]/g,
  pt: /[ãõ]/g,
  de: /[äöüß]/g,
  ja: /[ぁ-ヿ]/g,
};

const weights = new Map<string, ReadonlyMap<string, number>>();

/** What a word says for each language: less where many languages have it. */
function evidenceOf(word: string): ReadonlyMap<string, number> | undefined {
  if (weights.size === 0) {
    for (const language of FUNCTION_WORD_LANGUAGES) {
      for (const each of functionWordsOf(language)) {
        const known = FUNCTION_WORD_LANGUAGES.filter((other) => functionWordsOf(other).has(each));
        weights.set(each, new Map(known.map((other) => [other, 1 / known.length])));
      }
    }
  }
  return weights.get(word);
}

/** How much a text's function words and letters say for each language that is known by them. */
export function recognizeLanguages(text: string): Map<string, number> {
  const lower = text.toLowerCase();
  const scores = new Map<string, number>(FUNCTION_WORD_LANGUAGES.map((language) => [language, 0]));
  for (const [word] of lower.matchAll(/[\p{L}\p{M}]+/gu)) {
    for (const [language, weight] of evidenceOf(word) ?? []) {
      scores.set(language, (scores.get(language) ?? 0) + weight);
    }
  }
  for (const [language, letters] of Object.entries(TELLING_LETTERS)) {
    const count = lower.match(letters)?.length ?? 0;
    if (count > 0 && scores.has(language)) scores.set(language, (scores.get(language) ?? 0) + Math.min(3, count) * 0.7);
  }
  return scores;
}
