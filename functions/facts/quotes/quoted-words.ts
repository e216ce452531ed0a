import type { Lexicon } from '../entities/lexicon.ts';

const SMALL_WORDS =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|is|it|no|not|of|on|or|the|to|vs|with|de|del|la|las|los|y|en|der|die|das|und|von|im|le|les|du|des|et|het|van)$/i;
const MAX_TITLE_WORDS = 8;
/** Behind an article the words go on being a label for longer than behind a verb. */
const MAX_LABEL_WORDS = { determiner: 9, governor: 6 };
const DETERMINER =
  /(?:^|[\s(])(?:a|an|the|his|her|their|its|own|so-called|un|una|el|la|los|las|su|sus|ein|eine|einen|einem|einer|der|die|das|dem|den|le|une|les|son|sa|leur|een|de|het|zijn|haar|\p{Lu}[\p{L}’'.-]*[’']s?)\s+$/iu;
/** A finite verb makes a clause; without one the words are a label. */
const VERB =
  /\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|don[’']t|doesn[’']t|didn[’']t|isn[’']t|aren[’']t|wasn[’']t|can|can[’']t|could|will|won[’']t|would|shall|should|may|might|must|\p{L}+[’'](?:re|ve|ll|m))\b/iu;

/** `“The Quiet Harbour”`: every word of weight has a capital, so it is the name of a work or a show. */
export function isTitle(text: string, lexicon: Lexicon): boolean {
  const words = text
    .trim()
    .replace(/[.,!?]$/, '')
    .split(/\s+/);
  if (words.length > MAX_TITLE_WORDS || lexicon.language === 'de') return false;
  if (words.length < 2) return /^\p{Lu}/u.test(words[0] ?? '') && !/[.,!?]$/.test(text.trim());
  const weighty = words.filter((word) => !SMALL_WORDS.test(word));
  return weighty.length >= 2 && weighty.every((word) => /^[\p{Lu}\d"“‘]/u.test(word));
}

/** Verbs and prepositions of the reporter's own sentence that take the quoted words as a description. */
const GOVERNOR =
  /(?:^|[\s(])(?:is|are|was|were|be|been|being|has|have|had|as|of|with|under|into|on|about|or|by|from|for|es|son|era|fue|fueron|ser|está|tiene|tienen|como|de|con|por|ist|sind|war|waren|sei|als|von|mit|für|est|sont|était|avait|a|comme|avec|pour|zijn|heeft|van|met|voor|как|як)\s+$/iu;

/**
 * `a “personal insult”`, `was “absolutely right”`: words that the reporter builds into a phrase of his own describe,
 * they state nothing; without a finite verb of their own they are no quotation of somebody's speech.
 */
export function isLabel(text: string, before: string): boolean {
  const words = text.trim().split(/\s+/).length;
  if (words < 2 || /^\p{Lu}/u.test(text) || VERB.test(text)) return false;
  if (words <= MAX_LABEL_WORDS.determiner && DETERMINER.test(before)) return true;
  return words <= MAX_LABEL_WORDS.governor && GOVERNOR.test(before);
}
