import { LABELS, type LabeledWord, nameTaggerOf, type SequenceModel } from '../../../language/names/index.ts';
import type { EntityType } from '../../schema.ts';
import type { ResolvedName } from '../named-span.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { chooseNames, type NameCandidate, TYPES } from './choose-names.ts';
import { describeSentence } from './describe-sentence.ts';
import { type RuleNames, ruleAnswers, rulesIn } from './rule-answers.ts';
import { toResolvedName } from './to-resolved-name.ts';

/** A known name of the article is looked for in so many words. */
const MAX_WORDS = 5;
/** From here on a name is known, so that its other mentions are looked for. */
const KNOWN = 0.7;

/** A sentence with what the rules found in it and what its words are labelled. */
interface LabeledSentence {
  readonly reading: SentenceReading;
  readonly rules: RuleNames;
  readonly words: readonly LabeledWord[];
}

/**
 * Names by what was learnt from texts in which people marked them: the answers of the rules are part of what a word is
 * labelled by. Those of the rules themselves in lines that are no prose, and where nothing was learnt for the language.
 */
export function tagNames(
  readings: readonly SentenceReading[],
  found: readonly ResolvedName[],
  language: string,
): readonly ResolvedName[] {
  const model = nameTaggerOf(language);
  if (model === undefined) return found;
  const prose = readings.filter(({ isShouted, isDateline }) => !isShouted && !isDateline);
  const sentences = prose.map((reading) => labelSentence(reading, found, model));
  const inProse = new Set(prose.flatMap(({ tokens }) => tokens.map(({ start }) => start)));
  return [
    ...found.filter(({ span }) => !inProse.has(span.start)),
    ...chooseNames(candidatesOf(sentences), lowerWords(prose)).map(toResolvedName),
  ];
}

function labelSentence(
  reading: SentenceReading,
  found: readonly ResolvedName[],
  model: SequenceModel,
): LabeledSentence {
  const rules = rulesIn(reading, found);
  return { reading, rules, words: model.label(describeSentence(reading, ruleAnswers(reading, rules))) };
}

/** What may be a name: what is labelled so, what the rules found, and other mentions of both. */
function candidatesOf(sentences: readonly LabeledSentence[]): NameCandidate[] {
  const [candidates, known] = [new Map<string, NameCandidate>(), new Set<string>()];
  const add = ({ reading, rules, words }: LabeledSentence, start: number, end: number) => {
    const key = `${reading.tokens[start]?.start} ${end}`;
    const rule = rules.get(start);
    const sameRule = rule?.span.tokens.length === end - start ? rule : undefined;
    const probabilities = TYPES.map((type) => probabilityOf(words.slice(start, end), type));
    const isKnown = probabilities.some((probability) => probability >= KNOWN);
    if (isKnown) known.add(wordsOf(reading, start, end));
    // A surname stands for the whole name.
    if (isKnown && end - start > 1 && (probabilities[0] ?? 0) >= KNOWN) known.add(wordsOf(reading, end - 1, end));
    if (!candidates.has(key)) candidates.set(key, { reading, start, end, probabilities, rule: sameRule, near: rule });
  };
  for (const sentence of sentences) {
    for (const [start, end] of labeledSpans(sentence.words)) add(sentence, start, end);
    for (const [start, { span }] of sentence.rules)
      add(sentence, start, Math.min(start + span.tokens.length, sentence.words.length));
  }
  for (const sentence of sentences) addMentions(sentence, new Set(known), add);
  return [...candidates.values()];
}

function addMentions(
  sentence: LabeledSentence,
  known: ReadonlySet<string>,
  add: (sentence: LabeledSentence, start: number, end: number) => void,
): void {
  const { tokens } = sentence.reading;
  for (let start = 0; start < tokens.length; start += 1) {
    if (tokens[start]?.isCapitalized !== true) continue;
    for (let end = start + 1; end <= Math.min(start + MAX_WORDS, tokens.length); end += 1)
      if (known.has(wordsOf(sentence.reading, start, end))) add(sentence, start, end);
  }
}

function wordsOf({ tokens }: SentenceReading, start: number, end: number): string {
  let words = tokens[start]?.lower ?? '';
  for (let at = start + 1; at < end; at += 1) words += ` ${tokens[at]?.lower}`;
  return words;
}

/** Of the least likely of its words. */
function probabilityOf(words: readonly LabeledWord[], type: EntityType): number {
  const first = LABELS.indexOf(type);
  return Math.min(...words.map(({ probabilities }, at) => probabilities[at === 0 ? first : first + 1] ?? 0));
}

/** The names of the likeliest labels. */
function labeledSpans(words: readonly LabeledWord[]): [start: number, end: number][] {
  return words.flatMap(({ label }, start): [number, number][] => {
    if (label % 2 === 0 || LABELS[label] === 'other') return [];
    let end = start + 1;
    while (words[end]?.label === label + 1) end += 1;
    return [[start, end]];
  });
}

function lowerWords(readings: readonly SentenceReading[]): ReadonlySet<string> {
  return new Set(
    readings.flatMap(({ tokens }) => tokens.flatMap((token) => (token.isCapitalized ? [] : [token.text]))),
  );
}
