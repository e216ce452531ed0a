/**
 * Older East Asian PDFs name a standard table for their codes and embed neither fonts nor tables. The library would load
 * the tables (Adobe's CMaps) from files; here they are made of the decoders that are there anyway, for the text alone.
 *
 * A CMap leads from codes to glyph numbers (CIDs), another one from these to Unicode. Made ones use numbers above all
 * that Adobe has given out, so that a font which uses Adobe's own is left unread instead of read wrongly.
 */
const FIRST_CID = 0x8000;
const MAX_CIDS = 0x10000 - FIRST_CID;

/** Character collections of Adobe's, with an encoding that has their characters. */
const COLLECTIONS = new Map([
  ['GB1', 'gbk'],
  ['CNS1', 'big5'],
  ['Japan1', 'shift_jis'],
  ['Korea1', 'euc-kr'],
]);

/** CMap names → collection and encoding of the codes. Source: ISO 32000-1, table 118. */
const MAPS: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:GB-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K)-[HV]$/, 'GB1', 'gbk'],
  [/^UniGB-(?:UCS2|UTF16)-[HV]$/, 'GB1', 'utf-16be'],
  [/^(?:B5pc|HKscs-B5|ETen-B5|ETenms-B5)-[HV]$/, 'CNS1', 'big5'],
  [/^UniCNS-(?:UCS2|UTF16)-[HV]$/, 'CNS1', 'utf-16be'],
  [/^(?:83pv|90ms|90msp|90pv|Add|Ext)-RKSJ-[HV]$/, 'Japan1', 'shift_jis'],
  [/^EUC-[HV]$/, 'Japan1', 'euc-jp'],
  [/^UniJIS-(?:UCS2|UTF16)-(?:HW-)?[HV]$/, 'Japan1', 'utf-16be'],
  [/^(?:KSC-EUC|KSCms-UHC|KSCms-UHC-HW|KSCpc-EUC)-[HV]$/, 'Korea1', 'euc-kr'],
  [/^UniKS-(?:UCS2|UTF16)-[HV]$/, 'Korea1', 'utf-16be'],
];

/** Gives the library each table that it asks for; throws for one that cannot be made, as for a missing file. */
export class CharacterMapFactory {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? makeCharacterMap(filename) : undefined;
    if (map === undefined) throw new Error(`no such table: ${filename}`);
    return new TextEncoder().encode(map);
  }
}

/** The text of a CMap by its name; `undefined` for one that cannot be made. */
export function makeCharacterMap(name: string): string | undefined {
  const collection = /^Adobe-(\w+)-UCS2$/.exec(name)?.[1];
  if (collection !== undefined) {
    const numbers = numberCharacters(collection);
    return (
      numbers &&
      writeMap(
        name,
        [...numbers].map(([character, cid]) => `<${hex(cid, 4)}> <${hex(character.charCodeAt(0), 4)}>`),
        'bfchar',
      )
    );
  }
  const [, ordering = '', encoding = ''] = MAPS.find(([names]) => names.test(name)) ?? [];
  const numbers = numberCharacters(ordering);
  if (numbers === undefined) return undefined;
  const entries = readCodes(encoding, [...numbers.keys()]).flatMap(({ code, character }) => {
    const cid = numbers.get(character);
    return cid === undefined ? [] : [`<${code}> ${cid}`];
  });
  return writeMap(name, entries, 'cidchar');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** Every character of a collection with its number. */
function numberCharacters(collection: string): ReadonlyMap<string, number> | undefined {
  const encoding = COLLECTIONS.get(collection);
  if (encoding === undefined) return undefined;
  const characters = [...new Set(readCodes(encoding, []).map(({ character }) => character))].slice(0, MAX_CIDS);
  return new Map(characters.map((character, index) => [character, FIRST_CID + index]));
}

interface Code {
  /** Hexadecimal. */
  readonly code: string;
  readonly character: string;
}

/** All codes of one and two bytes that stand for one character of the Basic Multilingual Plane. */
function readCodes(encoding: string, characters: readonly string[]): Code[] {
  if (encoding === 'utf-16be')
    return characters.map((character) => ({ code: hex(character.charCodeAt(0), 4), character }));
  const decoder = new TextDecoder(encoding);
  const codes: number[][] = [];
  for (let first = 0x20; first <= 0xff; first += 1) {
    codes.push([first]);
    if (first >= 0x80) for (let second = 0x40; second <= 0xfe; second += 1) codes.push([first, second]);
  }
  return codes.flatMap((bytes) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    const isOne = character.length === 1 && character !== '\ufffd' && character >= ' ';
    return isOne ? [{ code: bytes.map((byte) => hex(byte, 2)).join(''), character }] : [];
  });
}

/** A section of a CMap holds a hundred entries at most (Adobe Technical Note 5014). */
const SECTION = 100;

function writeMap(name: string, entries: readonly string[], kind: 'bfchar' | 'cidchar'): string {
  const isWide = kind === 'bfchar' || name.startsWith('Uni');
  const ranges = isWide
    ? '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange'
    : '2 begincodespacerange\n<00> <80>\n<8140> <fffe>\nendcodespacerange';
  const sections: string[] = [];
  for (let at = 0; at < entries.length; at += SECTION) {
    const part = entries.slice(at, at + SECTION);
    sections.push(`${part.length} begin${kind}\n${part.join('\n')}\nend${kind}`);
  }
  const direction = name.endsWith('V') ? 1 : 0;
  return `begincmap\n/CMapName /${name} def\n/WMode ${direction} def\n${ranges}\n${sections.join('\n')}\nendcmap\n`;
}
