import { allLocales } from '@faker-js/faker';
import { type GeneratedFiles, PATHS, sortWords } from './generated-files.ts';
import { COMPROMISE_WORDS, hasTag } from './words/compromise-lexicon.ts';

/**
 * Makes `<code>/given-names.json`: given names of women, of men and of either, and surnames, in small letters.
 * Source: the person data of `@faker-js/faker` and, for English, the lexicon of `compromise` (both MIT).
 */
export function buildPersonNames(): GeneratedFiles {
  return new Map(
    Object.entries(LOCALES).map(([language, locales]) => {
      const people = locales.map((locale) => allLocales[locale]?.person);
      const namesTagged = (tag: string) =>
        language === 'en' ? COMPROMISE_WORDS.filter((each) => hasTag(each, [tag])).map(({ word }) => word) : [];
      const names = {
        female: [...people.map((person) => person?.first_name?.female), namesTagged('FemaleName')],
        male: [...people.map((person) => person?.first_name?.male), namesTagged('MaleName')],
        given: [...people.map((person) => person?.first_name?.generic), namesTagged('FirstName')],
        surnames: [...people.map((person) => person?.last_name), namesTagged('LastName')],
      };
      const lines = Object.fromEntries(Object.entries(names).map(([kind, lists]) => [kind, toLines(lists)]));
      return [PATHS.language(language, 'given-names'), `${JSON.stringify(lines, null, 2)}\n`];
    }),
  );
}

/** Language of the file → locales of `faker` whose names it holds. */
const LOCALES: Readonly<Record<string, readonly (keyof typeof allLocales)[]>> = {
  ar: ['ar'],
  cs: ['cs_CZ', 'sk'],
  de: ['de', 'de_AT', 'de_CH'],
  en: ['en', 'en_AU', 'en_IN', 'en_ZA', 'en_NG', 'en_GH'],
  es: ['es', 'es_MX'],
  fr: ['fr', 'fr_BE', 'fr_CH'],
  hr: ['hr', 'sr_RS_latin'],
  hu: ['hu'],
  it: ['it'],
  nl: ['nl', 'nl_BE'],
  pl: ['pl'],
  pt: ['pt_BR', 'pt_PT'],
  ro: ['ro'],
  ru: ['ru'],
  sv: ['sv', 'nb_NO', 'da', 'fi'],
  tr: ['tr'],
  uk: ['uk'],
};
/** Shorter ones are initials and particles. */
const MIN_CHARACTERS = 3;
/** So that a change shows as a line. */
const NAMES_A_LINE = 14;

function toLines(lists: readonly unknown[]): string[] {
  const names = lists
    .flatMap(flattenNames)
    .filter((name) => !/[\s.]/.test(name))
    .map((name) => name.normalize('NFC').toLowerCase())
    .filter((name) => name.length >= MIN_CHARACTERS);
  const sorted = sortWords(names);
  return Array.from({ length: Math.ceil(sorted.length / NAMES_A_LINE) }, (_, index) =>
    sorted.slice(index * NAMES_A_LINE, (index + 1) * NAMES_A_LINE).join(' '),
  );
}

/** Surnames of some locales are parted by sex. */
function flattenNames(list: unknown): string[] {
  if (typeof list === 'string') return [list];
  return typeof list === 'object' && list !== null ? Object.values(list).flatMap(flattenNames) : [];
}
