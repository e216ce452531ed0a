/** Words that names of several countries have: a state, a union, what is in the middle. */
const OF_MANY =
  /^(?:re?publi|респ|demo[ck]rat|демокр|vereinig|unid|unis?$|reino$|royaume|estados?$|etats?$|states$|объед|об.?єдн|соедин|сполуч|зєдн|zentral|cent(?:ro|ra)|центр|islas?$|iles?$|ilhas?$|inseln?$|остров|остр)/u;
/** `Nouvelle` of `Nouvelle-Zélande` is every new thing. */
const NEW = /^(?:n(?:ew|ouv|uev|ov|eu|uov|uo)|нов)/;
/** An apostrophe is a letter of Ukrainian and Belarusian: `Ксав'є`, `В'єтнам`. */
export const TARGET_WORD = /[\p{L}\p{M}]+(?:(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})[\p{L}\p{M}]+)*/gu;
/** What is looked at before a word. */
const BEFORE_CHARACTERS = 8;
/** What a language writes in one word before a name of a place: `Nordkorea`, `новозеландский`, `південнокорейський`. */
const BEFORE_PLACE: Readonly<Record<string, string>> = {
  de: 'nord|sud|ost|west|mittel|zentral|ober|unter|neu|inner|gesamt',
  es: 'neo|nor|sur|sud|centro',
  pt: 'neo|norte|sul|centro',
  ru: 'ново|северо|южно|западно|восточно|центрально|все|обще|право|лево',
  uk: 'ново|північно|південно|західно|східно|центрально|все|загально',
};
/** How English spells the sounds that others write their own way in names of other scripts: `Chamenei`, `Jamenei`. */
const SPELLINGS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  de: [
    [/tsch/g, '1'],
    [/dsch/g, '2'],
    [/sch/g, 'sh'],
    [/ch/g, 'kh'],
    [/j/g, 'y'],
    [/w/g, 'v'],
    [/z/g, 'ts'],
    [/1/g, 'ch'],
    [/2/g, 'j'],
  ],
  es: [
    [/j/g, 'kh'],
    [/ll/g, 'y'],
  ],
  fr: [
    [/tch/g, '1'],
    [/dj/g, 'j'],
    [/ch/g, 'sh'],
    [/1/g, 'ch'],
    [/ou/g, 'u'],
  ],
  pt: [
    [/tch/g, '1'],
    [/x|ch/g, 'sh'],
    [/1/g, 'ch'],
  ],
};
/** What a country is called by beside a word that is translated: its part is no place by itself. */
export const COUNTRY_PARTS: Readonly<Record<string, string>> = {
  Zealand: 'NZ',
  Lanka: 'LK',
  Arabia: 'SA',
  Caledonia: 'NC',
  Polynesia: 'PF',
  Herzegovina: 'BA',
};
/** Letters that the name of a country and its adjective share. */
const COUNTRY_CHARACTERS = 4;
const SHORT_COUNTRY_CHARACTERS = 5;
/** `Neuseeland`, not everything new. */
const NEW_COUNTRY_CHARACTERS = 7;

/** Countries with too many names to miss one, and which of them `findManyNamedCountry` knows. */
export const MANY_NAMED: Readonly<Record<string, string>> = { US: 'America', GB: 'Britain', NL: 'Netherlands' };

/** What the name of a country and its adjective share: `chin` of China, 墨西 of 墨西哥, `صين` of الصين. */
export function stemOfCountry(name: string | undefined, script: string): string | undefined {
  if (name === undefined) return undefined;
  const words = (fold(name).match(TARGET_WORD) ?? [name]).toSorted((a, b) => b.length - a.length);
  const other = words.find((each) => !NEW.test(each) && !OF_MANY.test(each)) ?? words.find((each) => !NEW.test(each));
  const word = other ?? words[0] ?? name;
  if (script === 'Hans' || script === 'Hant' || script === 'Jpan') return word.slice(0, 2);
  const bare = script === 'Arab' ? word.replace(/^ال/, '') : word;
  if (other === undefined) return bare.slice(0, NEW_COUNTRY_CHARACTERS);
  return bare.slice(0, bare.length > SHORT_COUNTRY_CHARACTERS ? COUNTRY_CHARACTERS : COUNTRY_CHARACTERS - 1);
}

/** Where a folded text has a word that begins with a stem, with what its language puts before places or without. */
export function findPlaceStem(folded: string, stem: string, language: string): number | undefined {
  const before = BEFORE_PLACE[language];
  const at = folded.search(new RegExp(`(?<!\\p{L})${before === undefined ? '' : `(?:${before})?`}${stem}`, 'u'));
  return at < 0 ? undefined : at;
}

/** A name of a place without what its language writes before it in one word; `undefined` where there is nothing. */
export function withoutDirection(word: string, language: string): string | undefined {
  const before = BEFORE_PLACE[language];
  if (before === undefined) return undefined;
  const length = new RegExp(`^(?:${before})(?=\\p{L}{4})`, 'u').exec(fold(word))?.[0].length ?? 0;
  return length === 0 ? undefined : word.charAt(length).toUpperCase() + word.slice(length + 1);
}

/** A name of another script as English would spell it; `undefined` where that is no different. */
export function respell(word: string, language: string): string | undefined {
  const lower = word.toLowerCase();
  const spelled = SPELLINGS[language]?.reduce((text, [spelling, sound]) => text.replace(spelling, sound), lower);
  return spelled === lower ? undefined : spelled;
}

/** Lower case without marks, and with one kind of apostrophe. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/g, "'");
}

/** What share of the letters of two words is not in the other, in their order. */
export function shareOfOtherLetters(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 0; at < one.length; at += 1) {
    const next = [at + 1];
    for (let index = 0; index < other.length; index += 1) {
      const changed = (row[index] ?? 0) + (one[at] === other[index] ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return (row[other.length] ?? 0) / Math.max(one.length, other.length, 1);
}

/** At the beginning, after a full stop, and where a quotation opens after a comma or colon; names stand in « » as well. */
export function startsSentence(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - BEFORE_CHARACTERS), index);
  if (index <= BEFORE_CHARACTERS && /^[^\p{L}\p{N}]*$/u.test(before)) return true;
  return /[.!?…:;]["'”’)\]»]*\s+["“”„«‘'([¿¡—–-]*\s?$|[,:—–-]\s["“”„«‘]\s?$|[¿¡]$/u.test(before);
}
