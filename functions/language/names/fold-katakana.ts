/** What writers of Japanese choose between in foreign names, and what they write for it in short. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // A dash of another kind for the mark of a long vowel, as keyboards offer it.
  [/(?<=[ァ-ヺー])[―—–‐−－]/gu, 'ー'],
  [/ヴ(?=[ァィェォャュョ])/gu, 'バ'],
  [/ヴ/gu, 'ブ'],
  [/バァ/gu, 'バ'],
  [/バィ/gu, 'ビ'],
  [/バェ/gu, 'ベ'],
  [/バォ/gu, 'ボ'],
  [/ティ/gu, 'チ'],
  [/ディ/gu, 'ジ'],
  [/ヂ/gu, 'ジ'],
  [/ヅ/gu, 'ズ'],
  [/[ーッ・＝=]/gu, ''],
];
const SMALL: Readonly<Record<string, string>> = {
  ...{ ァ: 'ア', ィ: 'イ', ゥ: 'ウ', ェ: 'エ', ォ: 'オ' },
  ...{ ャ: 'ヤ', ュ: 'ユ', ョ: 'ヨ', ヮ: 'ワ' },
};
const SMALL_LETTER = /[ァィゥェォャュョヮ]/gu;
const KATAKANA = /[ァ-ヺ]/u;

/** A Japanese text in one spelling of the foreign names that have several: `ウイーン` and `ウィーン`, `ダビド` and `ダヴィド`. */
export function foldKatakana(text: string): string {
  if (!KATAKANA.test(text)) return text;
  const folded = SPELLINGS.reduce((all, [spelling, usual]) => all.replace(spelling, usual), text);
  return folded.replace(SMALL_LETTER, (letter) => SMALL[letter] ?? letter);
}
