/** Lam and alef painted as one glyph come out of many PDFs in the order of painting, alef first; no Arabic word has these. */
const EVIDENCE = /(?<=\p{L})[أإآ]ل|(?<![\p{L}\p{M}])[وفبك]?اال/u;

/**
 * Puts lam before alef again where the document shows that its ligatures are reversed and only one reading is a word:
 * `األحد` → `الأحد`, `االقتصاد` → `الاقتصاد`. `قال` and `خالل` cannot be distinguished by rule, so plain `ال` inside a word stays.
 */
export function restoreLamAlef(texts: readonly string[]): readonly string[] {
  if (!texts.some((text) => EVIDENCE.test(text))) return texts;
  return texts.map((text) =>
    text
      .replace(/(?<=\p{L})([أإآ])ل(?=\p{L})/gu, 'ل$1')
      .replace(/(?<![\p{L}\p{M}])([وفبك]?)اال/gu, '$1الا')
      .replace(/(?<![\p{L}\p{M}])ال(?![\p{L}\p{M}])/gu, 'لا'),
  );
}
