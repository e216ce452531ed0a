import type { ObjectSource } from '../article/object-source.ts';
import { DatelineError, RejectedInputError } from '../errors.ts';
import { GLOSSARY_PREFIX } from '../topology.ts';
import type { GlossaryEntry } from '../translation/glossary/glossary-entry.ts';
import { termsForPair } from '../translation/glossary/terms-for-pair.ts';
import type { LanguagePair } from '../translation/translator.ts';
import { type HouseGlossary, type PipelineEvent, secondsAfter } from './pipeline.ts';

/** A changed glossary counts within a minute; reading it for each article would cost more than it helps. */
const KEPT_SECONDS = 60;
/** Some 50,000 terms, above any glossary. */
const MAX_GLOSSARY_BYTES = 5_000_000;
/** What somebody may have meant as a glossary; notes and pictures beside them are none. */
const MAY_BE_GLOSSARY = /\.(?:csv|tsv|tbx|tmx|xml|xlsx?|ods)$/i;

interface ReadGlossaries {
  readonly entries: readonly GlossaryEntry[];
  readonly problems: readonly string[];
}

/** Reads the glossaries of the article bucket. One that cannot be read must not cost the others, nor any translation. */
export function createGlossaryReader(
  objects: ObjectSource,
  now: () => string,
  report: (event: PipelineEvent) => void,
): (pair: LanguagePair) => Promise<HouseGlossary> {
  let read: Promise<ReadGlossaries> | undefined;
  let readUntil = '';
  return async (pair) => {
    if (read === undefined || readUntil < now()) {
      readUntil = secondsAfter(now(), KEPT_SECONDS);
      read = readGlossaries(objects, report);
    }
    const { entries, problems } = await read;
    return { terms: termsForPair(entries, pair), problems };
  };
}

async function readGlossaries(objects: ObjectSource, report: (event: PipelineEvent) => void): Promise<ReadGlossaries> {
  const { objects: files } = await objects.list(undefined, GLOSSARY_PREFIX);
  const entries: GlossaryEntry[] = [];
  const problems: string[] = [];
  for (const { key } of files.filter((file) => file.bytes > 0 && MAY_BE_GLOSSARY.test(file.key))) {
    try {
      entries.push(...(await readEntries(objects, key)));
    } catch (error) {
      if (!(error instanceof DatelineError) || error.retryable) throw error;
      problems.push(error.message.includes(key) ? error.message : `${key}: ${error.message}`);
      report({ type: 'glossary-left-out', key, reason: error.message });
    }
  }
  return { entries, problems };
}

/** Throws `RejectedInputError` or `GlossaryError`. */
async function readEntries(objects: ObjectSource, key: string): Promise<readonly GlossaryEntry[]> {
  const content = await objects.read({ bucket: '', key }, MAX_GLOSSARY_BYTES);
  if (content === undefined) return [];
  // Most newsrooms have none, and it takes a parser of XML. To guess any other encoding would take models as large as the
  // function itself.
  const { recognizeWide } = await import('../article/encoding/decode-wide.ts');
  const wide = recognizeWide(content.bytes);
  const text = new TextDecoder(wide?.startsWith('utf-16') === true ? wide : 'utf-8').decode(content.bytes);
  if (text.includes('\ufffd'))
    throw new RejectedInputError('invalid-glossary', `${key}: expected UTF-8 or UTF-16 text`);
  const { parseGlossary } = await import('../translation/glossary/parse-glossary.ts');
  return parseGlossary(text, key);
}
