import { once } from '../language-files.ts';
import { anyOf } from '../word-patterns.ts';
import { agencyPattern } from './agencies.ts';
import { newswireWords } from './newswire-words.ts';

const leadWords = once(() => anyOf(newswireWords(({ credits }) => credits?.lead)));
const inBrackets = once(() => {
  const inside = anyOf(newswireWords(({ credits }) => credits?.inside));
  const [rest, around] = [String.raw`[^()\[\]（）]{0,80}`, String.raw`[^()\[\]（）]{0,60}`];
  return new RegExp(
    String.raw`\s*[([（](?:${leadWords()}${rest}|${around}\b${inside}\b${around}|${agencyPattern()}(?:\s*[/|,]${around})?)[)\]）]\s*$`,
    'u',
  );
});
/** `… at the gate. Photo: Jane Roe/AP`, `… am Tor. © dpa`: only under a picture. */
const afterCaption = once(() => {
  const by = anyOf(newswireWords(({ credits }) => credits?.by));
  return new RegExp(
    String.raw`(?<=[.!?"”»)。]|\s[|–—-])\s*(?:${leadWords()}\s*(?::|/|${by}\b)\s*|©\s*)[^.!?]{2,80}$`,
    'u',
  );
});
const alone = once(() => new RegExp(String.raw`^(?:${leadWords()}\s*[:：/]|©|📷)\s*\S[^.!?]{1,90}$`, 'iu'));

/** Captions are shorter; what is longer is a paragraph. */
const MAX_CAPTION_CHARACTERS = 700;

/** Where the picture credit in brackets begins that a text ends in: `People take shelter … (AP Photo)`. */
export function findCredit(text: string): number | undefined {
  return text.length > MAX_CAPTION_CHARACTERS ? undefined : startOf(inBrackets(), text);
}

/** Where a credit without brackets begins at the end of a caption: `… at the gate. Photo: Jane Roe/AP`. */
export function findOpenCredit(caption: string): number | undefined {
  return startOf(afterCaption(), caption);
}

function startOf(pattern: RegExp, text: string): number | undefined {
  const start = text.search(pattern);
  return start > 0 ? start : undefined;
}

/** Whether a short text is a picture credit and nothing else: `Foto: dpa`. */
export function isCredit(text: string): boolean {
  return alone().test(text);
}
