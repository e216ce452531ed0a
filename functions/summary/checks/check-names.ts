import { readCalendarWord } from '../../language/calendar/index.ts';
import { claimWordsOf } from '../../language/claims/index.ts';
import { isCommonWord, isCompoundWord, isWordAndName, withoutVerbEnding } from '../../language/names/index.ts';
import { isDemonym } from '../../language/places/index.ts';
import { hasCapitals } from '../../language/scripts/index.ts';
import { capitalizesNouns } from '../../language/tokens/index.ts';
import type { Problem } from '../schema.ts';
import type { CheckSource, ReadSentence, ReadToken } from './check-source.ts';
import type { Evidence } from './evidence.ts';
import type { SentenceCheck } from './statement-check.ts';

/** Letters that two forms of one name share at least: `Ukraine`, `Ukrainian`. */
const MIN_SHARED_LETTERS = 5;
/** Of the longer name. */
const MIN_SHARED_PART = 0.6;

export const namesCheck: SentenceCheck = { kind: 'name', severity: 1, scope: 'sentence', check: checkNames };

/** Capitalised words of a statement that the article does not have in any form; dates are not among them. */
function checkNames(statement: ReadSentence, { source }: Evidence): Problem[] {
  if (!hasCapitals(source.language) || capitalizesNouns(source.language)) return [];
  const names = isWithoutCapitals(statement, source) ? unknownWordsOf(statement, source) : namesOf(statement, source);
  return names
    .filter((token) => !isKnownName(token, statement, source))
    .map(({ text }) => ({ kind: 'name' as const, text }));
}

/** Words that a capital marks as names: at the start, where every word has one, those that the article has as names. */
export function namesOf({ tokens, text }: ReadSentence, { language, names }: CheckSource): ReadToken[] {
  return tokens.filter((token, position) => {
    if (!token.isCapitalized || readCalendarWord(token.lower, language) !== undefined) return false;
    if (token.text.length === 1) return false;
    const isFirst = /(?:^|[.!?:…]["”»’')\]]*\s+)["“«„‘'([]*$/u.test(text.slice(0, token.start));
    const next = tokens[position + 1];
    const goesOn =
      next?.isCapitalized === true && /^\s+$/.test(text.slice(token.start + token.text.length, next.start));
    return !isFirst || (!token.isFunction && (goesOn || names.has(token.lower) || isDemonym(token.lower)));
  });
}

/** Fewer words do not tell whether a text goes without capitals. */
const MIN_UNCASED_WORDS = 6;

/** Whether a sentence has no capitals, not even at its beginning, or none in an article that has none. */
function isWithoutCapitals({ tokens, text }: ReadSentence, source: CheckSource): boolean {
  if (tokens.length < MIN_UNCASED_WORDS || /\p{Lu}/u.test(text.trim().slice(1))) return false;
  return /^\P{Lu}/u.test(text.trim()) || source.isWithoutCapitals;
}

/** Words that the language does not have, in a sentence of words that it has: without capitals they are names. */
function unknownWordsOf({ content, text, numbers }: ReadSentence, { language }: CheckSource): ReadToken[] {
  const isWord = ({ lower, start, end }: ReadToken) =>
    /^\p{Ll}{3,}$/u.test(lower) &&
    readCalendarWord(lower, language) === undefined &&
    // `-lrb-` is a bracket that a machine took apart.
    !(text[start - 1] === '-' && text[end] === '-') &&
    !numbers.some((number) => number.start <= start && end <= number.end);
  const { sidesOf } = claimWordsOf(language);
  const isKnown = ({ lower, stem }: ReadToken) =>
    isCommonWord(lower, language) ||
    isCompoundWord(lower, language) ||
    isWordAndName(lower, language) ||
    withoutVerbEnding(lower, language) !== lower ||
    sidesOf(stem).length > 0;
  const words = content.filter(isWord);
  const unknown = words.filter((word) => !isKnown(word));
  return unknown.length <= words.length / 2 ? unknown : [];
}

function isKnownName({ lower, stem, text }: ReadToken, statement: ReadSentence, source: CheckSource): boolean {
  const { words, stems, aliases, plain } = source;
  if (words.has(lower) || stems.has(stem) || aliases.has(lower)) return true;
  // `Biden's`, `EU-backed`, `al-Sharaa`: each part is known.
  const parts = lower.split(/[-.’']/).filter((part) => part.length > 1);
  if (
    parts.length > 1 &&
    parts.every((part) => words.has(part) || stems.has(part) || ` ${plain} `.includes(` ${part} `))
  )
    return true;
  if (hasSameName(statement, lower, source)) return true;
  if (text === text.toUpperCase() && aliases.has(lower.replaceAll('.', ''))) return true;
  return [...words].some((word) => sharesBeginning(word, lower));
}

/** Inflected forms, adjectives of countries. */
function sharesBeginning(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared >= MIN_SHARED_LETTERS && shared >= Math.max(a.length, b.length) * MIN_SHARED_PART;
}

/** Another name of the same thing is in the article. */
function hasSameName(statement: ReadSentence, lower: string, { language, plain }: CheckSource): boolean {
  const own = ` ${statement.tokens.map((token) => token.lower).join(' ')} `;
  const known = ` ${plain} `;
  return claimWordsOf(language).same.some(
    (names) =>
      names.some((name) => (name === lower || name.split(' ').includes(lower)) && own.includes(` ${name} `)) &&
      names.some((name) => known.includes(` ${name.replaceAll(/[.-]/g, ' ')} `)),
  );
}

/** Whether two words name one thing: forms of one word, or of one entity, or listed as the same. */
export function isSameName(a: ReadToken, b: ReadToken, { entities, language }: CheckSource): boolean {
  if (a.stem === b.stem || sharesBeginning(a.lower, b.lower)) return true;
  const names = (words: readonly string[], lower: string) =>
    words.some((name) =>
      name
        .toLowerCase()
        .split(/[\s.-]+/)
        .includes(lower),
    );
  const isOneEntity = entities.some(({ name, aliases = [], role = '' }) => {
    const all = [name, ...aliases, role];
    return names(all, a.lower) && names(all, b.lower);
  });
  return isOneEntity || claimWordsOf(language).same.some((list) => names(list, a.lower) && names(list, b.lower));
}
