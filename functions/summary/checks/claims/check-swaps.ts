import { readCalendarWord } from '../../../language/calendar/index.ts';
import type { FoundNumber } from '../../../language/numbers/index.ts';
import { isDemonym } from '../../../language/places/index.ts';
import type { Problem } from '../../schema.ts';
import { isSameAmount } from '../amounts.ts';
import { isSameName, namesOf } from '../check-names.ts';
import type { CheckSource, ReadSentence, ReadToken } from '../check-source.ts';
import type { Evidence } from '../evidence.ts';
import type { SentenceCheck } from '../statement-check.ts';
import { type Difference, findDifferences } from './align-words.ts';

/** A statement that shares so many words with a sentence follows it closely: its other words stand for the sentence's. */
const MIN_FOLLOWED = 0.6;
/** One that shares so many follows it word by word. */
const MIN_SAME = 0.75;
/** Longer differences are other wordings, not swaps. */
const MAX_SWAPPED_TOKENS = 4;

export const swapsCheck: SentenceCheck = {
  kind: ['name', 'number', 'date'],
  severity: 1,
  scope: 'sentence',
  check: checkSwaps,
};

/** A statement and the sentence that it follows. */
interface Followed {
  readonly statement: ReadSentence;
  readonly sentence: ReadSentence;
  /** All of the sentence that the statement does not have in its place: words may only have moved. */
  readonly missing: readonly ReadToken[];
  /** Whether the statement follows it word by word. */
  readonly isSame: boolean;
  readonly source: CheckSource;
}

/** In the place of a name, number or date the statement has another one. */
function checkSwaps(statement: ReadSentence, evidence: Evidence): Problem[] {
  const [closest] = evidence.alignWith(statement);
  if (closest === undefined || closest.share < MIN_FOLLOWED) return [];
  const { sentence } = closest;
  const differences = findDifferences(statement.tokens, sentence.tokens);
  const missing = differences.flatMap((difference) => difference.source);
  const isSame = closest.share >= MIN_SAME;
  const followed: Followed = { statement, sentence, missing, isSame, source: evidence.source };
  return differences
    .filter(({ stated, source }) => stated.length <= MAX_SWAPPED_TOKENS && source.length <= MAX_SWAPPED_TOKENS)
    .flatMap((difference) => [
      ...swappedNames(difference, followed),
      ...swappedNumbers(difference, followed),
      ...swappedDates(difference, followed),
    ]);
}

function swappedNames(
  { stated, source: replaced }: Difference,
  { statement, sentence, isSame, source }: Followed,
): Problem[] {
  const [names, sourceNames] = [statement, sentence].map(
    (each) => new Set(namesOf(each, source).map(({ start }) => start)),
  );
  const others = replaced.filter(({ start }) => sourceNames?.has(start));
  // A longer form of the same name: “Mark Rutte” for “Rutte”.
  const isLonger = stated.some((token) => others.some((other) => isSameName(token, other, source)));
  if (others.length === 0 || isLonger) return [];
  const instead = others.map(({ text }) => text).join(' ');
  // A team for its player is another wording, but for words that stand where it stood.
  const isOfKind = ({ lower }: ReadToken) => {
    const kind = kindOf(lower, source);
    return (
      isSame || kind === undefined || others.some((other) => [kind, undefined].includes(kindOf(other.lower, source)))
    );
  };
  return stated
    .filter(
      (token) => names?.has(token.start) && isOfKind(token) && (isSame || !isPartOfKnown(token, statement, sentence)),
    )
    .filter((token) => !replaced.some((other) => isSameName(token, other, source)))
    .map(({ text }) => ({ kind: 'name', text, source: instead }));
}

/** Whether a word names a person, an organisation, a place, or the people of one. */
function kindOf(lower: string, { entities }: CheckSource): string | undefined {
  if (isDemonym(lower)) return 'people';
  return entities.find(({ mentions }) =>
    mentions.some(({ text }) =>
      text
        .toLowerCase()
        .split(/[\s-]+/)
        .includes(lower),
    ),
  )?.type;
}

/** The first name in front of a surname that the sentence has too. */
function isPartOfKnown(token: ReadToken, statement: ReadSentence, sentence: ReadSentence): boolean {
  const next = statement.tokens[statement.tokens.indexOf(token) + 1];
  if (next?.isCapitalized !== true || next.gap !== ' ') return false;
  return sentence.tokens.some(({ stem, isCapitalized }) => isCapitalized && stem === next.stem);
}

function swappedNumbers(
  { stated, source: replaced }: Difference,
  { statement, sentence, missing, source }: Followed,
): Problem[] {
  const [number, ...more] = numbersIn(statement, stated);
  const [other, ...others] = numbersIn(sentence, replaced);
  if (number === undefined || other === undefined || more.length > 0 || others.length > 0) return [];
  const own = { text: statement.text, number };
  const fits = (each: FoundNumber) => isSameAmount(own, { text: sentence.text, number: each }, source.language);
  if (fits(other) || numbersIn(sentence, missing).some(fits)) return [];
  return [{ kind: 'number', text: number.text, source: other.text }];
}

function numbersIn({ numbers }: ReadSentence, tokens: readonly ReadToken[]) {
  return numbers.filter(({ start, end }) => tokens.some((token) => token.start >= start && token.start < end));
}

function swappedDates({ stated, source: replaced }: Difference, { source: { language } }: Followed): Problem[] {
  const isDate = ({ lower, isCapitalized }: ReadToken) =>
    isCapitalized && readCalendarWord(lower, language) !== undefined;
  const [own, ...more] = stated.filter(isDate);
  const [other, ...others] = replaced.filter(isDate);
  if (own === undefined || other === undefined || more.length > 0 || others.length > 0) return [];
  return [{ kind: 'date', text: own.text, source: other.text }];
}
