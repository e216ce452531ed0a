import { readFileSync } from 'node:fs';
import { closestCode } from './language-tags.ts';

/** Which languages have a file of a topic. Made by `scripts/build-language-index.ts`: `data/<topic>.ts`. */
export interface LanguageFiles {
  readonly topic: string;
  /** BCP 47 codes, sorted; `und` for what belongs to no language. */
  readonly languages: readonly string[];
}

/**
 * A lookup of what a topic knows of a language: `data/<code>/<topic>.json` is read and prepared once, when its language
 * is first asked for, so that a function starts without the languages that its message does not need. A tag finds the
 * closest file, `zh-TW` that of `zh-Hant` and else of `zh`; `undefined` where there is none.
 */
export function languageLookup<Data, Known = Data>(
  files: LanguageFiles,
  prepare: (data: Data, code: string) => Known,
): (language: string) => Known | undefined {
  const byTag = new Map<string, Known | undefined>();
  const byCode = new Map<string, Known>();
  const lookUp = (language: string): Known | undefined => {
    const code = closestCode(language, files.languages);
    if (code === undefined) return undefined;
    const known = byCode.get(code) ?? prepare(readLanguageFile<Data>(code, files.topic), code);
    byCode.set(code, known);
    return known;
  };
  return (language) => {
    if (!byTag.has(language)) byTag.set(language, lookUp(language));
    return byTag.get(language);
  };
}

/** The file of exactly this code and topic. Throws where there is none. */
export function readLanguageFile<Data>(code: string, topic: string): Data {
  return JSON.parse(readFileSync(new URL(`./data/${code}/${topic}.json`, import.meta.url), 'utf8')) as Data;
}

/** The files of all languages of a topic, read when they are first asked for: a page may mix languages. */
export function everyLanguage<Data>(files: LanguageFiles): () => readonly Data[] {
  return once(() => files.languages.map((code) => readLanguageFile<Data>(code, files.topic)));
}

/** A value that is made when it is first asked for, and then kept. */
export function once<Known>(make: () => Known): () => Known {
  let known: { readonly value: Known } | undefined;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}
