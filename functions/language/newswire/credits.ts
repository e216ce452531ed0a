import { once } from '../language-files.ts';
import { anyOf } from '../word-patterns.ts';
import { agencyPattern } from './agencies.ts';
import { newswireWords } from './newswire-words.ts';

const leadWords = once(() => anyOf(newswireWords(({ credits }) => credits?.lead)));
/** In brackets, with a word for pictures or the name of an agency alone. */
const inBrackets = once(() => ({ worded: bracketPattern(false), any: bracketPattern(true) }));

function bracketPattern(takesAgencyAlone: boolean): RegExp {
  const inside = anyOf(newswireWords(({ credits }) => credits?.inside));
  const [rest, around] = [String.raw`[^()\[\]（）]{0,80}`, String.raw`[^()\[\]（）]{0,60}`];
  const agency = takesAgencyAlone ? String.raw`|${agencyPattern()}(?:\s*[/|,]${around})?` : '';
  return new RegExp(
    String.raw`\s*[([（](?:${leadWords()}${rest}|${around}\b${inside}\b${around}${agency})[)\]）]\s*$`,
    'u',
  );
}

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

/**
 * Where the picture credit in brackets begins that a text ends in: `People take shelter … (AP Photo)`. Under a picture the
 * name of an agency alone is one; under a story it is the story's.
 */
export function findCredit(text: string, { isCaption }: { readonly isCaption: boolean }): number | undefined {
  if (text.length > MAX_CAPTION_CHARACTERS) return undefined;
  return startOf(isCaption ? inBrackets().any : inBrackets().worded, text);
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
