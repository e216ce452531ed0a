const SCRIPT_PATTERNS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu,
  Kore: /\p{Script=Hangul}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Thai: /\p{Script=Thai}/gu,
};
const scripts = new Map<string, string>();

/** ISO 15924 code of the script that a language is usually written in (CLDR likely subtags). */
export function scriptOf(language: string): string {
  let script = scripts.get(language);
  if (script === undefined) {
    script = new Intl.Locale(language).maximize().script ?? 'Latn';
    scripts.set(language, script);
  }
  return script;
}

/** Share of a text's letters that are of a script; 1 for a script without a pattern. */
export function shareOfScript(text: string, script: string): number {
  const pattern = SCRIPT_PATTERNS[script];
  if (pattern === undefined) return 1;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 1 : (text.match(pattern)?.length ?? 0) / letters;
}
