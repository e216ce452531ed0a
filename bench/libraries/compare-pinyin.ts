import { pinyin } from 'pinyin-pro';
import tinyPinyin from 'tiny-pinyin';
import { gitRepository, readFromGit } from '../../scripts/sources.ts';
import names from './chinese-names.json' with { type: 'json' };
import { bundledKilobytes, nanoseconds, printTable } from './measure.ts';

/** The commonest reading of each of the 8,105 characters of the list of 2013. */
const READINGS = gitRepository('MIT', 'mozillazg/pinyin-data', '82759f96236a65141ddc0cc9198fa688b7b8a7fa');

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'tiny-pinyin': (text) => [...text].map((each) => tinyPinyin.convertToPinyin(each, '', true)).join(''),
  'pinyin-pro, a character': (text) => [...text].map((each) => plainPinyin(each)).join(''),
  'pinyin-pro, a name': (text) => plainPinyin(text),
  'pinyin-pro, a surname': (text) => pinyin(text, { toneType: 'none', v: true, separator: '', surname: 'head' }),
};

function plainPinyin(text: string): string {
  return pinyin(text, { toneType: 'none', v: true, separator: '' });
}

/** How names of people and places are read, and how characters are. */
export async function comparePinyin(sources: string): Promise<void> {
  const characters = readCharacters(sources);
  const known = Object.entries({ ...names.people, ...names.places });
  const rows = Object.entries(WAYS).map(([by, read]) => ({
    by,
    people: share(Object.entries(names.people), read),
    places: share(Object.entries(names.places), read),
    characters: share(characters, read),
    'ns a name': Math.round(nanoseconds(known, ([name]) => read(name))),
  }));
  printTable(`Pinyin of ${known.length} names and ${characters.length} characters, as it should be`, rows);
  console.log('tiny-pinyin', bundledKilobytes("import tinyPinyin from 'tiny-pinyin'; export { tinyPinyin };"));
  console.log('pinyin-pro', bundledKilobytes("export { pinyin } from 'pinyin-pro';"));
}

function share(expected: readonly (readonly [string, string])[], read: (text: string) => string): string {
  const right = expected.filter(([text, syllables]) => read(text).toLowerCase() === syllables).length;
  return expected.length === 0 ? '' : (right / expected.length).toFixed(3);
}

function readCharacters(sources: string): readonly (readonly [string, string])[] {
  const found = READINGS.find(sources);
  if ('missing' in found) {
    console.error(found.missing);
    return [];
  }
  const lines = readFromGit(() => found.path, READINGS, 'kMandarin_8105.txt').split('\n');
  return lines.flatMap((line) => {
    const [, code, reading] = /^U\+([0-9A-F]+): (\S+)/.exec(line) ?? [];
    if (code === undefined || reading === undefined) return [];
    const syllable = reading
      .normalize('NFD')
      .replace(/u\u0308/g, 'v')
      .replace(/\p{M}/gu, '');
    return [[String.fromCodePoint(Number.parseInt(code, 16)), syllable] as const];
  });
}
