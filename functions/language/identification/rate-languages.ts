import { remembered } from '../remembered.ts';
import { languagesOfScript, profileOf } from './language-profiles.ts';

/** Scripts that one language of news uses, or one far more than all others: CLDR says which. */
const SCRIPTS_OF_ONE: readonly ScriptLetters[] = [
  ...lettersOfScripts('Hang'),
  { script: 'Hira', letter: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  ...lettersOfScripts('Hani Grek Hebr Thai Armn Geor Beng Gujr Guru Taml Telu Knda Mlym Sinh Khmr Laoo Mymr Ethi'),
];
/** Scripts of many languages, which differ in words and letters. */
const SHARED_SCRIPTS = lettersOfScripts('Latn Cyrl Arab Deva');

/** A word that n languages share counts 1/n to this power for each. */
const SHARED_POWER = 0.7;
/** Points that a text of nothing but foreign letters would lose; most texts have a name with one. */
const FOREIGN_LETTERS = 40;
/** Points: foreign names must not outvote the text. */
const MAX_FOREIGN = 8;
/** More words change no answer. */
const MAX_WORDS = 400;
/** A kana share as small as this in a text of Han characters makes it Japanese. */
const MIN_KANA_SHARE = 0.05;

interface ScriptLetters {
  /** ISO 15924. */
  readonly script: string;
  readonly letter: RegExp;
}

function lettersOfScripts(scripts: string): readonly ScriptLetters[] {
  return scripts.split(' ').map((script) => ({ script, letter: new RegExp(String.raw`\p{Script=${script}}`, 'gu') }));
}

/** What script, words and letters say: the one language of a script, or points for each that shares a script. */
export type LanguageRating =
  | { readonly kind: 'script'; readonly code: string; readonly share: number }
  /** Points by the codes of `data/<code>/identification.json`. */
  | { readonly kind: 'words'; readonly points: ReadonlyMap<string, number>; readonly words: number };

/** Rates the languages of a text; `undefined` where it has no letters of a known script. */
export function rateLanguages(text: string): LanguageRating | undefined {
  const count = ({ script, letter }: ScriptLetters) => ({ script, letters: text.match(letter)?.length ?? 0 });
  const [ofOne, shared] = [SCRIPTS_OF_ONE.map(count), SHARED_SCRIPTS.map(count)];
  const total = [...ofOne, ...shared].reduce((sum, { letters }) => sum + letters, 0);
  if (total === 0) return undefined;
  const [first, most] = [mostOf(ofOne), mostOf(shared)];
  if (first.letters <= most.letters) return ratePoints(text, most.script, most.letters);
  const kana = ofOne.find(({ script }) => script === 'Hira')?.letters ?? 0;
  const script = first.script === 'Hani' && kana > first.letters * MIN_KANA_SHARE ? 'Hira' : first.script;
  const { language: code } = new Intl.Locale(`und-${script}`).maximize();
  return { kind: 'script', code, share: first.letters / total };
}

function mostOf<Count extends { readonly letters: number }>(counts: readonly Count[]): Count {
  return counts.reduce((one, other) => (other.letters > one.letters ? other : one));
}

function ratePoints(text: string, script: string, letters: number): LanguageRating {
  const lower = text.toLowerCase().normalize('NFC');
  const words = (lower.match(/[\p{L}\p{M}][\p{L}\p{M}'’·-]*/gu) ?? []).slice(0, MAX_WORDS);
  const { languages, index } = scriptWordsOf(script);
  const totals = new Float64Array(languages.length);
  const met: number[] = [];
  for (const [word, { length: count }] of Map.groupBy(words, (each) => each.replace('’', "'"))) {
    const { places, share } = index.get(word) ?? NO_LANGUAGES;
    for (const place of places) {
      const before = totals[place] ?? 0;
      if (before === 0) met.push(place);
      totals[place] = before + count * share;
    }
  }
  const points = new Map(met.map((place) => [languages[place] ?? '', totals[place] ?? 0]));
  subtractForeignLetters(points, lower, script, letters);
  return { kind: 'words', points, words: words.length };
}

/** Takes from each language the share of letters that it does not write. */
function subtractForeignLetters(points: Map<string, number>, text: string, script: string, letters: number): void {
  const special = countLetters(text, script);
  for (const language of languagesOfScript(script)) {
    const own = profileOf(language)?.letters;
    if (own === undefined) continue;
    let foreign = 0;
    for (const [letter, count] of special) if (!own.has(letter)) foreign += count;
    const lost = Math.min(MAX_FOREIGN, (FOREIGN_LETTERS * foreign) / letters);
    points.set(language, (points.get(language) ?? 0) - lost);
  }
}

/** How often each letter stands that not all alphabets of the script have. */
function countLetters(text: string, script: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(new RegExp(String.raw`[\p{Script=${script}}&&[\p{L}--[a-z]]]`, 'gv'))) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/** The languages that have a word, by their places in a list, and what it counts for each. */
interface SharedWord {
  readonly places: readonly number[];
  readonly share: number;
}

const NO_LANGUAGES: SharedWord = { places: [], share: 0 };

/** The languages of a script, and their words. */
const scriptWordsOf = remembered((script) => {
  const languages = languagesOfScript(script);
  const pairs = languages.flatMap((language, place) =>
    [...new Set(profileOf(language)?.words)].map((word) => ({ word, place })),
  );
  const index = new Map(
    [...Map.groupBy(pairs, ({ word }) => word)].map(([word, found]): [string, SharedWord] => [
      word,
      { places: found.map(({ place }) => place), share: found.length ** -SHARED_POWER },
    ]),
  );
  return { languages, index };
});
