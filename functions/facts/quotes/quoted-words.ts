import type { SpeechWords } from '../../language/speech/index.ts';

/** Titles of works have so many words, with capitals where the language gives them. */
const MAX_TITLE_WORDS = 8;
const MIN_TITLE_WORDS = 2;
/** Behind an article the words go on being a label for longer than behind a verb. */
const MAX_LABEL_WORDS = { determiner: 5, governor: 4 };

/** `“The Quiet Harbour”`: every word that a title writes with a capital has one, so it is the name of a work or a show. */
export function isTitle(text: string, speech: SpeechWords): boolean {
  const words = text
    .trim()
    .replace(/[.,!?]$/, '')
    .split(/\s+/);
  if (!speech.capitalizesTitles || words.length > MAX_TITLE_WORDS) return false;
  if (words.length < MIN_TITLE_WORDS) return /^\p{Lu}/u.test(words[0] ?? '') && !/[.,!?]$/.test(text.trim());
  const own = words.filter((word) => !speech.has('lowerInTitles', word));
  return own.length >= MIN_TITLE_WORDS && own.every((word) => /^[\p{Lu}\d"“‘]/u.test(word));
}

/**
 * `a “personal insult”`, `was “absolutely right”`: words that the reporter builds into a phrase of his own describe,
 * they state nothing; without a finite verb of their own they do not quote anybody's speech.
 */
export function isLabel(text: string, before: string, speech: SpeechWords): boolean {
  const words = text.trim().split(/\s+/).length;
  if (words < 2 || /^\p{Lu}/u.test(text) || speech.finiteVerb.test(text)) return false;
  if (words <= MAX_LABEL_WORDS.determiner && speech.labelDeterminer.test(before)) return true;
  return words <= MAX_LABEL_WORDS.governor && speech.labelGovernor.test(before);
}
