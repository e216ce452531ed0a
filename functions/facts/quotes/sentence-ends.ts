import { once } from '../../language/language-files.ts';
import { namePart } from '../../language/names/index.ts';

export function endOfFirstClause(text: string): number {
  return /[.!?](?:\s|$)|["“«„]/u.exec(withoutAbbreviations(text))?.index ?? text.length;
}

export function lastSentenceStart(before: string): number {
  return sentenceStarts(before).at(-1) ?? 0;
}

/** Where sentences begin behind others. */
export function sentenceStarts(text: string): number[] {
  const ends = withoutAbbreviations(text).matchAll(/[.!?…]["”»’)]*\s+(?=[^\s\p{Ll}])|\n+/gu);
  return Array.from(ends, ({ 0: end, index }) => index + end.length);
}

const abbreviation = once(
  () => new RegExp(String.raw`\b(?:${[...namePart('abbreviations')].join('|')}|\p{Lu})\.`, 'gu'),
);

/** Points of abbreviations become other marks, so that they end no sentence. */
function withoutAbbreviations(text: string): string {
  return text.replace(abbreviation(), (word) => word.replace('.', '·'));
}
