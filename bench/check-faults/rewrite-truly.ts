import { findNumbers } from '../../functions/language/numbers/index.ts';
import type { Analysis } from '../../functions/record/schema.ts';

type Read = Required<Pick<Analysis, 'article' | 'metadata' | 'facts'>>;

/**
 * Other ways to say what a sentence says: without its last clause, with a person's full name for the short one or the
 * other way round, with a large number rounded. Whoever calls these wrong raises a false alarm.
 */
export function rewriteTruly(sentence: string, read: Read): string[] {
  return [dropLastClause(sentence), renamePerson(sentence, read), roundNumber(sentence, read)].filter(
    (text) => text !== undefined && text !== sentence,
  ) as string[];
}

function dropLastClause(sentence: string): string | undefined {
  const comma = sentence.lastIndexOf(', ');
  const isOutside = (sentence.slice(0, comma).match(/["“”]/g)?.length ?? 0) % 2 === 0;
  const long = sentence.slice(0, comma).split(/\s+/).length >= 8;
  return comma > 0 && isOutside && long ? `${sentence.slice(0, comma)}.` : undefined;
}

function renamePerson(sentence: string, { facts }: Read): string | undefined {
  for (const { type, name, aliases = [] } of facts.entities) {
    const alias = aliases.find((other) => other !== name && name.endsWith(` ${other}`));
    if (type !== 'person' || alias === undefined) continue;
    if (sentence.includes(name)) return sentence.replace(name, alias);
    if (sentence.includes(alias)) return sentence.replace(alias, name);
  }
  return undefined;
}

function roundNumber(sentence: string, { metadata }: Read): string | undefined {
  const number = findNumbers(sentence, metadata.language.code).find(
    ({ text, value }) => /^\d[\d,]*$/.test(text) && value > 2100 && String(value).replace(/0+$/, '').length > 2,
  );
  if (number === undefined || /(?:about|some|around) $/.test(sentence.slice(0, number.start))) return undefined;
  const rounded = Number(number.value.toPrecision(2)).toLocaleString('en-US');
  const isMoney = /[$€£]$/.test(sentence.slice(0, number.start));
  const start = number.start - (isMoney ? 1 : 0);
  return `${sentence.slice(0, start)}about ${sentence.slice(start, number.start)}${rounded}${sentence.slice(number.end)}`;
}
