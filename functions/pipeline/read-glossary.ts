import type { ObjectSource } from '../article/object-source.ts';
import { RejectedInputError } from '../errors.ts';
import { GLOSSARY_PREFIX } from '../topology.ts';
import type { GlossaryEntry } from '../translation/glossary/glossary-entry.ts';
import { termsForPair } from '../translation/glossary/terms-for-pair.ts';
import type { GlossaryTerm, LanguagePair } from '../translation/translator.ts';
import { secondsAfter } from './pipeline.ts';

/** A changed glossary counts within a minute; reading it for each article would cost more than it helps. */
const KEPT_SECONDS = 60;
/** Some 50,000 terms, above any glossary. */
const MAX_GLOSSARY_BYTES = 5_000_000;

/** Reads the glossaries of the article bucket. Throws `RejectedInputError` naming a file that is not one. */
export function createGlossaryReader(
  objects: ObjectSource,
  now: () => string,
): (pair: LanguagePair) => Promise<readonly GlossaryTerm[]> {
  let entries: Promise<readonly GlossaryEntry[]> | undefined;
  let readUntil = '';
  return async (pair) => {
    if (entries === undefined || readUntil < now()) {
      readUntil = secondsAfter(now(), KEPT_SECONDS);
      entries = readEntries(objects);
    }
    return termsForPair(await entries, pair);
  };
}

async function readEntries(objects: ObjectSource): Promise<readonly GlossaryEntry[]> {
  const { objects: files } = await objects.list(undefined, GLOSSARY_PREFIX);
  const entries: GlossaryEntry[] = [];
  for (const { key } of files.filter((file) => file.bytes > 0)) {
    const content = await objects.read({ bucket: '', key }, MAX_GLOSSARY_BYTES);
    if (content === undefined) continue;
    const text = new TextDecoder().decode(content.bytes);
    if (text.includes('\ufffd')) throw new RejectedInputError('invalid-glossary', `${key}: expected UTF-8 text`);
    // Most newsrooms have none, and it takes a parser of XML.
    const { parseGlossary } = await import('../translation/glossary/parse-glossary.ts');
    entries.push(...parseGlossary(text, key));
  }
  return entries;
}
