/** Web addresses, e-mail addresses and handles: what no translation may change. Hashtags are words and may be. */
export const KEPT_TOKENS =
  /\bhttps?:\/\/[^\s<>"'“”«»（）「」，。、]*[^\s<>"'“”«»（）「」，。、.,;:!?)\]}]|\bwww\.[^\s<>"'“”«»（）「」，。、]*[^\s<>"'“”«»（）「」，。、.,;:!?)\]}]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@.])@\w{2,30}/g;

const HASHTAG = /(?<![\p{L}\p{N}&])[#＃][\p{L}\p{M}\p{N}_]+/gu;

/** Tags of HTML, which are no words. */
const MARKUP = /<\/?[a-z][^<>]*>/gi;

/** A text without its markup, addresses, handles and hashtags, none of which say what language it is in or how long it is. */
export function withoutKeptTokens(text: string): string {
  return text.replace(MARKUP, ' ').replace(KEPT_TOKENS, ' ').replace(HASHTAG, ' ');
}

/** The addresses and handles of a text, in its order. */
export function findKeptTokens(text: string): string[] {
  return [...text.matchAll(KEPT_TOKENS)].map((match) => match[0]);
}

/** A text whose addresses and handles are blank, so that nothing in them is read; offsets stay. */
export function blankKeptTokens(text: string): string {
  return text.replace(KEPT_TOKENS, (token) => ' '.repeat(token.length));
}
