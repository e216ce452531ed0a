import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a generator makes: path from the project's root → content. */
export type GeneratedFiles = ReadonlyMap<string, string | Uint8Array>;

export const ROOT = join(import.meta.dirname, '..');
const LANGUAGE_DATA = 'functions/language/data';

/** Where generated files belong: the one place to change when they move. */
export const PATHS = {
  /** What is known of one language, or with `und` of none. */
  language: (code: string, topic: string) => `${LANGUAGE_DATA}/${code}/${topic}.json`,
  languageData: LANGUAGE_DATA,
  firstNames: 'functions/language/data/en/first-names.json',
  codePages: 'functions/article/encoding/code-pages.json',
  cns11643: 'functions/article/encoding/cns-11643.json',
  apertiumPackages: 'functions/adapters/apertium/packages.json',
  modelLock: 'functions/adapters/bergamot/model-lock.json',
  formatsPage: 'docs/formats.md',
  /** Fitted weights, beside the code that scores with them. */
  weights: (folder: string) => `${folder}/weights.json`,
  fixture: (name: string, file: string) => `test/fixtures/articles/${name}/${file}`,
} as const;

/** Reads a JSON file of the project; its shape is that of the generator that made it. */
export function readProjectJson<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Shape;
}

/** Words without doubles in code unit order, which no locale changes. */
export function sortWords(words: Iterable<string>): string[] {
  return [...new Set(words)].sort();
}
