// Makes functions/facts/names/<language>.json: given names (of women, of men, of either) and surnames, lower case.
// Source: the person data of @faker-js/faker (MIT) and, for English, the lexicon of compromise (MIT).
// Run: npm install --no-save @faker-js/faker@10.6.0 && node scripts/build-name-lists.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';
import nlp from 'compromise/three';

/** Language of the file → locales whose names it holds. */
const LOCALES = {
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
const MIN_CHARACTERS = 3;
const NAMES_A_LINE = 14;

function namesOf(lists) {
  const names = lists.flatMap((list) => (list == null ? [] : Array.isArray(list) ? list : Object.values(list).flat()));
  return names
    .filter((name) => typeof name === 'string' && !/[\s.]/.test(name))
    .map((name) => name.normalize('NFC').toLowerCase())
    .filter((name) => name.length >= MIN_CHARACTERS);
}

function lines(names) {
  const sorted = [...new Set(names)].sort();
  return Array.from({ length: Math.ceil(sorted.length / NAMES_A_LINE) }, (_, index) =>
    sorted.slice(index * NAMES_A_LINE, (index + 1) * NAMES_A_LINE).join(' '),
  );
}

function compromiseNames(tags) {
  return Object.entries(nlp.model().one.lexicon)
    .filter(([, tag]) => [tag].flat().some((each) => tags.includes(each)))
    .map(([word]) => word);
}

const folder = new URL('../functions/facts/names', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [language, locales] of Object.entries(LOCALES)) {
  const people = locales.map((locale) => allLocales[locale].person);
  const isEnglish = language === 'en';
  const female = namesOf([
    ...people.map((person) => person.first_name?.female),
    isEnglish ? compromiseNames(['FemaleName']) : [],
  ]);
  const male = namesOf([
    ...people.map((person) => person.first_name?.male),
    isEnglish ? compromiseNames(['MaleName']) : [],
  ]);
  const given = namesOf([
    ...people.map((person) => person.first_name?.generic),
    isEnglish ? compromiseNames(['FirstName']) : [],
  ]);
  const surnames = namesOf([
    ...people.map((person) => person.last_name),
    isEnglish ? compromiseNames(['LastName']) : [],
  ]);
  const file = { female: lines(female), male: lines(male), given: lines(given), surnames: lines(surnames) };
  writeFileSync(new URL(`${language}.json`, folder), `${JSON.stringify(file, null, 2)}\n`);
}
