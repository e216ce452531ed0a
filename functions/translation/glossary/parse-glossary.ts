import { type GlossaryEntry, GlossaryError } from './glossary-entry.ts';
import { parseGlossaryTable } from './parse-glossary-table.ts';
import { parseTermBase, parseTranslationMemory } from './parse-glossary-xml.ts';

/**
 * Reads a glossary by its name's ending: `.csv` and `.tsv` tables, `.tbx` term bases (ISO 30042), `.tmx` translation
 * memories (TMX 1.4b). Throws `GlossaryError`.
 */
export function parseGlossary(text: string, name: string): GlossaryEntry[] {
  const readable = text.replace(/^\uFEFF/, '');
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'csv' || ending === 'tsv')
    return parseGlossaryTable(readable, name, ending === 'tsv' ? '\t' : undefined);
  if (ending === 'tbx') return parseTermBase(readable, name);
  if (ending === 'tmx') return parseTranslationMemory(readable, name);
  throw new GlossaryError(
    name,
    `expected a name that ends in .csv, .tsv, .tbx or .tmx, found "${ending ?? 'no ending'}"`,
  );
}
