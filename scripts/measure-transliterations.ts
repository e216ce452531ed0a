/**
 * Measures how many true transliterations of names the gate accepts, and how many other names.
 *
 *   git clone https://github.com/steveash/NETransliteration-COLING2018
 *   node scripts/measure-transliterations.ts NETransliteration-COLING2018/data/wd_russian_64 [ru]
 *
 * The pairs are from Wikidata (CC0): an English word of a name, the letters of the other language with spaces between
 * them, and how often the pair is seen. Some are pairs of two names of one person; no rule can accept these.
 */
import { readFileSync } from 'node:fs';
import { distanceFrom, readName } from '../functions/translation/names/compare-names.ts';
import { targetScriptOf } from '../functions/translation/target-script.ts';
import { TargetWords } from '../functions/translation/target-words.ts';

const SAMPLED_PAIRS = 20_000;
const OTHERS_EACH = 5;
const NAME = /^[a-z]{3,}$/;
const SHORTEST = 3;

const [path, language = 'ru'] = process.argv.slice(2);
if (path === undefined) throw new Error('expected the path of a file of pairs');
const script = targetScriptOf({ from: 'en', to: language });
const words = new TargetWords(language, script);
const pairs = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([name = '', letters = '']) => ({ name, word: letters.replaceAll(' ', '') }))
  .filter(({ name, word }) => NAME.test(name) && word.length >= SHORTEST);
const every = Math.max(1, Math.floor(pairs.length / SAMPLED_PAIRS));
const sampled = pairs.filter((_, index) => index % every === 0);

let [own, other] = [0, 0];
for (const [index, { name, word }] of sampled.entries()) {
  if (isAccepted(name, word)) own += 1;
  for (let step = 1; step <= OTHERS_EACH; step += 1) {
    const stranger = sampled[(index + step * Math.floor(sampled.length / (OTHERS_EACH + 1))) % sampled.length];
    if (stranger !== undefined && isAccepted(name, stranger.word)) other += 1;
  }
}
process.stdout.write(
  `${sampled.length} names: ${share(own, sampled.length)} accepted, of other names ${share(other, sampled.length * OTHERS_EACH)}\n`,
);

function isAccepted(name: string, word: string): boolean {
  const [text, other] = [capitalize(name), capitalize(word)];
  const compared = readName(text, words.soundsOf(text));
  const [target] = words.capitalsOf(other);
  return target !== undefined && distanceFrom(compared, target, script) !== undefined;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function share(count: number, of: number): string {
  return (count / of).toFixed(4);
}
