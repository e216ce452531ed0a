import { type DiscourseCues, discourseCuesOf } from '../../language/discourse/index.ts';
import { numbersInWord } from '../../language/numbers/index.ts';
import { isDemonym } from '../../language/places/index.ts';
import { functionWordsOf } from '../../language/tokens/index.ts';

const OPENING_MARKS = /^[\s"“”«»„‘'([–—-]+/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;
const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]/gu;
/** Fewer words do not say who speaks. */
const MIN_WORDS_OUTSIDE_QUOTATION = 2;
/** `it said`, `she told the paper` behind the last comma. */
const MAX_ATTRIBUTION_WORDS = 4;

/** Where persons may be named in a sentence, as offsets into it. */
export type PersonOffsets = readonly number[];

/** Whether a sentence can be read without those before it: what it points to is in it. */
export function standsAlone(text: string, language: string, persons: PersonOffsets = []): boolean {
  const cues = discourseCuesOf(language);
  const outside = text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
  return (
    opensAlone(text, cues, language) &&
    !hasOpenPronoun(outside, cues, persons, functionWordsOf(language)) &&
    !endsWithPronoun(text, cues) &&
    !pointsBack(outside, cues) &&
    !speaksInFirstPerson(outside, cues) &&
    !isBareQuotation(text, outside)
  );
}

/**
 * The sentence without the `But` or `Meanwhile,` that ties it to the one before, where what is left still begins as a
 * sentence does; else the sentence as it is.
 */
export function dropConnective(text: string, language: string): string {
  const lower = text.toLowerCase();
  const connective = discourseCuesOf(language).connectives.find((phrase) => beginsWith(lower, phrase));
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

function opensAlone(text: string, cues: DiscourseCues, language: string): boolean {
  const start = text.replace(OPENING_MARKS, '').toLowerCase();
  if (cues.standing.some((phrase) => beginsWith(start, phrase))) return true;
  // Who is quoted may say “but”.
  const ties = /^["“«„]/.test(text) ? [] : [...cues.connectives, ...cues.anaphors];
  if (ties.some((phrase) => beginsWith(start, phrase))) return false;
  return !leadsToPronoun(start.match(WORD) ?? [], cues, language);
}

/** `He`, `In his speech`, `A day later it`, `After that`: with nothing before it that it could mean, it points back. */
function leadsToPronoun(words: readonly string[], cues: DiscourseCues, language: string): boolean {
  const functionWords = functionWordsOf(language);
  for (const [position, word] of words.entries()) {
    const isTimed = cues.timeWords.has(words[position + 1] ?? '');
    const isDemonstrative = cues.demonstratives.has(withoutEnding(word));
    if (isPronoun(word, cues) || (isDemonstrative && !isTimed)) return true;
    const isNumber = /^\d+$/.test(word) || numbersInWord(word, language).length > 0;
    const isEmpty = isNumber || functionWords.has(word) || cues.timeWords.has(word);
    if (!isEmpty) return false;
  }
  return false;
}

function isPronoun(word: string, cues: DiscourseCues): boolean {
  return cues.pronouns.has(word) || cues.pronouns.has(withoutEnding(word));
}

/** `he` of `he’s`, `that` of `that’s`. */
function withoutEnding(word: string): string {
  return word.replace(/[’'].*$/, '');
}

/** A “he” outside quotations with nobody before it in the sentence. */
function hasOpenPronoun(
  outside: string,
  cues: DiscourseCues,
  persons: PersonOffsets,
  functionWords: ReadonlySet<string>,
): boolean {
  if (cues.persons.size === 0) return false;
  const words = [...outside.matchAll(WORD)];
  const position = words.findIndex(([word]) => cues.persons.has(withoutEnding(word.toLowerCase())));
  const pronoun = words[position];
  if (pronoun === undefined) return false;
  return !words.slice(0, position).some(({ 0: word, index }) => {
    const lower = word.toLowerCase();
    if (cues.personNouns.has(lower.replace(/^\d+-/, ''))) return true;
    return persons.includes(index) && !functionWords.has(lower) && !cues.timeWords.has(lower) && !isDemonym(lower);
  });
}

/** `…, it said.`, `…,” she adds.` */
function endsWithPronoun(text: string, cues: DiscourseCues): boolean {
  const mark = Math.max(...[',', '"', '”', '»', '“'].map((each) => text.lastIndexOf(each)));
  const [first, ...others] = text.slice(mark + 1).match(WORD) ?? [];
  if (mark < 0 || first === undefined || others.length >= MAX_ATTRIBUTION_WORDS) return false;
  return isPronoun(first.toLowerCase(), cues);
}

/** `…, however, …` and `… all of this.` */
function pointsBack(outside: string, cues: DiscourseCues): boolean {
  const lower = outside.toLowerCase();
  const isInserted = [...lower.matchAll(/,\s([^,.;:]{2,20})(?=[,.])/g)].some(([, phrase = '']) =>
    cues.connectives.includes(phrase),
  );
  const isAlone = [...lower.matchAll(/(?<![\p{L}\p{N}-])(\p{L}+)(?=[.,;]|$)/gu)].some(([, word = '']) =>
    cues.demonstratives.has(word),
  );
  return isInserted || isAlone;
}

/** “I” or “we” of a reporter, or of somebody whose quotation began before. */
function speaksInFirstPerson(outside: string, cues: DiscourseCues): boolean {
  return [...outside.matchAll(WORD)].some(([word]) => {
    // `US` is a country and not “us”.
    const isCapitals = word.length > 1 && word === word.toUpperCase();
    return !isCapitals && cues.firstPersons.has(word.toLowerCase().replaceAll('’', "'"));
  });
}

/** A quotation without the words that say whose it is. */
function isBareQuotation(text: string, outside: string): boolean {
  return outside !== text && (outside.match(WORD) ?? []).length < MIN_WORDS_OUTSIDE_QUOTATION;
}
