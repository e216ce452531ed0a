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

/** Adds a kind of feature with what was found. */
type Add = (kind: number, found: number) => void;

/** Each feature is what was found, mixed with where. */
function featuresOf(described: DescribedWords, at: number): number[] {
  const features: number[] = [];
  const add: Add = (kind, found) => features.push(mixHashes(kind, found));
  addWords(described, at, add);
  addLists(described, at, add);
  addRules(described, at, add);
  return features;
}

function addWords({ reading: { tokens }, words }: DescribedWords, at: number, add: Add): void {
  const [before, here, after] = [words[at - 1] ?? EDGE, words[at] ?? EDGE, words[at + 1] ?? EDGE];
  const start = tokens[at]?.isInitial === true ? 7 : 8;
  const gap = gapKind(at === 0 ? undefined : tokens[at]?.gap);
  add(0, 0);
  add(1, here.word);
  add(2, before.word);
  add(3, after.word);
  add(4, (words[at - 2] ?? EDGE).word);
  add(5, (words[at + 2] ?? EDGE).word);
  add(6, mixHashes(before.word, here.word));
  add(7, mixHashes(here.word, after.word));
  add(8, mixHashes(here.shape, start));
  add(9, before.shape);
  add(10, after.shape);
  add(11, mixHashes(before.shape, here.shape));
  add(12, mixHashes(here.shape, after.shape));
  add(13, mixHashes(before.word, here.shape));
  add(14, mixHashes(after.word, here.shape));
  add(15, before.ending);
  add(16, after.ending);
  add(17, gap);
  add(18, gapKind(tokens[at + 1]?.gap ?? '.'));
  add(19, mixHashes(gap, here.shape));
  for (const part of here.parts) add(20, part);
}

function addLists({ reading: { tokens }, words, known }: DescribedWords, at: number, add: Add): void {
  const start = tokens[at]?.isInitial === true ? 7 : 8;
  for (const list of words[at]?.lists ?? []) {
    add(21, list);
    add(22, mixHashes(list, start));
  }
  for (const list of words[at - 1]?.lists ?? []) add(23, list);
  for (const list of words[at + 1]?.lists ?? []) add(24, list);
  add(25, known[at] ?? 0);
  add(26, known[at - 1] ?? 0);
  add(27, known[at + 1] ?? 0);
}

function addRules({ words, known, answers, rules }: DescribedWords, at: number, add: Add): void {
  const [before, here] = [words[at - 1] ?? EDGE, words[at] ?? EDGE];
  const [earlier, answer, later] = [answers[at - 1] ?? EDGE_ANSWER, answers[at] ?? 0, answers[at + 1] ?? EDGE_ANSWER];
  add(28, answer);
  add(29, earlier);
  add(30, later);
  add(31, mixHashes(answer, rules[at]?.strength ?? 0));
  add(32, mixHashes(mixHashes(earlier, answer), later));
  add(33, mixHashes(known[at] ?? 0, answer));
  add(34, mixHashes(answer, here.shape));
  add(35, mixHashes(answer, before.word));
  add(36, mixHashes(answer, here.ending));
  for (const list of here.lists) add(37, mixHashes(answer, list));
  for (const list of before.lists) add(38, mixHashes(answer, list));
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
