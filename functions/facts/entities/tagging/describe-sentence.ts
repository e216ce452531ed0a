import { hashText, mixHashes } from '../../../language/names/index.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { describeWord, type WordDescription } from './describe-words.ts';
import type { RuleAnswer } from './rule-answers.ts';

/** Words without a capital in a row inside a name. */
const MAX_SMALL_WORDS = 3;
/** Beyond the ends of a sentence. */
const EDGE: WordDescription = { word: 1, shape: 1, ending: 1, parts: [], lists: [] };
const NO_ANSWER = 2;
const EDGE_ANSWER = 3;

/** All that is known of the words of a sentence. */
interface DescribedWords {
  readonly reading: SentenceReading;
  readonly words: readonly WordDescription[];
  /** Names known without their context that stand there. */
  readonly known: readonly number[];
  readonly answers: readonly number[];
  readonly rules: readonly (RuleAnswer | undefined)[];
}

/** Features of each word; undefined for words that can be in no name. @param rules their answer at each word */
export function describeSentence(
  reading: SentenceReading,
  rules: readonly (RuleAnswer | undefined)[],
): (number[] | undefined)[] {
  const described: DescribedWords = {
    reading,
    words: reading.tokens.map(({ text }) => describeWord(text, reading.lexicon)),
    known: knownNames(reading),
    answers: rules.map((rule) => (rule ? hashText(`${rule.isFirst ? 'B' : 'I'}${rule.type}`) : NO_ANSWER)),
    rules,
  };
  return reading.tokens.map((_, at) =>
    rules[at] !== undefined || mayBeInName(reading, at) ? featuresOf(described, at) : undefined,
  );
}

/** Each feature is what was found, mixed with where. */
function featuresOf(described: DescribedWords, at: number): number[] {
  return [...wordFeatures(described, at), ...listFeatures(described, at), ...ruleFeatures(described, at)];
}

function wordFeatures({ reading: { tokens }, words }: DescribedWords, at: number): number[] {
  const [before, here, after] = [words[at - 1] ?? EDGE, words[at] ?? EDGE, words[at + 1] ?? EDGE];
  const start = tokens[at]?.isInitial === true ? 7 : 8;
  const gap = gapKind(at === 0 ? undefined : tokens[at]?.gap);
  return [
    0,
    here.word,
    before.word,
    after.word,
    (words[at - 2] ?? EDGE).word,
    (words[at + 2] ?? EDGE).word,
    mixHashes(before.word, here.word),
    mixHashes(here.word, after.word),
    mixHashes(here.shape, start),
    before.shape,
    after.shape,
    mixHashes(before.shape, here.shape),
    mixHashes(here.shape, after.shape),
    mixHashes(before.word, here.shape),
    mixHashes(after.word, here.shape),
    before.ending,
    after.ending,
    gap,
    gapKind(tokens[at + 1]?.gap ?? '.'),
    mixHashes(gap, here.shape),
  ]
    .map((value, kind) => mixHashes(kind, value))
    .concat(here.parts.map((part) => mixHashes(20, part)));
}

function listFeatures({ reading: { tokens }, words, known }: DescribedWords, at: number): number[] {
  const start = tokens[at]?.isInitial === true ? 7 : 8;
  return [
    ...(words[at]?.lists ?? []).flatMap((list) => [mixHashes(21, list), mixHashes(22, mixHashes(list, start))]),
    ...(words[at - 1]?.lists ?? []).map((list) => mixHashes(23, list)),
    ...(words[at + 1]?.lists ?? []).map((list) => mixHashes(24, list)),
    mixHashes(25, known[at] ?? 0),
    mixHashes(26, known[at - 1] ?? 0),
    mixHashes(27, known[at + 1] ?? 0),
  ];
}

function ruleFeatures({ words, known, answers, rules }: DescribedWords, at: number): number[] {
  const [before, here] = [words[at - 1] ?? EDGE, words[at] ?? EDGE];
  const [earlier, answer, later] = [answers[at - 1] ?? EDGE_ANSWER, answers[at] ?? 0, answers[at + 1] ?? EDGE_ANSWER];
  return [
    answer,
    earlier,
    later,
    mixHashes(answer, rules[at]?.strength ?? 0),
    mixHashes(mixHashes(earlier, answer), later),
    mixHashes(known[at] ?? 0, answer),
    mixHashes(answer, here.shape),
    mixHashes(answer, before.word),
    mixHashes(answer, here.ending),
  ]
    .map((value, kind) => mixHashes(28 + kind, value))
    .concat(
      here.lists.map((list) => mixHashes(37, mixHashes(answer, list))),
      before.lists.map((list) => mixHashes(38, mixHashes(answer, list))),
    );
}

/** A capital or a number, or small words between capitals. */
function mayBeInName({ tokens }: SentenceReading, at: number): boolean {
  const hasCapital = (index: number) => tokens[index]?.isCapitalized === true;
  if (hasCapital(at) || /^\p{N}/u.test(tokens[at]?.text ?? '')) return true;
  let before = at - 1;
  while (before > at - MAX_SMALL_WORDS && !hasCapital(before)) before -= 1;
  let after = at + 1;
  while (after < before + MAX_SMALL_WORDS + 1 && !hasCapital(after)) after += 1;
  return hasCapital(before) && hasCapital(after);
}

function knownNames(reading: SentenceReading): number[] {
  const found: number[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const known = reading.tokens[index]?.isCapitalized === true ? reading.knownAt(index) : undefined;
    if (known === undefined) continue;
    const kind = hashText(known.place?.kind ?? known.type);
    for (let at = index; at < index + known.length; at += 1)
      found[at] = mixHashes(kind, (at === index ? 1 : 2) + (known.length > 1 ? 4 : 0));
    index += known.length - 1;
  }
  return found;
}

/** What stands between two words: the first sign, where there is one; undefined before the first word. */
function gapKind(gap: string | undefined): number {
  if (gap === undefined) return 1;
  return gap === ' ' ? 2 : hashText(/\S/.exec(gap)?.[0] ?? (gap.includes('\n') ? '\n' : gap));
}
