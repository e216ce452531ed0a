import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { TOKENS_FILES } from '../data/tokens.ts';
import { languageLookup } from '../language-files.ts';
import { remembered } from '../remembered.ts';

type Stemmer = (lower: string) => string;

/** Those of Snowball by the names that data gives, and one of ours where it is better (`bench/libraries.ts`). */
const STEMMERS: Readonly<Record<string, Stemmer>> = {
  danish,
  dutch,
  english,
  finnish,
  french,
  german,
  hungarian,
  italian,
  norwegian,
  portuguese,
  romanian,
  russian,
  spanish,
  swedish,
  turkish,
  ukrainian,
};
/** Letters of the longest shared beginning that make two inflected forms one word, where there is no stemmer. */
const STEM_CHARACTERS = 6;

interface WordForms {
  readonly stemmer?: string;
  readonly elisions?: readonly string[];
}

const stemmerOf = languageLookup<WordForms, Stemmer>(TOKENS_FILES, ({ stemmer = '', elisions }) => {
  const stem = STEMMERS[stemmer] ?? cut;
  if (elisions === undefined) return remembered((word) => stem(plainForm(word)));
  const elided = new RegExp(`^(?:${elisions.join('|')})[’'](?=\\p{L})`, 'u');
  return remembered((word) => stem(plainForm(word).replace(elided, '')));
});

/** A word without its inflection, and without an article or particle that an apostrophe joins to it. */
export function stemWord(word: string, language: string): string {
  return stemmerOf(language)?.(word) ?? cut(plainForm(word));
}

/** In lower case and without a possessive ending. */
function plainForm(word: string): string {
  return word.toLowerCase().replace(/[’']s?$/, '');
}

function cut(lower: string): string {
  return lower.slice(0, STEM_CHARACTERS);
}

/** Plural and verb endings. */
function english(lower: string): string {
  return lower
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:ing|edly|ed|es|s|ly)$/, (ending) => (lower.length - ending.length >= 3 ? '' : ending))
    .replace(/(?<=...)e$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
}
