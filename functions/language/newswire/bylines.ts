import { once } from '../language-files.ts';
import { anyOf } from '../word-patterns.ts';
import { agenciesIn } from './agencies.ts';
import { authorWords } from './newswire-words.ts';
import { findPhrase } from './phrases.ts';

const NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?:\s+(?:\p{Ll}{2,3}\s+){0,2}[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*){1,4}/u;
/** `Author: Jane Roe, head of the office in Tunis.` */
const NAME_AND_ROLE = new RegExp(`${NAME.source}(?:, [^.!?]+)?\\.$`, 'u');
const EAST_ASIAN_NAME = /[\p{Script=Han}\p{Script=Hangul}]{2,4}/u;

/** Whether a short text is a byline: a byline word of any language and a name after it. */
export function isByline(text: string): boolean {
  const phrase = findPhrase(text, 'byline');
  if (phrase === undefined) return false;
  const at = text.toLowerCase().indexOf(phrase) + phrase.length;
  const rest = text.slice(at).replace(/^[\s:：／/]+/, '');
  const isSentence = /[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ''));
  if (isSentence && !(phrase.endsWith(':') && NAME_AND_ROLE.test(rest))) return false;
  return NAME.test(rest) || EAST_ASIAN_NAME.test(rest.slice(0, 4));
}

const SIGNATURE = /^[([/]?\s*[\p{L}.-]{2,12}(?:\s?[/,+]\s?[\p{L}.-]{2,14}){0,4}\s*[)\]/]?\.?$/u;
const INITIALS = /^[([/]?(?:\p{L}{2,4}(?:\/\p{L}{2,6})+|\p{Lu}{2,5})[)\]/]?$/u;

/** Whether a text is a signature at the end of a story: `(dpa/lno)`, `/ritzau/`, `aja/PAP`, `RIRM`. */
export function isSignature(text: string): boolean {
  return INITIALS.test(text) || (SIGNATURE.test(text) && agenciesIn(text).length > 0);
}

const fullName = once(() => {
  const part = String.raw`\p{Lu}[\p{L}\p{M}'’-]+`;
  return new RegExp(
    String.raw`^${part}(?: \p{Lu}\.)?(?: ${anyOf(authorWords('particles'))})? ${part}(?: ${part})?$`,
    'u',
  );
});

/** Whether a text is a first name and a surname: `Jane Roe`, `Jan van der Berg`. Names of places may look the same. */
export function isFullName(text: string): boolean {
  return fullName().test(text);
}

const clock = once(() => {
  const [times, endings] = [anyOf(authorWords('timeWords')), anyOf(authorWords('dayEndings'))];
  return new RegExp(
    String.raw`^(?=.*\d)(?:[\d.:/, -]|\d${endings}\b|\b${times}\b|\p{L}+\.?,? (?=\d)|(?<=\d )\p{L}+\.?)+$`,
    'iu',
  );
});

/** Whether a piece of a byline is a date, or the time of a day: `4 May 2022`, `11.12.2019, 14:30 Uhr`. */
export function isDateOfByline(text: string): boolean {
  return clock().test(text);
}
