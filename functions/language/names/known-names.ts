import ar from '../data/ar/known-names.json' with { type: 'json' };
import ja from '../data/ja/known-names.json' with { type: 'json' };
import zh from '../data/zh/known-names.json' with { type: 'json' };

/** English name → how news in a language says it, where that is not as it sounds. Several ways are parted by `|`. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = { ar, ja, zh };
const indexes = new Map<string, ReadonlyMap<string, readonly string[]>>();
const NONE: readonly string[] = [];

/** How a language is known to say a name, or a word of it, that it does not write as it sounds: 旧金山 for Francisco. */
export function knownTranslations(word: string, language: string): readonly string[] {
  const code = language.split('-')[0] ?? language;
  let index = indexes.get(code);
  if (index === undefined) {
    index = indexWords(KNOWN[code] ?? {});
    indexes.set(code, index);
  }
  return index.get(word) ?? NONE;
}

/** Whether a language is known to say this name, and not only one that it is a word of. */
export function isKnownName(name: string, language: string): boolean {
  const known = KNOWN[language.split('-')[0] ?? language];
  return known !== undefined && Object.hasOwn(known, name);
}

function indexWords(names: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, readonly string[]>();
  for (const [name, ways] of Object.entries(names)) {
    for (const word of name.replace(/'s\b/g, '').split(/[ -]/))
      index.set(word, [...(index.get(word) ?? []), ...ways.split('|')]);
  }
  return index;
}
