import { hashText, mixHashes } from '../../../language/names/index.ts';
import type { ResolvedName } from '../named-span.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import type { WordDescription, WordDescriptions } from './describe-words.ts';

/** What the rules found at a word: nothing, or the first or a later word of a name. */
export interface RuleAnswer {
  readonly type: string;
  readonly isFirst: boolean;
  readonly strength: number;
}

/** Words without a capital in a row inside a name. */
const MAX_SMALL_WORDS = 3;
const EDGE: WordDescription = { word: 1, shape: 1, parts: [], ending: 1, lists: [] };

/** Features of each word; undefined for words that can be in no name. */
export function describeSentence(
  reading: SentenceReading,
  rules: readonly (RuleAnswer | undefined)[],
  descriptions: WordDescriptions,
): (number[] | undefined)[] {
  const { tokens } = reading;
  const words = tokens.map((token) => descriptions.of(token));
  const known = knownNames(reading);
  const answers = rules.map((rule) => (rule === undefined ? 2 : hashText(`${rule.isFirst ? 'B' : 'I'}${rule.type}`)));
  return tokens.map((token, at) => {
    if (!mayBeInName(reading, at) && rules[at] === undefined) return undefined;
    const here = words[at] ?? EDGE;
    const [before, after] = [words[at - 1] ?? EDGE, words[at + 1] ?? EDGE];
    const features: number[] = [];
    const add = (kind: number, value: number) => features.push(mixHashes(kind, value));
    const start = token.isInitial ? 7 : 8;
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
    for (const part of here.parts) add(17, part);
    const gapBefore = gapKind(token.gap, at === 0);
    const gapAfter = gapKind(tokens[at + 1]?.gap ?? '.', false);
    add(18, gapBefore);
    add(19, gapAfter);
    add(20, mixHashes(gapBefore, here.shape));
    for (const list of here.lists) {
      add(21, list);
      add(22, mixHashes(list, start));
    }
    for (const list of before.lists) add(23, list);
    for (const list of after.lists) add(24, list);
    const knownHere = known[at] ?? 0;
    add(25, knownHere);
    add(26, mixHashes(knownHere, answers[at] ?? 0));
    add(27, known[at - 1] ?? 0);
    add(28, known[at + 1] ?? 0);
    const [answerBefore, answer, answerAfter] = [answers[at - 1] ?? 3, answers[at] ?? 0, answers[at + 1] ?? 3];
    add(29, answer);
    add(30, mixHashes(answer, rules[at]?.strength ?? 0));
    add(31, answerBefore);
    add(32, answerAfter);
    add(33, mixHashes(mixHashes(answerBefore, answer), answerAfter));
    add(34, mixHashes(answer, here.shape));
    add(35, mixHashes(answer, before.word));
    add(36, mixHashes(answer, here.ending));
    for (const list of here.lists) add(37, mixHashes(answer, list));
    for (const list of before.lists) add(38, mixHashes(answer, list));
    return features;
  });
}

/** A capital or a number, or small words between capitals. */
function mayBeInName({ tokens }: SentenceReading, at: number): boolean {
  const isStrong = (index: number) => tokens[index]?.isCapitalized === true;
  if (isStrong(at) || /^\p{N}/u.test(tokens[at]?.text ?? '')) return true;
  let before = at - 1;
  while (before > at - MAX_SMALL_WORDS && before >= 0 && !isStrong(before)) before -= 1;
  let after = at + 1;
  while (after < before + MAX_SMALL_WORDS + 1 && !isStrong(after)) after += 1;
  return isStrong(before) && isStrong(after) && after - before <= MAX_SMALL_WORDS + 1;
}

function knownNames(reading: SentenceReading): number[] {
  const found: number[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const known = reading.tokens[index]?.isCapitalized === true ? reading.knownAt(index) : undefined;
    if (known === undefined) continue;
    const kind = hashText(known.place?.kind ?? known.type);
    for (let at = index; at < index + known.length; at += 1)
      found[at] ??= mixHashes(kind, (at === index ? 1 : 2) + (known.length > 1 ? 4 : 0));
    index += known.length - 1;
  }
  return found;
}

function gapKind(gap: string, isStart: boolean): number {
  if (isStart) return 1;
  if (gap === ' ') return 2;
  const sign = /[^\s]/.exec(gap)?.[0];
  return hashText(sign ?? (gap.includes('\n') ? '\n' : gap));
}
