import { ALPHABETS } from './alphabets.ts';
import { COMMON_WORDS } from './common-words.ts';

/** Scripts that one language of news uses, or one far more than all others. */
const SCRIPT_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Ethiopic}/gu, 'am'],
];
const DIVIDED_SCRIPTS = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
] as const;
type DividedScript = (typeof DIVIDED_SCRIPTS)[number][0];

const DEVANAGARI = ['hi', 'mr', 'ne'];
/** A word that n languages share counts 1/n to this power for each. */
const SHARED_POWER = 0.7;
/** Points that a text of nothing but foreign letters would lose; most texts have a name with one. */
const FOREIGN_LETTERS = 40;
const MAX_FOREIGN = 8;
const MAX_WORDS = 400;
/** A kana share as small as this in a text of Han characters makes it Japanese. */
const MIN_KANA_SHARE = 0.05;

/** What script, words and letters say: one language that its script tells, or points for each that shares a script. */
export type LanguageRating =
  | { readonly kind: 'script'; readonly code: string; readonly share: number }
  | { readonly kind: 'words'; readonly points: ReadonlyMap<string, number>; readonly words: number };

/** Rates the languages of a text; `undefined` where it has no letters of a known script. */
export function rateLanguages(text: string): LanguageRating | undefined {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const single = SCRIPT_LANGUAGES.map(([pattern, code]) => ({ code, letters: count(pattern) }));
  const divided = DIVIDED_SCRIPTS.map(([script, pattern]) => ({ script, letters: count(pattern) }));
  const total = [...single, ...divided].reduce((sum, { letters }) => sum + letters, 0);
  if (total === 0) return undefined;
  const most = divided.reduce((one, other) => (other.letters > one.letters ? other : one));
  const told = single.reduce((one, other) => (other.letters > one.letters ? other : one));
  if (told.letters <= most.letters) return ratePoints(text, most.script, most.letters);
  const kana = single.find(({ code }) => code === 'ja')?.letters ?? 0;
  const isJapanese = told.code === 'zh' && kana > told.letters * MIN_KANA_SHARE;
  return { kind: 'script', code: isJapanese ? 'ja' : told.code, share: told.letters / total };
}

function ratePoints(text: string, script: DividedScript, letters: number): LanguageRating {
  const lower = text.toLowerCase().normalize('NFC');
  const words = (lower.match(/[\p{L}\p{M}][\p{L}\p{M}'’·-]*/gu) ?? []).slice(0, MAX_WORDS);
  const points = new Map<string, number>();
  const index = wordIndexOf(script);
  for (const word of words) {
    const languages = index.get(word.replace('’', "'"));
    if (languages === undefined) continue;
    const weight = languages.length ** -SHARED_POWER;
    for (const language of languages) points.set(language, (points.get(language) ?? 0) + weight);
  }
  if (script !== 'Devanagari') loseForeignLetters(points, lower, script, letters);
  return { kind: 'words', points, words: words.length };
}

/** Takes from each language the share of letters that it does not write. */
function loseForeignLetters(
  points: Map<string, number>,
  text: string,
  script: keyof typeof ALPHABETS,
  letters: number,
): void {
  const special = countLetters(text, script);
  for (const [language, alphabet] of Object.entries(ALPHABETS[script])) {
    let foreign = 0;
    for (const [letter, count] of special) if (!alphabet.has(letter)) foreign += count;
    const lost = Math.min(MAX_FOREIGN, (FOREIGN_LETTERS * foreign) / letters);
    points.set(language, (points.get(language) ?? 0) - lost);
  }
}

/** How often each letter stands that not all alphabets of the script have. */
function countLetters(text: string, script: keyof typeof ALPHABETS): ReadonlyMap<string, number> {
  const pattern = { Latin: LATIN_LETTER, Cyrillic: CYRILLIC_LETTER, Arabic: ARABIC_LETTER }[script];
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(pattern)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

const LATIN_LETTER = /[\p{Script=Latin}--[a-z]]/gv;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/gu;
const ARABIC_LETTER = /[\p{Script=Arabic}&&\p{L}]/gv;

const indexes = new Map<DividedScript, ReadonlyMap<string, readonly string[]>>();

function wordIndexOf(script: DividedScript): ReadonlyMap<string, readonly string[]> {
  let index = indexes.get(script);
  if (index === undefined) {
    index = indexWords(script === 'Devanagari' ? DEVANAGARI : Object.keys(ALPHABETS[script]));
    indexes.set(script, index);
  }
  return index;
}

function indexWords(languages: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const language of languages) {
    for (const word of COMMON_WORDS[language] ?? []) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [language]);
      else if (!known.includes(language)) known.push(language);
    }
  }
  return index;
}
