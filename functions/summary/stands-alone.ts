import { type Openings, openingsOf } from './openings.ts';

const OPENING_MARKS = /^[\s"“”«»„‘'([–—-]+/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;
const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]/gu;
const MIN_WORDS_OUTSIDE_QUOTATION = 2;

/** Where persons are named in a sentence, as offsets into it. */
export type PersonOffsets = readonly number[];

/** Whether a sentence can be read without those before it: what it points to is in it. */
export function standsAlone(text: string, language: string, persons: PersonOffsets = []): boolean {
  const openings = openingsOf(language);
  const start = text.replace(OPENING_MARKS, '').toLowerCase();
  return (
    opensAlone(start, openings) &&
    !hasOpenPronoun(text, openings, persons) &&
    !speaksForItself(text, openings) &&
    !isBareQuotation(text)
  );
}

/**
 * The sentence without the `But` or `Meanwhile,` that ties it to the one before, where what is left still begins as a
 * sentence does; else the sentence as it is.
 */
export function dropConnective(text: string, language: string): string {
  const lower = text.toLowerCase();
  const connective = openingsOf(language).connectives.find((phrase) => beginsWith(lower, phrase));
  if (connective === undefined) return text;
  const rest = text.slice(connective.length).replace(/^\s*,?\s+/, '');
  return /^[\p{Lu}\p{N}]/u.test(rest) && rest.length < text.length - connective.length ? rest : text;
}

/** Whether a phrase begins the text, and ends where a word ends; `he` begins `he’s` and not `here`. */
function beginsWith(lowerText: string, phrase: string): boolean {
  if (!lowerText.startsWith(phrase)) return false;
  const next = lowerText.slice(phrase.length);
  return !/[\p{L}\p{N}]$/u.test(phrase) || !/^[\p{L}\p{M}\p{N}-]/u.test(next);
}

function opensAlone(start: string, openings: Openings): boolean {
  if (openings.standing.some((phrase) => beginsWith(start, phrase))) return true;
  const words = start.match(WORD) ?? [];
  const [first = '', second = ''] = words;
  const demonstrative = openings.demonstratives.find((phrase) => beginsWith(start, phrase));
  if (demonstrative !== undefined) return openings.timeNouns.has(second);
  if (isPronoun(first, openings)) return false;
  if ([...openings.connectives, ...openings.anaphors].some((phrase) => beginsWith(start, phrase))) return false;
  const leadIn = openings.leadIns.find((phrase) => beginsWith(start, phrase));
  return leadIn === undefined || !leadsToPronoun(start.slice(leadIn.length), openings);
}

/** `In his speech`, `After that`: what follows a preposition points back. */
function leadsToPronoun(rest: string, openings: Openings): boolean {
  const [first = '', second = ''] = rest.match(WORD) ?? [];
  if (openings.demonstratives.includes(first)) return !openings.timeNouns.has(second);
  return isPronoun(first, openings);
}

function isPronoun(word: string, openings: Openings): boolean {
  return openings.pronouns.has(word) || openings.pronouns.has(word.replace(/[’'].*$/, ''));
}

/** A “he” outside quotations with nobody before it in the sentence. */
function hasOpenPronoun(text: string, openings: Openings, persons: PersonOffsets): boolean {
  if (openings.persons.size === 0) return false;
  const outside = text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  const words = [...outside.matchAll(WORD)];
  const position = words.findIndex(([word]) => openings.persons.has(word.toLowerCase().replace(/[’'].*$/, '')));
  const pronoun = words[position];
  if (pronoun === undefined || persons.some((offset) => offset < pronoun.index)) return false;
  return !words.slice(0, position).some(([word]) => namesPerson(word.toLowerCase(), openings));
}

function namesPerson(word: string, openings: Openings): boolean {
  return openings.personNouns.has(word) || openings.personNouns.has(word.replace(/^\d+-/, ''));
}

/** “I” or “we” of a reporter or of somebody whose quotation began before. */
function speaksForItself(text: string, openings: Openings): boolean {
  const outside = text.replace(QUOTED, ' ');
  return [...outside.matchAll(WORD)].some(([word]) => {
    // `US` is no “us”.
    const isCapitals = word.length > 1 && word === word.toUpperCase();
    return !isCapitals && openings.firstPersons.has(word.toLowerCase().replaceAll('’', "'"));
  });
}

/** A quotation without the words that say whose it is. */
function isBareQuotation(text: string): boolean {
  const outside = text.replace(QUOTED, ' ');
  return outside.length < text.length && (outside.match(WORD) ?? []).length < MIN_WORDS_OUTSIDE_QUOTATION;
}
