import { monthsOf, weekdaysOf } from '../language/months.ts';
import { countNegations, hasNegation } from '../language/negations.ts';
import { type Difference, findDifferences } from './align-words.ts';
import { checkLexiconOf } from './check-lexicon.ts';
import { isSameName, namesOf } from './check-names.ts';
import { isSameAmount } from './check-numbers.ts';
import { type CheckSource, closestSentences, type ReadSentence, type Token } from './check-source.ts';
import type { Problem } from './schema.ts';

/** A statement that shares so many words with a sentence follows it closely: its other words stand for the sentence's. */
const MIN_FOLLOWED = 0.6;
/** Nearly the same words: the statement left nothing out that could have held the “not”. */
const MIN_SAME = 0.85;
/** A sentence that shares less tells of something else. */
const MIN_RELATED = 0.3;
const MIN_STEMS = 3;
const MAX_SWAPPED_TOKENS = 4;
const ALIGNED_SENTENCES = 3;
const CONTEXT_WORDS = 4;

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
    ),
    ...checkExclusives(statement, source),
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
      ...swappedNumbers(statement, stated, sentence, replaced, source.language),
      ...swappedDates(stated, replaced, source.language),
    ];
  });
}

function swappedNumbers(
  statement: ReadSentence,
  stated: readonly Token[],
  sentence: ReadSentence,
  replaced: readonly Token[],
  language: string,
): Problem[] {
  const [number, ...more] = numbersIn(statement, stated);
  const [other, ...others] = numbersIn(sentence, replaced);
  if (number === undefined || other === undefined || more.length > 0 || others.length > 0) return [];
  if (isSameAmount(statement, number, sentence, other, language)) return [];
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

/** “Rose” where the sentences have “fell”, among the same words. */
function checkOpposites(
  statement: ReadSentence,
  sentences: readonly ReadSentence[],
  { language }: CheckSource,
): Problem[] {
  const { opposites } = checkLexiconOf(language);
  const known = new Set(sentences.flatMap(({ tokens }) => tokens.map(({ stem }) => stem)));
  return statement.tokens.flatMap((token) => {
    const own = opposites.get(token.stem) ?? [];
    if (own.length === 0 || known.has(token.stem)) return [];
    // A statement that tells both sides, or a text that does, is no contrary.
    const sides = own.filter(
      ({ set, group }) =>
        !hasMember(known, opposites, set, group) && !hasMember(statement.stems, opposites, set, group === 0 ? 1 : 0),
    );
    const contrary = sentences
      .flatMap((sentence) => sentence.tokens.map((other) => ({ other, sentence })))
      .find(
        ({ other, sentence }) =>
          !statement.stems.has(other.stem) &&
          (opposites.get(other.stem) ?? []).some(({ set, group }) =>
            sides.some((side) => side.set === set && side.group !== group),
          ) &&
          sharesContext(statement, token, sentence, other),
      );
    if (contrary === undefined) return [];
    return [{ kind: 'claim' as const, text: token.text, source: contrary.other.text }];
  });
}

function hasMember(
  stems: ReadonlySet<string>,
  opposites: ReturnType<typeof checkLexiconOf>['opposites'],
  set: number,
  group: number,
): boolean {
  return [...stems].some((stem) =>
    (opposites.get(stem) ?? []).some((membership) => membership.set === set && membership.group === group),
  );
}

function sharesContext(a: ReadSentence, tokenA: Token, b: ReadSentence, tokenB: Token): boolean {
  const around = ({ tokens }: ReadSentence, token: Token) => {
    const words = tokens.filter(({ isFunction }) => !isFunction);
    const position = words.indexOf(token);
    return words
      .slice(Math.max(0, position - CONTEXT_WORDS), position + CONTEXT_WORDS + 1)
      .filter((each) => each !== token);
  };
  const others = new Set(around(b, tokenB).map(({ stem }) => stem));
  return around(a, tokenA).some(({ stem }) => others.has(stem));
}

/** A colour, a time of the day, a relation that the article does not name, where it names another one. */
function checkExclusives(statement: ReadSentence, { language, words }: CheckSource): Problem[] {
  const { exclusives } = checkLexiconOf(language);
  return statement.tokens.flatMap(({ lower, text }) => {
    const own = exclusives.get(lower);
    if (own === undefined || words.has(lower)) return [];
    const members = [...exclusives].filter(([word, { set }]) => set === own.set && words.has(word));
    if (members.some(([, { group }]) => group === own.group)) return [];
    const instead = members[0]?.[0];
    return instead === undefined ? [] : [{ kind: 'claim' as const, text, source: instead }];
  });
}
