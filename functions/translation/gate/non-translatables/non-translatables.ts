/** Web addresses, e-mail addresses and handles: what no translation may change. Hashtags are words and may be. */
export const NON_TRANSLATABLES =
  /\bhttps?:\/\/[^\s<>"'“”«»（）「」，。、]*[^\s<>"'“”«»（）「」，。、.,;:!?)\]}]|\bwww\.[^\s<>"'“”«»（）「」，。、]*[^\s<>"'“”«»（）「」，。、.,;:!?)\]}]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@.])@\w{2,30}/g;

const HASHTAG = /(?<![\p{L}\p{N}&])[#＃][\p{L}\p{M}\p{N}_]+/gu;

/** Tags of HTML. */
const MARKUP = /<\/?[a-z][^<>]*>/gi;

/** A text without its markup, addresses, handles and hashtags, none of which say what language it is in or how long it is. */
export function withoutNonTranslatables(text: string): string {
  return text.replace(MARKUP, ' ').replace(NON_TRANSLATABLES, ' ').replace(HASHTAG, ' ');
}

/** The addresses and handles of a text, in its order. */
export function findNonTranslatables(text: string): string[] {
  return [...text.matchAll(NON_TRANSLATABLES)].map((match) => match[0]);
}

/** A segment whose addresses and handles are blank, so that nothing in them is read; offsets stay. */
export function blankNonTranslatables<Segment extends { readonly source: string; readonly target: string }>(
  segment: Segment,
): Segment {
  const blank = (text: string) => text.replace(NON_TRANSLATABLES, (token) => ' '.repeat(token.length));
  return { ...segment, source: blank(segment.source), target: blank(segment.target) };
}
