/** A repeatable source of chance (xorshift32): a failure names its seed and comes again with it. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  }

  below(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state >>>= 0;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    this.#state >>>= 0;
    return this.#state % Math.max(1, limit);
  }

  pick<Value>(values: readonly Value[]): Value | undefined {
    return values[this.below(values.length)];
  }
}

/** What parsers stumble over: ends of things, sizes, nesting, marks of encodings. */
const SPLINTERS = [
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&#x10FFFF;',
  '&#0;',
  '&a;',
  '<p><p><p>',
  '{',
  '}',
  '[[[[',
  '"',
  '\\u0000',
  '\0',
  '\r\n\r\n',
  '--',
  '=?utf-8?B?',
  '=3D=',
  'charset=utf-7',
  'stream\n',
  'endstream',
  'endobj',
  'xref',
  '/Length 99999999',
  '/Kids [1 0 R]',
  'PK\x03\x04',
  'PK\x05\x06',
  '\xff\xfe',
  '\xef\xbb\xbf',
  '\x1b$B',
  '~{',
  '9'.repeat(40),
  ' '.repeat(300),
  '\u00ad',
  '[](',
  '**',
  '> '.repeat(50),
  '| --- |',
  '\t',
  '%%EOF',
  '---\n',
].map((text) => Buffer.from(text, 'latin1'));
const MAX_COPIES = 400;

/** One input made wrong in one to four places: bytes changed, cut out, repeated, moved or taken from another input. */
export function mutateBytes(bytes: Uint8Array, others: readonly Uint8Array[], chance: Chance): Uint8Array {
  let mutated = Buffer.from(bytes);
  for (let left = 1 + chance.below(4); left > 0; left -= 1) mutated = mutateOnce(mutated, others, chance);
  return mutated;
}

function mutateOnce(bytes: Buffer<ArrayBuffer>, others: readonly Uint8Array[], chance: Chance): Buffer<ArrayBuffer> {
  const at = chance.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + chance.below(chance.below(4) === 0 ? bytes.length : 32));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  const other = chance.pick(others) ?? bytes;
  const from = chance.below(other.length);
  const kinds: readonly (() => readonly Uint8Array[])[] = [
    () => [before, Buffer.from(part.map((byte) => byte ^ (1 << chance.below(8)))), after],
    () => [before, after],
    () => [before],
    () => [before, part, part, after],
    () => [before, ...Array.from({ length: chance.below(part.length > 2000 ? 4 : MAX_COPIES) }, () => part), after],
    () => [before, chance.pick(SPLINTERS) ?? part, after],
    () => [before, ...Array.from({ length: chance.below(MAX_COPIES) }, () => chance.pick(SPLINTERS) ?? part), after],
    () => [before, other.subarray(from, from + chance.below(4000)), after],
    () => [part, before, after],
    () => [before, Buffer.from(Array.from({ length: chance.below(64) }, () => chance.below(256))), after],
  ];
  return Buffer.concat([...(chance.pick(kinds)?.() ?? [bytes])]);
}
