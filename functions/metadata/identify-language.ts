import { type LanguageIdentifier, loadModule } from 'cld3-asm';
import type { Language } from './schema.ts';

const MAX_BYTES = 4000;
const MIN_LETTERS = 3;
/** Codes of CLD3 that BCP 47 writes another way. */
const CODES: Readonly<Record<string, string>> = { iw: 'he', no: 'nb', fil: 'tl', jv: 'jv', 'zh-Latn': 'zh' };
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'yi', 'ug', 'dv', 'ckb']);

/** Letters that only one of two close languages uses: CLD3 confuses them in short texts. */
const TELLING_LETTERS: readonly (readonly [RegExp, string, RegExp])[] = [
  [/[іїєґ]/i, 'uk', /[ыъэё]/i],
  [/[ўі]/i, 'be', /[щи]/i],
  [/[ыэъё]/i, 'ru', /[іїєґў]/i],
];

let identifier: Promise<LanguageIdentifier> | undefined;

function loadIdentifier(): Promise<LanguageIdentifier> {
  identifier ??= loadModule().then((factory) => factory.create(0, MAX_BYTES));
  return identifier;
}

/** The language of a text by CLD3; `und` where there is too little text to tell. */
export async function identifyLanguage(text: string): Promise<Language> {
  const sample = text.replace(/https?:\S+|\S+@\S+/g, ' ').slice(0, MAX_BYTES);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return { code: 'und', confidence: 0 };
  const found = (await loadIdentifier()).findLanguage(sample);
  const code = correctCyrillic(sample, CODES[found.language] ?? found.language);
  return { code, confidence: Math.round(found.probability * 1000) / 1000, direction: directionOf(code) };
}

function correctCyrillic(sample: string, code: string): string {
  if (!['uk', 'ru', 'be', 'bg', 'mk', 'sr'].includes(code)) return code;
  const telling = TELLING_LETTERS.find(([has, , lacks]) => has.test(sample) && !lacks.test(sample));
  return telling !== undefined && ['uk', 'ru', 'be'].includes(code) ? telling[1] : code;
}

/** Writing direction of a language's usual script. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(code.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
