/** `Nouvelle` of `Nouvelle-Zélande` is every new thing. */
const NEW = /^(?:n(?:ew|ouv|uev|ov|eu|uov|uo)|нов)/;
const WORD = /[\p{L}\p{M}]+/gu;
/** What is looked at before a word. */
const BEFORE_CHARACTERS = 8;
/** Letters that the name of a country and its adjective share. */
const COUNTRY_CHARACTERS = 4;
const SHORT_COUNTRY_CHARACTERS = 5;

/** Countries with too many names to miss one, and which of them `findManyNamedCountry` knows. */
export const MANY_NAMED: Readonly<Record<string, string>> = { US: 'America', GB: 'Britain', NL: 'Netherlands' };

/** What the name of a country and its adjective share: `chin` of China, 墨西 of 墨西哥, `صين` of الصين. */
export function stemOfCountry(name: string | undefined, script: string): string | undefined {
  if (name === undefined) return undefined;
  const words = (fold(name).match(WORD) ?? [name]).toSorted((a, b) => b.length - a.length);
  const word = words.find((each) => !NEW.test(each)) ?? name;
  if (script === 'Hans' || script === 'Hant' || script === 'Jpan') return word.slice(0, 2);
  const bare = script === 'Arab' ? word.replace(/^ال/, '') : word;
  return bare.slice(0, bare.length > SHORT_COUNTRY_CHARACTERS ? COUNTRY_CHARACTERS : COUNTRY_CHARACTERS - 1);
}

/** Lower case without marks. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/** At the beginning, after a full stop, and where a quotation opens after a comma or colon; names stand in « » as well. */
export function startsSentence(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - BEFORE_CHARACTERS), index);
  if (index <= BEFORE_CHARACTERS && /^[^\p{L}\p{N}]*$/u.test(before)) return true;
  return /[.!?…:;]["'”’)\]»]*\s+["“”„«‘'([¿¡—–-]*\s?$|[,:—–-]\s["“”„«‘]\s?$|[¿¡]$/u.test(before);
}
