import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const DATA = join(ROOT, 'functions/language/data');

/** Files that may spell what is no English, each with its reason. */
const SPELLING_EXCEPTIONS: Readonly<Record<string, string>> = {
  'functions/article/encoding/decode-johab.ts': 'letters of Hangul, which the encoding composes',
  'functions/article/formats/pdf/restore-lam-alef.ts': 'a ligature of Arabic script',
};
/** Files that may tell languages apart by their codes, each with its reason. */
const CODE_EXCEPTIONS: Readonly<Record<string, string>> = {
  'functions/language/language-tags.ts': 'codes that stand for other codes',
  'functions/language/names/phonetic-key.ts': 'letters of a sound',
};
/** Files that may name one language, each with its reason; English is what any may fall back to. */
const NAMED_EXCEPTIONS: Readonly<Record<string, string>> = {
  ...CODE_EXCEPTIONS,
  'functions/language/identification/language-profiles.ts': 'everyday characters of a script with one language',
  'functions/language/names/katakana.ts': 'spellings of a script with one language',
  'functions/language/names/pinyin.ts': 'a romanisation of one language',
  'functions/language/numbers/number-marks.ts': 'stands for the marks that most languages write',
  'functions/metadata/choose-timestamp.ts': 'the locale in which CLDR writes ISO 8601',
  'functions/settings.ts': 'what articles are translated into by default',
  'functions/topology.ts': 'the sort key of the table',
};

const files = readdirSync(join(ROOT, 'functions'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
  .filter((path) => !path.startsWith('functions/language/data/'))
  .map((path) => ({ path, code: withoutComments(readFileSync(join(ROOT, path), 'utf8')) }));

function withoutComments(text: string): string {
  return text
    .replace(/^(?:import|export)\b[^;]*? from '[^']*'[^;]*;$/gm, '')
    .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm, '');
}

/** Strings, templates and patterns of a file, as they are written. */
function literalsOf(code: string): readonly string[] {
  const strings = code.match(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g) ?? [];
  const patterns =
    code.match(/(?<=[=(,:!&|?[{;]\s*|return\s)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/g) ?? [];
  return [...strings, ...patterns];
}

/** Words of two letters and more; names of Unicode properties and escapes are none. */
function wordsOf(literal: string): readonly string[] {
  const bare = literal.replace(/\\p\{[^}]*\}|\\[a-zA-Z]|\\u\{?[0-9a-f]+\}?/g, ' ');
  return bare.match(/(?<![\p{L}\p{M}])[\p{L}\p{M}]{2,}(?![\p{L}\p{M}])/gu) ?? [];
}

function commonWords(code: string): readonly string[] {
  const { words }: { words: string } = JSON.parse(readFileSync(join(DATA, code, 'identification.json'), 'utf8'));
  return words.split(' ');
}

/** Common words of the languages that patterns were written in most often, and that English does not use. */
const FOREIGN: ReadonlySet<string> = new Set(
  ['de', 'es', 'fr', 'it', 'nl', 'pt'].flatMap(commonWords).filter((word) => word.length > 2),
);
const ENGLISH: ReadonlySet<string> = new Set([
  ...['und', 'font', 'lang', 'del', 'ins', 'han', 'non', 'stand', 'mn', 'bn'],
  ...commonWords('en'),
  'are',
  'per',
  'die',
  'come',
  'den',
  'van',
  'son',
  'sur',
]);

/** Codes that are words of programs as well: an identifier, a row of a table, flags of a pattern. */
const NO_CODES = new Set(['id', 'tr', 'it', 'he', 'gu']);
const languages = new Set(readdirSync(DATA).filter((name) => !NO_CODES.has(name)));

describe('what is known of languages', () => {
  it('is data: no code spells words of another language than English', () => {
    const wrong = files.flatMap(({ path, code }) => {
      const words = literalsOf(code).flatMap(wordsOf);
      const foreign = words.filter((word) => /[^\p{ASCII}]/u.test(word) || (FOREIGN.has(word) && !ENGLISH.has(word)));
      return new Set(foreign).size > 1 && !(path in SPELLING_EXCEPTIONS)
        ? [`${path}: ${[...new Set(foreign)].slice(0, 8).join(' ')}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  it('is data: no condition names a language', () => {
    const code = `[a-z]{2}(?:-[A-Z][A-Za-z]+)?`;
    const condition = new RegExp(
      String.raw`[!=]==? '(?:${code})'(?! ?\+)|startsWith\('[a-z]{2}-?'\)|/\^(?:\(\?:)?[a-z]{2}(?:\|[a-z]{2})*\)?(?:\(\?:-\|\$\)|-|\b)`,
      'g',
    );

    const wrong = files.flatMap(({ path, code: text }) => {
      const found = (text.match(condition) ?? []).filter((match) =>
        languages.has(/[a-z]{2}/.exec(match.replace(/startsWith/, ''))?.[0] ?? ''),
      );
      return found.length > 0 && !(path in CODE_EXCEPTIONS) ? [`${path}: ${found.join(' ')}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('is data: no code asks for what is known of one language but English', () => {
    const wrong = files.flatMap(({ path, code }) => {
      const named = [...code.matchAll(/'([a-z]{2})(?:-[A-Z]\w+)?'/g)].map((match) => match[1] ?? '');
      const found = named.filter((each) => each !== 'en' && languages.has(each));
      return found.length > 0 && !(path in NAMED_EXCEPTIONS) ? [`${path}: ${found.slice(0, 8).join(' ')}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('is data: no code lists languages', () => {
    const wrong = files.flatMap(({ path, code }) => {
      const keys = [...code.matchAll(/(?<=[{,]\s*)'?([a-z]{2})(?:-[A-Z]\w+)?'?: /g)].map((match) => match[1] ?? '');
      const items = [...code.matchAll(/(?<=[[,(]\s*)'([a-z]{2})(?:-[A-Z]\w+)?'(?=\s*[\],)])/g)].map(
        (match) => match[1] ?? '',
      );
      const found = [...keys, ...items].filter((each) => languages.has(each));
      return new Set(found).size > 1 && !(path in CODE_EXCEPTIONS) ? [`${path}: ${found.slice(0, 8).join(' ')}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});
