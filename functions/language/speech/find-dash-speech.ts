import type { Quotation } from './quotation.ts';
import { type SpeechWords, speechOf } from './speech-words.ts';

/** A dash at the start of a paragraph, or behind a sentence of it. */
const OPENING = /(?:^\s*|[.!?…]["”»]?\s+)(?:[–—]\s*|-\s+)(?=[\p{Lu}\p{N}¿¡«„"“])/gu;
/** A dash that may lead to the speaker, or back from him: `— dijo Ana —`, `—dijo Ana—.` */
const INNER = /\s*[–—-](?=\s)\s*|\s+[–—-](?=\S)/gu;
/** A longer phrase behind a dash is speech again. */
const MAX_NAME_WORDS = 4;

/**
 * What dashes open in a paragraph, each speech up to the verb of saying behind it: `– Vi väntar, säger hon.`,
 * `– Czekamy – mówi Nowak. – To trwa.` What stands behind the speaker is the reporter's, up to another dash.
 */
export function findDashSpeech(paragraph: string, language: string): Quotation[] {
  const dashes = [...paragraph.matchAll(OPENING)];
  const speech = speechOf(language);
  let isGivenToSomebody = false;
  return dashes.flatMap((dash, index) => {
    const opensParagraph = dash.index === 0;
    const outerStart = opensParagraph ? 0 : dash.index + dash[0].search(/[–—-]/);
    const start = dash.index + dash[0].length;
    const next = dashes[index + 1];
    // The point that ends a sentence before the next dash belongs to this one.
    const turn = paragraph.slice(start, next === undefined ? paragraph.length : next.index + 1).trimEnd();
    const said = endOfSpeech(turn, speech);
    const isSpeech = said !== undefined || isGivenToSomebody || (opensParagraph && isUtterance(dash[0], turn));
    if (!isSpeech) return [];
    isGivenToSomebody = true;
    const end = start + (said ?? turn.length);
    return [{ start, end, text: paragraph.slice(start, end), outerStart, outerEnd: end }];
  });
}

/** A line of a conversation, and no entry of a list. */
function isUtterance(dash: string, turn: string): boolean {
  return /[–—]/.test(dash) && /[.!?…]["”»]?$/.test(turn);
}

/** Where the words end that the turn gives to a speaker; undefined where it names none. */
function endOfSpeech(turn: string, speech: SpeechWords): number | undefined {
  const byDash = [...turn.matchAll(INNER)].find(({ 0: dash, index }) =>
    isAttribution(turn.slice(index + dash.length), speech),
  );
  const byComma = speech.attribution.exec(turn)?.groups?.speech?.length ?? nameThenVerb(turn, speech);
  if (byDash === undefined) return byComma;
  return Math.min(byDash.index, byComma ?? byDash.index);
}

function isAttribution(text: string, speech: SpeechWords): boolean {
  return speech.verbThenName.test(text) || speech.verbAlone.test(text) || beginsWithNameAndVerb(text, speech);
}

/** `…, Partonen sanoo.` */
function nameThenVerb(turn: string, speech: SpeechWords): number | undefined {
  const comma = [...turn.matchAll(/,\s+|(?<=[!?…])\s+/gu)].find(({ 0: gap, index }) =>
    beginsWithNameAndVerb(turn.slice(index + gap.length), speech),
  );
  return comma?.index;
}

function beginsWithNameAndVerb(text: string, speech: SpeechWords): boolean {
  const words = [...text.matchAll(/[\p{L}\p{N}’'.-]+/gu)].slice(0, MAX_NAME_WORDS + 1).map(([word]) => word);
  const verb = words.findIndex((word) => speech.has('verbs', word.replace(/\.$/, '')) && /^\p{Ll}/u.test(word));
  if (verb < 1) return false;
  const before = words.slice(0, verb);
  return (
    before.every((word) => /^\p{Lu}/u.test(word) || speech.has('people', word)) ||
    speech.pronoun(before.join(' ')) !== undefined
  );
}
