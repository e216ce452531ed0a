import { claimWordsOf } from '../../language/claims/index.ts';
import { type FoundNumber, figureWordsOf } from '../../language/numbers/index.ts';
import type { Problem } from '../schema.ts';
import {
  type Amount,
  amountsOf,
  FIRST_YEAR,
  isCounted,
  isOfDate,
  matches,
  roundingOf,
  significantDigits,
  unitOf,
} from './amounts.ts';
import type { CheckSource, ReadSentence } from './check-source.ts';
import type { Evidence } from './evidence.ts';
import type { SentenceCheck } from './statement-check.ts';

/** A number with so many digits stands in a text for one thing. */
const TELLING_DIGITS = 3;
/** On each side: what a number is of stands beside it. */
const CONTEXT_WORDS = 3;

/**
 * What a number needs beside its value: nothing where the sentences are the statement's evidence; a word of its
 * surroundings in the same sentence where they are the article, if it has any; always where they are the rest of it.
 */
type NumberTerms = 'evidence' | 'article' | 'rest';

export const numbersCheck: SentenceCheck = { kind: 'number', severity: 1, scope: 'sentence', check: checkNumbers };

/** Numbers that the evidence does not give; for a statement with evidence, the rest of the article neither. */
function checkNumbers(statement: ReadSentence, { sentences, isCited, source }: Evidence): Problem[] {
  const unsupported = findUnsupported(statement, sentences, source, isCited ? 'evidence' : 'article');
  if (!isCited || unsupported.length === 0) return unsupported;
  const missing = new Set(findUnsupported(statement, source.sentences, source, 'rest').map(({ text }) => text));
  return unsupported.filter(({ text }) => missing.has(text));
}

/** Numbers of a statement that none of the sentences gives, about the same thing. */
function findUnsupported(
  statement: ReadSentence,
  cited: readonly ReadSentence[],
  source: CheckSource,
  terms: NumberTerms,
): Problem[] {
  const { language } = source;
  return statement.numbers.flatMap((number) => {
    if (isTrivial(number) || isPartOfName(statement, number, source)) return [];
    const isDate = isOfDate(statement.text, number, language);
    if (isKnownYear(statement.text, number, source) || (isDate && isKnownDay(number, source))) return [];
    const amount = {
      value: number.value,
      unit: unitOf(statement.text, number, language),
      isCounted: isCounted(statement, number, language),
    };
    const fits = roundingOf(statement.text, number, figureWordsOf(language));
    const context = contextFor(statement, number, terms);
    const supports = (sentence: ReadSentence) =>
      (context === undefined || context.some((stem) => sentence.stems.has(stem))) &&
      amountsOf(sentence, language).some((other) => matches(amount, other, fits));
    if (cited.some(supports)) return [];
    const about = cited.filter(({ stems }) => context === undefined || context.some((stem) => stems.has(stem)));
    const nearest = nearestNumber(number, amount, about, language);
    return [{ kind: 'number' as const, text: number.text, ...(nearest === undefined ? {} : { source: nearest }) }];
  });
}

/** “One” and “first” are said of what is not counted. */
function isTrivial(number: FoundNumber): boolean {
  return number.value <= 1 && (number.isWords || number.isOrdinal);
}

/** `COVID-19`, which the article may call the coronavirus. */
function isPartOfName({ tokens }: ReadSentence, { start }: FoundNumber, { language, lower }: CheckSource): boolean {
  const whole = tokens.find((token) => token.start < start && token.end > start)?.lower;
  if (whole === undefined) return false;
  return claimWordsOf(language).same.some(
    (names) => names.includes(whole) && names.some((name) => lower.includes(name)),
  );
}

/** “Tuesday” of the article may be given with its day. */
function isKnownDay({ value }: FoundNumber, { dates, publishedAt = '' }: CheckSource): boolean {
  return [publishedAt, ...dates.map((date) => date.value)].some((date) => Number(date.slice(8, 10)) === value);
}

/** “Last year” of the article may be named in the summary. */
function isKnownYear(text: string, { value, end }: FoundNumber, { dates, publishedAt = '' }: CheckSource): boolean {
  if (!Number.isInteger(value) || value < FIRST_YEAR || value > 2999 || /^[-\s]?\p{L}+-old/u.test(text.slice(end)))
    return false;
  return [publishedAt, ...dates.map((date) => date.value)].some((date) => date.includes(String(value)));
}

function contextFor(statement: ReadSentence, number: FoundNumber, terms: NumberTerms): string[] | undefined {
  if (terms === 'evidence' || (terms === 'article' && significantDigits(number.value) >= TELLING_DIGITS))
    return undefined;
  const context = contextOf(statement, number);
  return context.length === 0 && terms === 'article' ? undefined : context;
}

/** Stems of the words around a number. */
function contextOf(statement: ReadSentence, number: FoundNumber): string[] {
  const words = statement.tokens.filter(
    ({ isFunction, start, text }) =>
      !isFunction && !/^\d/.test(text) && (start >= number.end || start + text.length <= number.start),
  );
  const before = words.filter(({ start }) => start < number.start).slice(-CONTEXT_WORDS);
  const after = words.filter(({ start }) => start >= number.end).slice(0, CONTEXT_WORDS);
  return [...before, ...after].map(({ stem }) => stem);
}

/** What the source says in its place: of numbers in sentences about the same, the nearest. */
function nearestNumber(
  number: FoundNumber,
  amount: Amount,
  about: readonly ReadSentence[],
  language: string,
): string | undefined {
  const others = about.flatMap((sentence) =>
    sentence.numbers
      .filter(({ isOrdinal }) => isOrdinal === number.isOrdinal)
      .map((other) => ({ other, unit: unitOf(sentence.text, other, language) })),
  );
  const alike = others.filter(({ unit }) => unit?.kind === amount.unit?.kind);
  return (alike.length > 0 ? alike : others)
    .map(({ other }) => other)
    .sort((a, b) => Math.abs(a.value - number.value) - Math.abs(b.value - number.value))[0]?.text;
}
