import type { Article } from '../../../functions/article/schema.ts';
import { namesByRules } from '../../../functions/facts/entities/find-entities.ts';
import type { SentenceReading } from '../../../functions/facts/entities/sentence-reading.ts';
import { describeSentence } from '../../../functions/facts/entities/tagging/describe-sentence.ts';
import { ruleAnswers, rulesIn } from '../../../functions/facts/entities/tagging/rule-answers.ts';
import { LABELS } from '../../../functions/language/names/index.ts';
import type { MarkedName, MarkedText } from './marked-sentences.ts';

/** Features of the words of a sentence, as the product extracts them, and what the words were marked as. */
export interface LabeledSentence {
  readonly language: string;
  readonly features: readonly (readonly number[] | undefined)[];
  readonly labels: Uint8Array;
}

/** The sentences of a text as examples. */
export function labelSentences(marked: MarkedText, language: string): LabeledSentence[] {
  const { readings, names } = namesByRules(toArticle(marked), language);
  return readings
    .filter(({ isShouted, tokens }) => !isShouted && tokens.length > 0)
    .map((reading) => {
      const features = describeSentence(reading, ruleAnswers(reading, rulesIn(reading, names)));
      return { language, features, labels: labelsOf(reading, marked.names, features) };
    });
}

function toArticle({ text, sentences }: MarkedText): Article {
  return {
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    sentences: sentences.map((place, index) => ({ id: `s${index + 1}`, ...place })),
  };
}

/** A word whose features are not looked at is in no name. */
function labelsOf(
  { tokens }: SentenceReading,
  names: readonly MarkedName[],
  features: readonly (readonly number[] | undefined)[],
): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  for (const { start, end, type } of names) {
    const first = LABELS.indexOf(type);
    let previous = -1;
    for (const [at, token] of tokens.entries()) {
      if (token.start < start || token.end > end || features[at] === undefined) continue;
      labels[at] = previous === at - 1 && previous >= 0 ? first + 1 : first;
      previous = at;
    }
  }
  return labels;
}
