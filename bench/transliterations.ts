// How well names are found as they are transliterated: in a text that says the name, and in one that says another.
// Side by side in the same run: by the units that pairs of names are made of, by sounds where a script has letters, and
// by sounds and letters where it has capitals.
//
//   git clone https://github.com/steveash/NETransliteration-COLING2018
//   node bench/transliterations.ts NETransliteration-COLING2018/data [LANGUAGE ...]
//
// Reads `wd_*_20`, from which nothing was learned, and of these names that two people or more are written with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transliterations } from '../functions/language/names/transliterations/transliterations.ts';
import { distanceFrom, readName } from '../functions/translation/gate/names/cased/compare-names.ts';
import { namePairOf } from '../functions/translation/gate/names/name-pair.ts';
import { TargetWords } from '../functions/translation/gate/names/target/target-words.ts';
import type { PhoneticMatcher } from '../functions/translation/gate/names/uncased/phonetic-names.ts';
import { SoundMatcher } from '../functions/translation/gate/names/uncased/sound-matcher.ts';
import { TransliterationMatcher } from '../functions/translation/gate/names/uncased/transliteration-matcher.ts';

const FILES: Readonly<Record<string, string>> = {
  ...{ ar: 'arabic', he: 'hebrew', ja: 'katakana', ko: 'korean', ru: 'russian', zh: 'chinese' },
};
/** Words that stand around a name. */
const AROUND: Readonly<Record<string, readonly [before: string, after: string]>> = {
  ar: ['وقال المتحدث باسم ', ' للصحفيين أمس إن القرار نهائي.'],
  he: ['דובר מטעם ', ' אמר אתמול לעיתונאים כי ההחלטה סופית.'],
  ja: ['きのう', 'の広報担当者は記者団に対し、決定は最終的だと述べた。'],
  ko: ['어제 ', ' 대변인은 기자들에게 결정이 최종적이라고 말했다.'],
  ru: ['Представитель ', ' сообщил журналистам, что решение окончательное.'],
  zh: ['昨天，', '的发言人对记者说，这一决定是最终决定。'],
};
const MOST_NAMES = 4000;
const NAME = /^[a-z]{3,}$/;

interface Pair {
  readonly name: string;
  readonly written: string;
}

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('expected the folder `data` of a clone of NETransliteration-COLING2018');
console.log('language  names  way     said and found  another said, found all the same  names a second');
for (const language of wanted.length > 0 ? wanted : Object.keys(FILES)) {
  const pairs = readPairs(join(folder, `wd_${FILES[language]}_20`));
  const transliterations = Transliterations.of(language);
  const pair = namePairOf({ from: 'en', to: language });
  if (transliterations !== undefined) {
    measure(language, 'units', pairs, new TransliterationMatcher(transliterations));
  }
  const words = new TargetWords(pair);
  if (!pair.hasCapitals && pair.writing === 'letters') measure(language, 'sounds', pairs, new SoundMatcher(words));
  if (pair.hasCapitals)
    measure(language, 'letters', pairs, { score: (_, target, name) => scoreByLetters(target, name) });

  function scoreByLetters(target: string, name: string): number {
    const compared = readName(name, words.keyOf(name));
    return words.capitalsOf(target).some((word) => distanceFrom(compared, word, pair) !== undefined) ? 0 : -1;
  }
}

function measure(language: string, way: string, pairs: readonly Pair[], matcher: PhoneticMatcher): void {
  const [before, after] = AROUND[language] ?? ['', ''];
  const isFound = (name: string, written: string) =>
    matcher.score(name, `${before}${written}${after}`, name, false) >= 0;
  const started = performance.now();
  const said = pairs.filter(({ name, written }) => isFound(name, written)).length;
  const another = pairs.filter(({ name }, index) => isFound(name, otherThan(pairs, index).written)).length;
  const seconds = (performance.now() - started) / 1000;
  console.log(
    language.padEnd(10) +
      String(pairs.length).padEnd(7) +
      way.padEnd(8) +
      (said / pairs.length).toFixed(3).padEnd(16) +
      (another / pairs.length).toFixed(3).padEnd(34) +
      String(Math.round((2 * pairs.length) / seconds)),
  );
}

/** The pair half the list away: one of another name. */
function otherThan(pairs: readonly Pair[], index: number): Pair {
  return pairs[(index + Math.floor(pairs.length / 2)) % pairs.length] ?? { name: '', written: '' };
}

function readPairs(path: string): Pair[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  const known = lines.flatMap(([name = '', written = '', people = '']) =>
    NAME.test(name) && Number(people) > 1
      ? [{ name: capitalize(name), written: capitalize(written.replaceAll(' ', '')) }]
      : [],
  );
  return known.slice(0, MOST_NAMES);
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
