import type { GlossaryTerm, LanguagePair } from '../../../translation/translator.ts';
import { toJsonLine } from '../to-json-line.ts';

/** A segment under an id that the model gives back. */
export interface NumberedText {
  readonly id: string;
  readonly text: string;
}

/** The segments as data: no line break, bracket or quotation mark in them can end their frame. */
export function buildTranslationPrompt(
  texts: readonly NumberedText[],
  { from, to }: LanguagePair,
  glossary: readonly GlossaryTerm[],
): string {
  const lines = texts.map(({ id, text }) => `${id} ${toJsonLine(text)}`);
  const terms = glossary.filter((term) => texts.some(({ text }) => mentions(text, term))).map(describeTerm);
  const glossaryLines = terms.length === 0 ? [] : ['<glossary>', ...terms, '</glossary>'];
  return [
    `Translate from ${nameLanguage(from)} into ${nameLanguage(to)}.`,
    ...glossaryLines,
    '<segments>',
    ...lines,
    '</segments>',
  ].join('\n');
}

/** `Spanish (es)`; `undefined` for a code that names no language. */
export function languageName(code: string): string | undefined {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}

function nameLanguage(code: string): string {
  return `${languageName(code) ?? 'the language'} (${code})`;
}

function mentions(text: string, { source, caseSensitive }: GlossaryTerm): boolean {
  return caseSensitive ? text.includes(source) : text.toLowerCase().includes(source.toLowerCase());
}

function describeTerm({ source, target, forbidden }: GlossaryTerm): string {
  const rule = target === undefined ? 'is kept as it is' : `is translated ${toJsonLine(target)}`;
  const never = forbidden.length === 0 ? '' : `, never ${forbidden.map(toJsonLine).join(' or ')}`;
  return `${toJsonLine(source)} ${rule}${never}`;
}
