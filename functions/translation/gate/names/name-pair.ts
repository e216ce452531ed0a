import { nameRulesOf } from '../../../language/names/index.ts';
import { hasCapitals, scriptOf, writesWithoutSpaces } from '../../../language/scripts/index.ts';
import { capitalizesNouns } from '../../../language/tokens/index.ts';
import type { LanguagePair } from '../../translator.ts';

/** Scripts in which names can be found: their letters have sounds, or it is known how they transliterate. */
const READABLE: ReadonlySet<string> = new Set('Latn Cyrl Arab Hebr Grek Deva Geor Armn Jpan Kore Hans Hant'.split(' '));

/** What a target is written in. */
export type Writing = 'letters' | 'kana' | 'han';
const WRITINGS: Readonly<Record<string, Writing>> = { Jpan: 'kana', Hans: 'han', Hant: 'han' };

/** How names of a source language are written in a target language. */
export interface NamePair extends LanguagePair {
  /** Of the target, by ISO 15924. */
  readonly script: string;
  /** Whether names can be compared with words of the target at all. */
  readonly isReadable: boolean;
  /** Whether a capital tells names from other words of the target, and whether every noun has one. */
  readonly hasCapitals: boolean;
  readonly capitalizesNouns: boolean;
  /** Japanese and Chinese write names in syllables, without spaces. */
  readonly writing: Writing;
  /** Whether source and target share letters. */
  readonly isShared: boolean;
  /** Whether names are written as in the source, and not as they sound. */
  readonly keepsSpelling: boolean;
}

export function namePairOf({ from, to }: LanguagePair): NamePair {
  const [source, script] = [scriptOf(from), scriptOf(to)];
  return {
    from,
    to,
    script,
    isReadable: READABLE.has(source) && READABLE.has(script) && !writesWithoutSpaces(from),
    hasCapitals: hasCapitals(to),
    capitalizesNouns: capitalizesNouns(to),
    writing: WRITINGS[script] ?? 'letters',
    isShared: source === script,
    keepsSpelling: source === script && !nameRulesOf(to).transliterates,
  };
}
