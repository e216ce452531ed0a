import type { Origin } from '../article/schema.ts';
import { AGENCY_NAMES } from './agency-names.ts';
import type { Author } from './schema.ts';

const LEAD_IN =
  /^\s*(?:written |story |words )?(?:by|por|par|von|di|door|text|autor|autore|author|автор|текст)\b[:\s]+/i;
const TRAILING = /\s*(?:[|•·]|\bfor\b|\bPublished\b|\bUpdated\b|\bPosted\b|\d{1,2}[:/.]\d{2}|\b\d{4}\b).*$/;
const SEPARATOR = /\s*(?:,|;|&|\s+and\s+|\s+y\s+|\s+et\s+|\s+und\s+|\s+e\s+|\s+en\s+|\s+и\s+|\s+та\s+|\n)\s*/;
const NO_NAME =
  /https?:|@|\d|\b(?:staff|editor|admin|team|redaktion|redacci[oó]n|newsroom|correspondent|reporter|desk|guest|contributor)\b/i;
const MAX_NAME_WORDS = 5;

/** The people of a byline or an author tag; agencies and desks are not people. */
export function nameAuthors(byline: string, from: Origin): readonly Author[] {
  const people = byline.replace(LEAD_IN, '').replace(TRAILING, '').split(SEPARATOR);
  return people.flatMap((raw) => {
    const name = raw.trim().replace(/^[-–—,.\s]+|[-–—,.\s]+$/g, '');
    const words = name.split(/\s+/);
    const isName = words.length >= 1 && words.length <= MAX_NAME_WORDS && /^\p{Lu}|^\p{Lo}/u.test(name);
    if (!isName || NO_NAME.test(name) || AGENCY_NAMES.has(name.toLowerCase())) return [];
    return [{ name, from }];
  });
}
