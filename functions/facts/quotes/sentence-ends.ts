import { namePart } from '../../language/names/index.ts';

export function endOfFirstClause(text: string): number {
  return /[.!?](?:\s|$)|["“«„]/u.exec(withoutAbbreviations(text))?.index ?? text.length;
}

export function lastSentenceStart(before: string): number {
  let start = 0;
  for (const match of withoutAbbreviations(before).matchAll(/[.!?…]["”»’)]*\s+(?=[^\s\p{Ll}])|\n+/gu))
    start = match.index + match[0].length;
  return start;
}

let abbreviation: RegExp | undefined;

/** Points of abbreviations become other marks, so that they end no sentence. */
function withoutAbbreviations(text: string): string {
  abbreviation ??= new RegExp(String.raw`\b(?:${[...namePart('abbreviations')].join('|')}|\p{Lu})\.`, 'gu');
  return text.replace(abbreviation, (word) => word.replace('.', '·'));
}
