import { monthsOf, weekdaysOf } from '../../language/dates/months.ts';
import type { FoundNumber } from '../../language/numbers/find-numbers.ts';
import { countNegations, hasNegation } from '../../language/tokens/index.ts';
import type { Problem } from '../schema.ts';
import { type Difference, findDifferences } from './align-words.ts';
import { checkExclusives, checkOpposites } from './check-contraries.ts';
import { checkLexiconOf } from './check-lexicon.ts';
import { isSameName, namesOf } from './check-names.ts';
import { isSameAmount } from './check-numbers.ts';
import { checkRoles } from './check-roles.ts';
import { type CheckSource, closestSentences, type ReadSentence, type Token } from './check-source.ts';

/** A statement that shares so many words with a sentence follows it closely: its other words stand for the sentence's. */
const MIN_FOLLOWED = 0.6;
/** Nearly the same words: the statement left nothing out that could have held the “not”. */
const MIN_SAME = 0.85;
/** A sentence that shares less tells of something else. */
const MIN_RELATED = 0.3;
const MIN_STEMS = 3;
const MAX_SWAPPED_TOKENS = 4;
const ALIGNED_SENTENCES = 3;

type Closest = ReturnType<typeof closestSentences>[number];

/** What a statement says otherwise than the sentences that it follows: other names, the contrary, what excludes it. */
export function checkClaims(statement: ReadSentence, cited: readonly ReadSentence[], source: CheckSource): Problem[] {
  if (statement.stems.size < MIN_STEMS) return [];
  const aligned = closestSentences(statement, cited, ALIGNED_SENTENCES);
  const [closest] = aligned;
  if (closest === undefined || closest.share === 0) return [];
  const sentences = aligned.map(({ sentence }) => sentence);
  const differences = findDifferences(statement.tokens, closest.sentence.tokens);
  const follows = closest.share >= MIN_FOLLOWED;
  return [
    ...(follows ? checkSwaps(statement, closest.sentence, differences, source) : []),
    ...checkNegation(statement, closest, sentences, source),
    ...checkCertainty(statement, closest, sentences, source),
    ...checkOpposites(
      statement,
      aligned.filter(({ share }) => share >= MIN_RELATED).map(({ sentence }) => sentence),
      source,
      follows,
    ),
    ...checkExclusives(statement, source),
    ...checkRoles(statement, sentences, source),
  ];
}

/** In the place of a name, number or date the statement has another one. */
function checkSwaps(
  statement: ReadSentence,
  sentence: ReadSentence,
  differences: readonly Difference[],
  source: CheckSource,
): Problem[] {
  const names = new Set(namesOf(statement, source).map(({ start }) => start));
  const sourceNames = new Set(namesOf(sentence, source).map(({ start }) => start));
  const missing = differences.flatMap((difference) => difference.source);
  return differences.flatMap(({ stated, source: replaced }) => {
    if (stated.length > MAX_SWAPPED_TOKENS || replaced.length > MAX_SWAPPED_TOKENS) return [];
    const others = replaced.filter(({ start }) => sourceNames.has(start));
    const swapped = stated.filter(
      (token) =>
        names.has(token.start) && others.length > 0 && !replaced.some((other) => isSameName(token, other, source)),
    );
    // A longer form of the same name: “Mark Rutte” for “Rutte”.
    const isLonger = stated.some((token) => others.some((other) => isSameName(token, other, source)));
    const instead = others.map(({ text }) => text).join(' ');
    return [
      ...(isLonger ? [] : swapped.map(({ text }) => ({ kind: 'name' as const, text, source: instead }))),
      ...swappedNumbers(statement, stated, sentence, replaced, missing, source.language),
      ...swappedDates(stated, replaced, source.language),
    ];
  });
}

function swappedNumbers(
  statement: ReadSentence,
  stated: readonly Token[],
  sentence: ReadSentence,
  replaced: readonly Token[],
  /** Everything of the sentence that the statement does not have in its place: words may only have moved. */
  missing: readonly Token[],
  language: string,
): Problem[] {
  const [number, ...more] = numbersIn(statement, stated);
  const [other, ...others] = numbersIn(sentence, replaced);
  if (number === undefined || other === undefined || more.length > 0 || others.length > 0) return [];
  const fits = (each: FoundNumber) => isSameAmount(statement, number, sentence, each, language);
  if (fits(other) || numbersIn(sentence, missing).some(fits)) return [];
  return [{ kind: 'number', text: number.text, source: other.text }];
}

function numbersIn({ numbers }: ReadSentence, tokens: readonly Token[]) {
  return numbers.filter(({ start, end }) => tokens.some((token) => token.start >= start && token.start < end));
}

function swappedDates(stated: readonly Token[], replaced: readonly Token[], language: string): Problem[] {
  const isDate = ({ lower, isCapital }: Token) =>
    isCapital && (monthsOf(language).has(lower) || weekdaysOf(language).has(lower));
  const [own, others] = [stated.filter(isDate), replaced.filter(isDate)];
  if (own.length !== 1 || others.length !== 1) return [];
  return own.map(({ text }) => ({ kind: 'date', text, source: others[0]?.text ?? '' }));
}

/** The statement denies what no sentence denies, or says what nearly the same sentence denies. */
function checkNegation(
  statement: ReadSentence,
  closest: Closest,
  aligned: readonly ReadSentence[],
  { language }: CheckSource,
): Problem[] {
  const problem = { kind: 'claim' as const, text: statement.text, source: closest.sentence.text };
  const { sentence, share } = closest;
  if (hasNegation(statement.text, language)) {
    if (!aligned.some(({ text }) => hasNegation(text, language))) return [problem];
    const isSame = share >= MIN_SAME && coverageOf(sentence, statement) >= MIN_SAME;
    const isMore = countNegations(statement.text, language) > countNegations(sentence.text, language);
    return isSame && isMore ? [problem] : [];
  }
  const isSame = share >= MIN_SAME && coverageOf(sentence, statement) >= MIN_SAME;
  return isSame && hasNegation(sentence.text, language) ? [problem] : [];
}

/** “Is considering” where the sentences say “has decided”, or the other way round in nearly the same words. */
function checkCertainty(
  statement: ReadSentence,
  { sentence, share }: Closest,
  aligned: readonly ReadSentence[],
  { language }: CheckSource,
): Problem[] {
  const { hedges } = checkLexiconOf(language);
  const isHedge = ({ lower, isCapital }: Token) => hedges.has(lower) && !isCapital;
  const own = statement.tokens.find(isHedge);
  const other = sentence.tokens.find(isHedge);
  if (own !== undefined) {
    const isHedged = aligned.some(({ tokens }) => tokens.some(isHedge));
    return isHedged ? [] : [{ kind: 'claim', text: own.text, source: sentence.text }];
  }
  const isSame = share >= MIN_SAME && coverageOf(sentence, statement) >= MIN_SAME;
  return isSame && other !== undefined ? [{ kind: 'claim', text: statement.text, source: sentence.text }] : [];
}

/** Share of the sentence's words that the statement has. */
function coverageOf(sentence: ReadSentence, statement: ReadSentence): number {
  return [...sentence.stems].filter((stem) => statement.stems.has(stem)).length / Math.max(1, sentence.stems.size);
}
