import { findPhrase } from '../language/newswire/phrases.ts';

const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?:\s+(?:\p{Ll}{2,3}\s+){0,2}[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*){1,4}/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}]{2,4}/u;

/** Whether a short text is a byline: a byline word of any language and a name after it. */
export function isByline(text: string): boolean {
  const phrase = findPhrase(text, 'byline');
  if (phrase === undefined || /[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) return false;
  const at = text.toLowerCase().indexOf(phrase) + phrase.length;
  const rest = text.slice(at).replace(/^[\s:：／/]+/, '');
  return NAME.test(rest) || EAST_ASIAN.test(rest.slice(0, 4));
}
