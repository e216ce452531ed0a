import type { SpeechWords } from '../../language/speech/index.ts';

/** A stretch of the text that was searched. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const MAX_SUBJECT_WORDS = 14;

/** The words that may be the subject of a verb behind a text: a pronoun, or the noun phrase up to the verb. */
export function findSubject(text: string, speech: SpeechWords): Stretch | undefined {
  const trimmed = text.replace(speech.adverbsAtEnd, '').trimEnd();
  const pronoun = speech.pronounAtEnd.exec(trimmed)?.groups?.who;
  if (pronoun !== undefined) return { start: trimmed.length - pronoun.length, end: trimmed.length };
  // An apposition stands between commas: `Aino Laine, the mayor, said`.
  const apposition = /^(?<head>.*?\S),\s[^,]{2,120},$/su.exec(trimmed);
  const head = apposition?.groups?.head ?? trimmed;
  return nounPhraseAtEnd(head.replace(/\s*\([^()]*\)$/u, ''), speech);
}

function nounPhraseAtEnd(head: string, speech: SpeechWords): Stretch | undefined {
  const clause = /[^,;:—–()]*$/u.exec(head)?.[0] ?? '';
  const matches = [...clause.matchAll(/\S+/gu)];
  const words = matches.map(([word]) => word);
  const first = firstOfPhrase(words, speech);
  const [start, last] = [matches[first]?.index, matches.at(-1)];
  if (start === undefined || last === undefined) return undefined;
  const end = last.index + last[0].length;
  const phrase = clause.slice(start, end);
  const names = /\p{Lu}/u.test(phrase) || speech.has('determiners', words[first]);
  if (!names || speech.has('impersonal', phrase)) return undefined;
  const offset = head.length - clause.length;
  return { start: offset + start, end: offset + end };
}

/** Where the last noun phrase of these words begins: at its article, or behind a conjunction or a verb of saying. */
function firstOfPhrase(words: readonly string[], speech: SpeechWords): number {
  let first = words.length;
  for (let index = words.length - 1; index >= Math.max(0, words.length - MAX_SUBJECT_WORDS); index -= 1) {
    const word = words[index] ?? '';
    const isOtherVerb = index < words.length - 1 && isIn(speech, 'verbs', word);
    if (isOtherVerb || isIn(speech, 'clauseOpenings', word)) break;
    first = index;
    if (speech.has('determiners', word) && index > 0 && !speech.has('nounLinks', words[index - 1])) break;
  }
  return first;
}

/** With a capital it is another word. */
function isIn(speech: SpeechWords, list: 'verbs' | 'clauseOpenings', word: string): boolean {
  return word === word.toLowerCase() && speech.has(list, word);
}
