import { isCommonWord, isTranslatedNameWord } from '../../functions/language/names/index.ts';
import { isDemonym } from '../../functions/language/places/index.ts';

/** Where a human translator wrote the names of a source, found without the gate's own rules, so that it can be judged. */
export interface LocatedName {
  readonly source: string;
  /** The same name in the target, in the form that this segment has. */
  readonly target: string;
}

interface Pair {
  readonly source: string;
  readonly target: string;
}

const CASED = /\p{Lu}/u;
const KATAKANA = /\p{Script=Katakana}/u;
const KATAKANA_WORD = /[ァ-ヺー]{2,}/g;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Seen less often, what stands beside a name may stand there by chance. */
const FEWEST_SEGMENTS = 3;
const SMALLEST_DICE = 0.75;
/** Any row of characters stands beside a name now and then. */
const SMALLEST_ROW_DICE = 0.85;
const STEM_CHARACTERS = 4;
/** Where one is spelled out, its words are not a name. */
const ACRONYM = /^\p{Lu}+$/u;

/** Names of each segment: the very same word where the scripts are one, else the word that comes with it and with no other. */
export function locateNames(pairs: readonly Pair[]): readonly (readonly LocatedName[])[] {
  const lower = new Set(pairs.flatMap(({ source }) => source.match(/(?<![\p{L}\p{N}])\p{Ll}{3,}/gu) ?? []));
  const names = pairs.map(({ source }) =>
    namesIn(source).filter((name) => !lower.has(name.toLowerCase()) && isKept(name)),
  );
  const associated = associate(pairs, names);
  return pairs.map(({ target }, index) =>
    [...new Set(names[index])].flatMap((source) => {
      if (hasWord(target, source)) return [{ source, target: source }];
      // The original in brackets after a transliteration is not where the name is said.
      if (target.includes(source)) return [];
      const found = associated.get(source)?.(target);
      return found === undefined ? [] : [{ source, target: found }];
    }),
  );
}

/** Capitalised words inside sentences; at their beginning any word is one. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{Ll}\d,;:)] |\p{Lu}\p{Ll}+ |[-–—] )\p{Lu}[\p{L}\p{M}]{2,}(?![\p{L}\p{N}])/gu)].map(
    ([name]) => name,
  );
}

/** Everyday words, weekdays, titles, institutions, adjectives of peoples and plurals of abbreviations are translated. */
function isKept(name: string): boolean {
  if (/^\p{Lu}{2,}s$/u.test(name)) return false;
  const lower = name.toLowerCase();
  return !isTranslatedNameWord(lower, 'en') && !isCommonWord(lower, 'en') && !isDemonym(lower);
}

function hasWord(text: string, word: string): boolean {
  return text.search(wordOf(word)) >= 0;
}

/** A word in Latin letters where it is said: not the original in brackets after a transliteration. */
export function wordOf(word: string): RegExp {
  return new RegExp(`(?<![\\p{Script=Latin}\\p{N}]|[(（][^()（）]*)${word}(?![\\p{Script=Latin}\\p{N}])`, 'gu');
}

type Finder = (target: string) => string | undefined;

function associate(pairs: readonly Pair[], names: readonly (readonly string[])[]): ReadonlyMap<string, Finder> {
  const keys = pairs.map(({ target }) => keysOf(target));
  const frequency = countKeys(keys);
  const words = [...segmentsByWord(pairs)];
  // What comes as often with another word of the source may stand for that one: the given name for the surname.
  const belongsToOther = (name: string, key: string, dice: number) =>
    words.some(([word, where]) => {
      if (word === name.toLowerCase()) return false;
      const both = where.filter((index) => keys[index]?.has(key)).length;
      return diceOf(both, where.length, frequency.get(key) ?? 0) >= dice;
    });
  const byName = new Map<string, number[]>();
  for (const [index, list] of names.entries())
    for (const name of new Set(list)) byName.set(name, [...(byName.get(name) ?? []), index]);
  const finders = new Map<string, Finder>();
  for (const [name, segments] of byName) {
    if (segments.length < FEWEST_SEGMENTS) continue;
    const together = countKeys(segments.map((index) => keys[index] ?? new Set()));
    const best = [...together]
      .map(([key, count]) => ({ key, dice: diceOf(count, segments.length, frequency.get(key) ?? 0) }))
      .filter(({ key, dice }) => dice >= (UNSPACED.test(key) ? SMALLEST_ROW_DICE : SMALLEST_DICE))
      .filter(({ key }) => !ACRONYM.test(name) || !/\p{Ll}/u.test(key))
      .sort((a, b) => b.dice - a.dice || b.key.length - a.key.length)
      .filter(({ key, dice }) => !belongsToOther(name, key, dice))
      .filter(({ key, dice }, _, all) => all.every((other) => other.dice < dice || isPart(key, other.key)))[0];
    if (best !== undefined) finders.set(name, finderOf(best.key));
  }
  return finders;
}

function diceOf(together: number, one: number, other: number): number {
  return (2 * together) / (one + other);
}

/** Two words that come equally often with a name leave open which of them it is: `New Zealand`. */
function isPart(key: string, other: string): boolean {
  return key.includes(other) || other.includes(key);
}

/** Where each word of the sources stands. */
function segmentsByWord(pairs: readonly Pair[]): ReadonlyMap<string, readonly number[]> {
  const segments = new Map<string, number[]>();
  for (const [index, { source }] of pairs.entries()) {
    for (const word of new Set(source.toLowerCase().match(/\p{L}[\p{L}\p{M}]{2,}/gu))) {
      segments.set(word, [...(segments.get(word) ?? []), index]);
    }
  }
  return new Map([...segments].filter(([, where]) => where.length >= FEWEST_SEGMENTS - 1));
}

/** In how many of the texts each key stands. */
function countKeys(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keys of texts) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What may stand for a name: beginnings of capitalised or Arabic words, whole katakana words, short rows of characters. */
function keysOf(text: string): ReadonlySet<string> {
  const keys = new Set<string>(text.match(KATAKANA_WORD) ?? []);
  for (const [row] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let size = 2; size <= 5; size += 1) {
      for (let at = 0; at + size <= row.length; at += 1) keys.add(row.slice(at, at + size));
    }
  }
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const mayBeName =
      CASED.test(word[0] ?? '') ||
      /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Hangul}|\p{Script=Devanagari}/u.test(word);
    if (mayBeName && word.length >= STEM_CHARACTERS && !UNSPACED.test(word)) {
      keys.add(word.slice(0, Math.max(STEM_CHARACTERS, word.length - 2)));
    }
  }
  return keys;
}

function finderOf(key: string): Finder {
  if (KATAKANA.test(key)) return (target) => (target.match(KATAKANA_WORD)?.includes(key) ? key : undefined);
  if (UNSPACED.test(key)) return (target) => (target.includes(key) ? key : undefined);
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])${key}[\\p{L}\\p{M}]{0,3}(?![\\p{L}\\p{M}])`, 'u');
  return (target) => pattern.exec(target)?.[0];
}
