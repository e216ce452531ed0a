import { scriptOf } from '../../../language/scripts/index.ts';
import type { LanguagePair } from '../../translator.ts';

/** Scripts in which names can be found: their letters have sounds, or it is known how they transliterate. */
const READABLE: ReadonlySet<string> = new Set([
  ...['Latn', 'Cyrl', 'Arab', 'Hebr', 'Grek', 'Deva', 'Geor', 'Armn', 'Jpan', 'Kore', 'Hans', 'Hant'],
]);
const UNSPACED: ReadonlySet<string> = new Set(['Jpan', 'Hans', 'Hant']);
const CASED: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek', 'Armn']);
/** Latin-script languages that write foreign names as they sound. */
const TRANSLITERATING: ReadonlySet<string> = new Set(['lv', 'lt', 'az', 'sr', 'uz', 'sq', 'bs']);
const NOUNS_CAPITALIZED: ReadonlySet<string> = new Set(['de', 'lb']);

/** What tells names from other words: a capital, nothing but their sound, or a capital that every noun has. */
export type NameScript = 'cased' | 'nouns' | 'uncased' | 'unspaced';

/** How a target language writes names. */
export interface TargetScript {
  /** ISO 15924. */
  readonly code: string;
  readonly names: NameScript;
  readonly hasCapitals: boolean;
  /** Whether names of the source can be compared with words of the target at all. */
  readonly isReadable: boolean;
  /** Whether source and target share letters. */
  readonly isShared: boolean;
  /** Whether names are written as in the source, and not as they sound. */
  readonly keepsSpelling: boolean;
}

/** How names of a language are written in another. */
export function targetScriptOf({ from, to }: LanguagePair): TargetScript {
  const [source, target] = [scriptOf(from), scriptOf(to)];
  const code = to.split('-')[0] ?? to;
  return {
    code: target,
    names: nameScriptOf(target, code),
    hasCapitals: CASED.has(target),
    isReadable: READABLE.has(source) && READABLE.has(target) && !UNSPACED.has(source),
    isShared: source === target,
    keepsSpelling: source === target && !TRANSLITERATING.has(code),
  };
}

function nameScriptOf(script: string, language: string): NameScript {
  if (UNSPACED.has(script)) return 'unspaced';
  if (!CASED.has(script)) return 'uncased';
  return NOUNS_CAPITALIZED.has(language) ? 'nouns' : 'cased';
}
