import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';

const Places = z.array(z.object({ id: z.string(), start: z.int().nonnegative(), lines: z.int().positive() }));

/** One document of a parallel corpus: line `n` of each language says the same. */
export interface ParallelDocument {
  readonly id: string;
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

export interface ParallelCorpus {
  readonly languages: readonly string[];
  readonly documents: readonly ParallelDocument[];
}

/**
 * Reads a folder with `documents.json` (id, first line, number of lines) and a text file a language, plain or gzipped,
 * named by its ISO 639 code: `spa.txt.gz`, `es.txt`.
 */
export function readParallelCorpus(folder: string): ParallelCorpus {
  const texts = new Map<string, readonly string[]>();
  for (const name of readdirSync(folder).sort()) {
    const code = /^(?:.*\.)?([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.txt(?:\.gz)?$/.exec(name)?.[1];
    if (code !== undefined) texts.set(languageOf(code), readLines(join(folder, name)));
  }
  const list = join(folder, 'documents.json');
  if (texts.size < 2 || !existsSync(list)) {
    throw new Error(`${folder}: expected documents.json and two or more <language>.txt[.gz], found ${texts.size}`);
  }
  const places = Places.parse(JSON.parse(readFileSync(list, 'utf8')));
  const documents = places.map(({ id, start, lines }) => ({
    id,
    lines: Object.fromEntries([...texts].map(([language, all]) => [language, all.slice(start, start + lines)])),
  }));
  return { languages: [...texts.keys()], documents };
}

/** `spa` is es and `arb` is ar: BCP 47 writes the shortest code of the language, not of one of its varieties. */
function languageOf(code: string): string {
  return new Intl.Locale(code).toString();
}

function readLines(path: string): readonly string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.replace(/\n$/, '').split('\n');
}
