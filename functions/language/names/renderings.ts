import { NAME_RENDERINGS_FILES } from '../data/name-renderings.ts';
import { languageLookup } from '../language-files.ts';

/** English name → how news in a language writes it, where that is not as it sounds. Several ways are separated by `|`. */
type NameRenderings = Readonly<Record<string, string>>;

const NONE: readonly string[] = [];

const renderings = languageLookup(NAME_RENDERINGS_FILES, (names: NameRenderings) => ({
  names: new Set(Object.keys(names)),
  byWord: renderingsByWord(names),
}));

/** What a language accepts for a name, or a word of it, that it does not write as it sounds: 旧金山 for Francisco. */
export function acceptedRenderings(word: string, language: string): readonly string[] {
  return renderings(language)?.byWord.get(word) ?? NONE;
}

/** Whether a language has accepted renderings of this name, and not only of one that it is a word of. */
export function hasAcceptedRendering(name: string, language: string): boolean {
  return renderings(language)?.names.has(name) === true;
}

function renderingsByWord(names: NameRenderings): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, readonly string[]>();
  for (const [name, ways] of Object.entries(names)) {
    for (const word of name.replace(/'s\b/g, '').split(/[ -]/))
      byWord.set(word, [...(byWord.get(word) ?? []), ...ways.split('|')]);
  }
  return byWord;
}
