import { findPhrase } from '../../../../language/newswire/index.ts';
import type { PageBlock } from '../content/read-blocks.ts';

/** A standing phrase with this much after it is a link to another story; with more it may begin a paragraph. */
const MAX_PHRASE_BLOCK = 110;
const DATE_ONLY = /^[^\p{L}]*(?:\p{L}{2,12}[^\p{L}]*){0,4}$/u;
const MAX_DATE_BLOCK = 45;

/** Characters of a notice of rights; a longer paragraph is an article about them. */
const MAX_RIGHTS = 400;
const RIGHTS = /^(?:©|\(c\)|copyright\b)\s*\W*(?:\d{4}|\p{Lu})/iu;

/** Whether a block inside the article's element is clearly not part of its text: “Read more”, “Tags:”, a date alone, ©. */
export function isBoilerplate({ kind, text, linked }: PageBlock): boolean {
  if (kind === 'caption' || kind === 'credit' || kind === 'table') return false;
  if (kind === 'paragraph' && text.length <= MAX_RIGHTS && RIGHTS.test(text)) return true;
  const phrase =
    text.length <= MAX_PHRASE_BLOCK ? (findPhrase(text, 'boilerplate') ?? findPhrase(text, 'unfinished')) : undefined;
  if (phrase !== undefined) {
    const rest = text.length - phrase.length;
    return rest <= 25 || linked > 0 || /[:©]$/.test(phrase) || !/[.!?]["”»]?$/.test(text);
  }
  return kind === 'paragraph' && isDateOnly(text);
}

function isDateOnly(text: string): boolean {
  const isDate = /\b(?:19|20)\d{2}\b/.test(text) && /\d{1,2}[./: -]/.test(text);
  return text.length <= MAX_DATE_BLOCK && isDate && DATE_ONLY.test(text) && !/\p{Sentence_Terminal}$/u.test(text);
}
